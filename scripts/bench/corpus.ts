/** Content of any size for measurements and tests: the same seed gives the same files on every machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { percentDecimals, percentOf } from '../figures/rounding.ts';
import { capitalise } from '../text/capitals.ts';
import { formatNumber, formatPercent } from '../text/numbers.ts';
import { slugify } from '../text/slugs.ts';

export interface GeneratedContent {
  folder: string;
  slugs: string[];
  sections: string[];
  organisations: string[];
  topics: string[];
}

/**
 * Common words of news about party work, the most frequent first: the n-th is drawn with weight 1/n. Words that
 * are numbers as well ("một", "năm") are left out, since words in no order would make figures of them.
 */
const WORDS = `của và các trong đảng được có là với cho đảng viên bộ đã chi bộ công tác tại xã cơ sở về
những huyện tỉnh ủy thực hiện nhiệm vụ tổ chức hội nghị đại hội nhân dân cán bộ phát triển xây dựng kết quả
đến từ khi này theo không người đồng chí lãnh đạo nghị quyết ban chấp hành kết nạp quần chúng ưu tú đoàn thể
chất lượng sinh hoạt kiểm tra giám sát tuyên truyền vận động thanh niên phụ nữ nông dân cựu chiến binh học tập
tấm gương đạo đức kinh tế văn hóa nông thôn mới đường thôn xóm trường học trạm y tế hợp tác xã ruộng lúa mùa
vụ khuyến khích đóng góp tự giác gương mẫu quy hoạch đào tạo bồi dưỡng nguồn giới thiệu biểu quyết biên bản
chỉ tiêu nhiệm kỳ tỷ lệ tăng giảm ổn định bền vững đoàn kết thống nhất dân chủ kỷ cương trách nhiệm hiệu quả`
  .split(/\s+/)
  .filter(Boolean);

const TOPICS = Array.from({ length: 40 }, (_, index) => `chủ đề thứ ${index + 1}`);
const SECTIONS = [
  'phat-trien-dang',
  'xay-dung-dang',
  'dai-hoi-dang',
  'doan-the',
  'nong-thon-moi',
  'doc-so-lieu',
];
const WRITERS = ['Ban Biên tập', 'Nguyễn Văn Một', 'Trần Thị Hai', 'Lê Văn Ba', 'Phạm Thị Tư'];
/** Names of districts and of the communes of each. */
const DISTRICTS = ['An Giang Đông', 'Bình Sơn', 'Cao Phong', 'Đức Thịnh', 'Gia Khánh'];
const COMMUNES = ['Hòa Lạc', 'Khánh Vân', 'Liên Minh', 'Minh Tân', 'Ngọc Sơn', 'Phú Thọ'];
const YEARS = 10;
const LAST_YEAR = 2025;

/**
 * Writes a content folder with `count` articles. Every `figuresEvery`-th has five figures, in front matter and in
 * its prose. A figure depends on its organisation and time alone, so that no two articles contradict each other.
 */
export function generateContent(
  folder: string,
  count: number,
  seed: number,
  figuresEvery = 2,
): GeneratedContent {
  const draw = new Draw(seed);
  const organisations = writeSettings(folder);
  const slugs: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const year = LAST_YEAR - YEARS + 1 + Math.floor((index * YEARS) / count);
    const slug = `bai-so-${index + 1}`;
    const withFigures = index % figuresEvery === 0;
    write(folder, `articles/${year}/${slug}.md`, article({ year, slugs, organisations, withFigures, draw }));
    slugs.push(slug);
  }
  return { folder, slugs, sections: SECTIONS, organisations, topics: TOPICS };
}

interface Place {
  year: number;
  /** Articles that are there already. */
  slugs: readonly string[];
  organisations: readonly string[];
  withFigures: boolean;
  draw: Draw;
}

function article({ year, slugs, organisations, withFigures, draw }: Place): string {
  const organisation = draw.from(organisations);
  const month = 1 + draw.below(12);
  const date = `${year}-${two(month)}-${two(1 + draw.below(28))}T${two(draw.below(24))}:${two(draw.below(60))}+07:00`;
  const figures = withFigures ? figuresOf(organisation, date.slice(0, 10), year - 1) : null;
  const related = slugs.length > 0 && draw.below(4) === 0 ? [draw.from(slugs)] : [];
  const front = [
    `title: ${sentence(draw, 9).slice(0, -1)}`,
    `lede: ${sentence(draw, 24)}`,
    `date: ${date}`,
    `section: ${draw.from(SECTIONS)}`,
    `organisation: ${organisation}`,
    `topics: [${[...new Set([draw.zipf(TOPICS), draw.zipf(TOPICS), draw.zipf(TOPICS)])].join(', ')}]`,
    `byline: {writers: [${draw.zipf(WRITERS)}]}`,
    ...(related.length > 0 ? [`related: [${related.join(', ')}]`] : []),
    ...(figures ? frontMatterOf(figures) : []),
  ];
  return `---\n${front.join('\n')}\n---\n\n${body(slugs, figures, draw)}\n`;
}

interface Figures {
  day: string;
  year: number;
  members: number;
  organisations: number;
  admissions: number;
  target: number;
  women: number;
}

/** What is true of an organisation on a day and in a year, whoever reports it. */
function figuresOf(organisation: string, day: string, year: number): Figures {
  const onDay = new Draw(hash(`${organisation} ${day}`));
  const inYear = new Draw(hash(`${organisation} ${year}`));
  const admissions = 40 + inYear.below(400);
  return {
    day,
    year,
    members: 1000 + onDay.below(9000),
    organisations: 20 + onDay.below(80),
    admissions,
    target: Math.max(1, admissions - 20 + inYear.below(40)),
    women: 10 + inYear.below(admissions - 20),
  };
}

