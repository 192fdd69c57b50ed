import type { Indicator } from '../content/model.ts';
import type { DerivedKey } from '../figures/derived-keys.ts';
import { standing } from '../figures/ledger.ts';
import type { FigureRecord, Formula, Operand } from '../figures/model.ts';
import { capitalise } from '../text/capitals.ts';
import { formatNumber, formatPercent } from '../text/numbers.ts';
import type { Edition } from './edition.ts';
import { derivedOf } from './figure-places.ts';
import { basisInWords } from './wording.ts';

/** What stands in the place of a number that public data leaves out and of which not even the size may be said. */
const UNPUBLISHED = 'không công bố';

/** An indicator's full name as a label: `Đảng viên mới kết nạp`. */
export function indicatorName({ name }: Indicator): string {
  return capitalise(name.vi);
}

/** A number as pages print it, in the language of its article: `4.820`, `126,11%`; of a change with its sign. */
export function figureText(
  { indicator, value, decimals }: Pick<FigureRecord, 'indicator' | 'value' | 'decimals'>,
  edition: Edition,
  language: 'vi' | 'en' = 'vi',
): string {
  const format = isPercent(indicator, edition) ? formatPercent : formatNumber;
  const number = format(value, decimals, language);
  return value > 0 && isChange(indicator, edition) ? `+${number}` : number;
}

/** The same for public pages: a number so small that it points at a person is not printed. */
export function publicText(record: FigureRecord, edition: Edition): string {
  const reason = edition.suppression.reason(record);
  if (reason === 'small') return `ít hơn ${formatNumber(edition.content.site.smallestCount)}`;
  return reason === null ? figureText(record, edition) : UNPUBLISHED;
}

/** Whether a figure is printed with a percent sign. */
export function isPercent(key: string, edition: Edition): boolean {
  const indicator = edition.content.indicators.get(key);
  if (indicator) return indicator.kind === 'ratio' || indicator.unit === '%';
  return derivedOf(key, edition)?.unit === 'percent';
}

function isChange(key: string, edition: Edition): boolean {
  return /(?:^|-)change(?:-|$)/.test(derivedOf(key, edition)?.suffix ?? '');
}

/** Unit in words; null for percentages, whose sign stands with the number. */
export function unitOf(key: string, edition: Edition): string | null {
  if (isPercent(key, edition)) return null;
  const listed = edition.content.indicators.get(key);
  if (listed) return listed.unit;
  const derived = derivedOf(key, edition);
  if (derived?.unit === 'points') return 'điểm phần trăm';
  const unit = derived?.counted.unit ?? '';
  return derived?.unit === 'per-year' ? `${unit} một năm` : unit;
}

/** What a figure that is derived beside an indicator says of it. */
export function derivedLabel(
  record: FigureRecord,
  { indicator, suffix }: DerivedKey,
  edition: Edition,
): string {
  switch (suffix) {
    case 'share': {
      const whole = edition.content.indicators.get(indicator.partOf ?? '');
      return whole ? `Tỷ trọng trong số ${whole.name.vi}` : 'Tỷ trọng';
    }
    case 'over':
      return 'Vượt chỉ tiêu';
    case 'over-percent':
      return 'Mức vượt chỉ tiêu';
    case 'pace':
      return 'Nhịp đã đạt, tính theo năm';
    case 'needed-pace':
      return 'Nhịp cần có, tính theo năm';
    case 'remaining':
      return 'Còn thiếu so với chỉ tiêu';
    case 'change-percent':
      return 'Tỷ lệ tăng, giảm';
    case 'share-change-points':
      return `Tỷ trọng so với ${earlierTime(record, edition)}`;
    default:
      return `So với ${earlierTime(record, edition)}`;
  }
}

/** The time of the earlier one of the two figures of a change: `31/05/2020`, `nhiệm kỳ 2010–2015`. */
function earlierTime({ id, formula }: FigureRecord, edition: Edition): string {
  const time = id.slice(id.lastIndexOf('/'));
  const earlier = formula?.operands.find((operand) => operand.id !== null && !operand.id.endsWith(time));
  const record = earlier?.id ? standing(edition.ledger, earlier.id) : null;
  return record ? basisInWords(record.basis, edition.content.site).replace(/^tính đến /, '') : 'kỳ trước';
}

/** A formula as pages and open data print it: `1.135 ÷ 900`. */
export function formulaInWords(formula: Formula, edition: Edition): string {
  return formulaParts(formula)
    .map((part) => (typeof part === 'string' ? part : operandInWords(part, edition)))
    .join('');
}

/** A formula as it is read: words and signs, and between them its operands. */
export function formulaParts({ kind, operands }: Formula): (string | Operand)[] {
  const [a, b] = operands as [Operand, Operand];
  switch (kind) {
    case 'ratio':
    case 'quotient':
      return [a, ' ÷ ', b];
    case 'difference':
      return [a, ' − ', b];
    case 'excess':
      return ['(', a, ' − ', b, ') ÷ ', b];
    case 'sum':
      return operands.flatMap((operand, index) => (index === 0 ? [operand] : [' + ', operand]));
    case 'denominator':
      return ['số nguyên duy nhất mà ', a, ' bằng ', b];
    case 'numerator':
      return ['số nguyên duy nhất bằng ', b, ' của ', a];
  }
}

export function operandInWords(operand: Operand, edition: Edition): string {
  const record = operand.id === null ? null : standing(edition.ledger, operand.id);
  return record && edition.suppression.hides(record)
    ? publicText(record, edition)
    : figureText(operand, edition);
}

/** What an operand counts: the name of its indicator, or of a number that is no figure. */
export function operandName({ indicator }: Operand, edition: Edition): string {
  const listed = edition.content.indicators.get(indicator);
  if (listed) return listed.name.vi;
  return indicator === 'years' ? 'số năm' : indicator;
}
