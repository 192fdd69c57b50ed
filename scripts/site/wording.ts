import type { Basis, Byline, Organisation, Person, SiteSettings, Source } from '../content/model.ts';
import { formatDate, formatMonth, wholeYearsBetween } from '../text/dates.ts';

/** The Vietnamese words that pages print and that depend on data. Fixed words stand in the layouts. */

const TYPES: Record<string, string> = {
  'dang-bo-tinh': 'Đảng bộ tỉnh',
  'cap-tren-truc-tiep': 'Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng',
  'dang-bo-co-so': 'Đảng bộ cơ sở',
  'chi-bo-co-so': 'Chi bộ cơ sở',
};

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** What kind of organisation it is, in words. */
export function organisationType(type: string): string {
  return TYPES[type] ?? 'Tổ chức khác';
}

const KINDS = {
  stock: 'Số có tại một thời điểm',
  flow: 'Số phát sinh trong một kỳ',
  ratio: 'Tỷ lệ phần trăm',
};

/** What kind of number an indicator is. */
export function kindInWords(kind: keyof typeof KINDS): string {
  return KINDS[kind];
}

/** When a figure holds: `tính đến 18/11/2019`, `nhiệm kỳ 2015–2020`, `quý I/2009`. */
export function basisInWords(basis: Basis, site: SiteSettings): string {
  if (basis.kind === 'asOf') return `tính đến ${pointInWords(basis)}`;
  const term = site.terms.find(({ id }) => id === basis.term);
  const whole = term ? term.name.charAt(0).toLowerCase() + term.name.slice(1) : periodInWords(basis);
  if (basis.through === null) return whole;
  const precision = basis.through.length === 7 ? 'month' : 'day';
  return `${whole}, tính đến ${pointInWords({ kind: 'asOf', at: basis.through, precision })}`;
}

/** The same for the axis of a chart: `18/11/2019`, `11/2017`, `quý I/2009`, `2015–2020`, `01–09/2020`. */
export function basisInShort(basis: Basis): string {
  if (basis.kind === 'asOf') return basis.precision === 'day' ? formatDay(basis.at) : shortMonth(basis.at);
  if (basis.term !== null) return basis.key.replace('-', '–');
  const { key, from, to } = basis;
  if (/^\d{4}(?:-\d{2})?$/.test(key)) return shortMonth(key);
  if (/^\d{4}-[QH]\d$/.test(key)) return periodInWords(basis);
  if (key.length === '2020-01..2020-09'.length) return `${shortMonth(from)}–${shortMonth(to)}`;
  return from === to ? formatDay(from) : `${formatDay(from)}–${formatDay(to)}`;
}

/** `2017-11` or a day of it → `11/2017`; `2017` stays. */
export function shortMonth(text: string): string {
  return text.length === 4 ? text : `${text.slice(5, 7)}/${text.slice(0, 4)}`;
}

function pointInWords(basis: Extract<Basis, { kind: 'asOf' }>): string {
  if (basis.precision === 'year') return `năm ${basis.at}`;
  return basis.precision === 'month' ? formatMonth(basis.at) : formatDay(basis.at);
}

function periodInWords({ key, from, to }: Extract<Basis, { kind: 'period' }>): string {
  const part = /^(\d{4})-([QH])(\d)$/.exec(key);
  if (part?.[2] === 'Q') return `quý ${QUARTERS[Number(part[3]) - 1]}/${part[1]}`;
  if (part?.[2] === 'H') return `6 tháng ${part[3] === '1' ? 'đầu' : 'cuối'} năm ${part[1]}`;
  if (/^\d{4}$/.test(key)) return `năm ${key}`;
  if (/^\d{4}-\d{2}$/.test(key)) return formatMonth(key);
  if (from === to) return `ngày ${formatDay(from)}`;
  return `từ ${formatDay(from)} đến ${formatDay(to)}`;
}

/** `đến 30/06/2025`, `từ 01/07/2025`, or null for one that has always been and still is. */
export function validityInWords({ validFrom, validTo }: Organisation): string | null {
  if (validFrom && validTo) return `${formatDay(validFrom)} – ${formatDay(validTo)}`;
  if (validTo) return `đến ${formatDay(validTo)}`;
  return validFrom ? `từ ${formatDay(validFrom)}` : null;
}

/** Who wrote and who made the pictures; one line when they are the same people. */
export function bylineInWords({ writers, photographers }: Byline): { label: string; people: Person[] }[] {
  const names = (people: Person[]) => people.map(({ name }) => name).join('\n');
  if (photographers.length === 0) return writers.length === 0 ? [] : [{ label: 'Bài', people: writers }];
  if (names(writers) === names(photographers)) return [{ label: 'Bài và ảnh', people: writers }];
  const pictures = { label: 'Ảnh', people: photographers };
  return writers.length === 0 ? [pictures] : [{ label: 'Bài', people: writers }, pictures];
}

/** Whose facts are reported: `Theo Báo Nam Định (Xuân Thu)`, `Theo bài và ảnh của Văn Trọng`. */
export function sourceInWords({ publisher, author, credit }: Source): string {
  if (publisher) return `Theo ${publisher}${author ? ` (${author})` : ''}`;
  return `Theo ${credit ?? 'bài'} của ${author ?? ''}`;
}

/** A note on an article that is old, or null while it is not. */
export function ageInWords(date: string, now: string, site: SiteSettings): string | null {
  // A look at the years alone, which differ by a day at most from those of the zone, settles it for most.
  if (Number(now.slice(0, 4)) - Number(date.slice(0, 4)) < site.oldAfterYears - 1) return null;
  const years = wholeYearsBetween(date, now, site.timeZone);
  if (years < site.oldAfterYears) return null;
  return `Bài đăng cách đây hơn ${years} năm. Số liệu, tên gọi và cơ cấu tổ chức là của thời điểm đó.`;
}

/** Whether a byline names a desk ("Ban Biên tập") and not a person. */
export function isDesk(name: string): boolean {
  return /^(Ban|Tổ|Phòng|Nhóm|Bộ phận|Văn phòng)\s/u.test(name);
}

/** A calendar day, which has no time zone. */
function formatDay(day: string): string {
  return formatDate(day, 'UTC');
}