function frontMatterOf({ day, year, members, organisations, admissions, target, women }: Figures): string[] {
  return [
    'figures:',
    `  - asOf: ${day}`,
    `    members: ${members}`,
    `    base-organisations: ${organisations}`,
    `  - period: ${year}`,
    `    admissions: ${admissions}`,
    `    admission-target: ${target}`,
    `    admissions-women: ${women}`,
  ];
}

/** The same figures in words, some of them as references and some as plain numbers. */
function sentenceOf({ day, year, members, organisations, admissions, target, women }: Figures): string {
  const percent = formatPercent(percentOf(admissions, target) ?? 0, percentDecimals(admissions, target));
  return (
    `Đến ngày ${day.split('-').reverse().join('/')}, toàn đảng bộ có [${formatNumber(members)}](figure:members) ` +
    `đảng viên, sinh hoạt tại ${organisations} tổ chức cơ sở đảng. Năm ${year}, đảng bộ kết nạp ` +
    `${formatNumber(admissions)} đảng viên, đạt ${percent} chỉ tiêu; trong đó có ${formatNumber(women)} đảng viên là nữ.`
  );
}

function body(slugs: readonly string[], figures: Figures | null, draw: Draw): string {
  const sections = 1 + draw.below(6);
  const parts = Array.from({ length: sections }, () => {
    const paragraphs = Array.from({ length: 1 + draw.below(3) }, () => paragraph(draw));
    return `## ${sentence(draw, 5).slice(0, -1)}\n\n${paragraphs.join('\n\n')}`;
  });
  if (figures) parts.push(sentenceOf(figures));
  if (slugs.length > 0) parts.push(`Xem thêm [một bài khác](${draw.from(slugs)}).`);
  return parts.join('\n\n');
}

function paragraph(draw: Draw): string {
  return Array.from({ length: 2 + draw.below(4) }, () => sentence(draw, 8 + draw.below(20))).join(' ');
}

function sentence(draw: Draw, length: number): string {
  const words = Array.from({ length }, () => draw.zipf(WORDS)).join(' ');
  return `${capitalise(words)}.`;
}

/** A province, its districts and their communes. */
function writeSettings(folder: string): string[] {
  const rows = [['tinh', 'Đảng bộ tỉnh', 'dang-bo-tinh', 'null']];
  for (const district of DISTRICTS) {
    const id = `huyen-${slugify(district)}`;
    rows.push([id, `Đảng bộ huyện ${district}`, 'cap-tren-truc-tiep', 'tinh']);
    for (const commune of COMMUNES) {
      const name = `Đảng bộ xã ${commune} (${district})`;
      rows.push([`xa-${slugify(commune)}-${slugify(district)}`, name, 'dang-bo-co-so', id]);
    }
  }
  const organisations = rows.map(
    ([id, name, type, parent]) =>
      `- {id: ${id}, name: ${name}, shortName: ${name}, type: ${type}, parent: ${parent}}`,
  );
  write(folder, 'organisations.yaml', `${organisations.join('\n')}\n`);
  write(folder, 'indicators.yaml', INDICATORS);
  write(folder, 'site.yaml', SITE);
  return rows.map(([id = '']) => id);
}

const INDICATORS = `- {key: members, name: {vi: đảng viên, en: members}, label: Đảng viên, unit: đảng viên, kind: stock}
- {key: base-organisations, name: {vi: tổ chức cơ sở đảng, en: base organisations}, label: Tổ chức cơ sở đảng, unit: tổ chức, kind: stock}
- {key: admissions, name: {vi: kết nạp, en: admissions}, label: Kết nạp, unit: đảng viên, kind: flow}
- {key: admission-target, name: {vi: chỉ tiêu, en: target}, label: Chỉ tiêu, unit: đảng viên, kind: flow}
- {key: admissions-women, name: {vi: đảng viên mới là nữ, en: women admitted}, label: Nữ, unit: đảng viên, kind: flow, partOf: admissions}
- {key: percent-of-target, name: {vi: so với chỉ tiêu, en: percent}, label: So với chỉ tiêu, unit: "%", kind: ratio,
   numerator: admissions, denominator: admission-target, target: true}
`;

const SITE = `name: Bản tin nghìn bài
tagline: Nội dung do máy đặt ra để đo
description: Trang thử nghiệm có nhiều bài, do máy đặt ra.
address: https://nghin.example
language: vi
timeZone: Asia/Ho_Chi_Minh
organisation: tinh
publisher:
  name: Bản tin nghìn bài
  responsibleEditor: Máy đặt ra
  licenceLine: Giấy phép thử nghiệm
  postalAddress: Không có
  phone: 0000 000 000
  email: bantin@nghin.example
contentLicence: {text: Được dùng lại.}
sections:
${SECTIONS.map((id, index) => `  - {id: ${id}, name: Chuyên mục ${index + 1}, description: Tin của chuyên mục ${index + 1}.}`).join('\n')}
terms: []
home: {headline: [members, admissions, percent-of-target]}
oldAfterYears: 3
pageSize: 20
`;

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A seed from a text (FNV-1a). */
function hash(text: string): number {
  let seed = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) seed = Math.imul(seed ^ text.charCodeAt(at), 0x01000193);
  return seed;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Numbers that look random and depend on the seed alone (mulberry32). */
class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  from<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** The first often, the last seldom: near Zipf's law without its table of weights. */
  zipf<T>(items: readonly T[]): T {
    return items[Math.min(items.length - 1, Math.floor((items.length + 1) ** this.next()) - 1)] as T;
  }
}
