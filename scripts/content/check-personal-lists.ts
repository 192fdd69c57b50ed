/** Lists that name people and say something of each: at least three entries with a name and an attribute. */
import { findPersonNames, type PersonName } from '../text/person-names.ts';
import type { PersonalFinding } from './check-personal-finding.ts';

/** Entries from which on names are a list. */
const LIST = 3;
/** How far into an entry its name may start, and how much of it is looked at. */
const NAME_WITHIN = 60;
const LOOKED_AT = 200;
const LONGEST_ENTRY = 400;

/** What is nobody's business: birth, home, ethnic group, religion, numbers. */
const PRIVATE =
  /(?<!\p{L})(?:sinh (?:năm|ngày)|SN|năm sinh|ngày sinh|\d{1,2} tuổi(?! (?:Đảng|quân))|(?<!(?:làng|miền|đồng|thôn|vùng) )quê(?! hương)|trú tại|thường trú|trú quán|nơi ở|(?<!(?:ban|phòng|hội đồng|khối) )dân tộc(?! thiểu)|tôn giáo|công giáo|phật giáo|tin lành|theo đạo|có đạo|giáo dân|số thẻ|SHĐV|CCCD|CMND|căn cước|điện thoại|SĐT|born|age)(?!\p{L})|\((?:19|20)\d\d\)|(?<!\d)0[35789]\d(?:[ .]?\d){7}(?!\d)/iu;
const JOB =
  /(?<!\p{L})(?:giáo viên|giảng viên|công nhân|nông dân|sinh viên|học sinh|kế toán|bác sĩ|y sĩ|y tá|điều dưỡng|nhân viên|kỹ sư|lái xe|bộ đội|chiến sĩ|thợ|tiểu thương|nội trợ|hưu trí|nghỉ hưu|văn thư|thủ quỹ|quần chúng|nghề nghiệp|làm ruộng|worker|teacher|student|farmer)(?!\p{L})/iu;
/**
 * Offices are public where people act in them, so that in running text they make no list; a roll of them
 * does.
 */
const OFFICE =
  /(?<!\p{L})(?:bí thư|chủ tịch|trưởng|phó|giám đốc|hiệu trưởng|ủy viên|uỷ viên|chánh|thư ký|đại biểu|chuyên viên|cán bộ|công chức|viên chức|chính trị viên|chỉ huy|chức vụ|secretary|chair|director|member)(?!\p{L})/iu;

/** What every list has: an item, a row, or the semicolon between entries in prose. */
const LISTING = /[;|]|^[^\S\n]{0,8}(?:[-*+•–]|\d{1,3}[.)])\s/m;

interface Entry {
  text: string;
  start: number;
}

type Kind = 'item' | 'row' | 'prose' | 'blank';

/** All lists of named people in a Markdown text, each by its first entry. */
export function findNameLists(text: string): PersonalFinding[] {
  if (!text.includes('\n')) return proseLists({ text, start: 0 });
  if (!LISTING.test(text)) return [];
  const findings: PersonalFinding[] = [];
  for (const block of blocksOf(text)) {
    const kind = kindOf(block[0]?.text ?? '');
    if (kind === 'row') findings.push(...tableOf(block));
    else if (kind === 'item') findings.push(...listOf(block, nameOnRoll));
    for (const entry of block) if (kind !== 'row') findings.push(...proseLists(entry));
  }
  return findings;
}

/** Runs of list items, of table rows, or one paragraph; an item goes on over the lines that follow it. */
function blocksOf(text: string): Entry[][] {
  const blocks: Entry[][] = [];
  let last: Kind = 'blank';
  let inList = false;
  let start = 0;
  for (const line of text.split('\n')) {
    const kind = kindOf(line);
    const block = blocks.at(-1);
    const entry = block?.at(-1);
    const joins: boolean = kind === 'prose' && last !== 'blank' && last !== 'row';
    const indented: boolean = kind === 'prose' && inList && /^\s{2}/.test(line);
    if (entry && (joins || indented)) entry.text += text.slice(entry.start + entry.text.length, start) + line;
    else if (block && ((kind === 'item' && inList) || (kind === 'row' && last === 'row')))
      block.push({ text: line, start });
    else if (kind !== 'blank') blocks.push([{ text: line, start }]);
    if (kind !== 'blank') inList = kind === 'item' || (inList && (joins || indented));
    last = kind;
    start += line.length + 1;
  }
  return blocks;
}

function kindOf(line: string): Kind {
  if (line.trim() === '') return 'blank';
  if (/^\s{0,8}(?:[-*+•–]|\d{1,3}[.)])\s/.test(line)) return 'item';
  return /^\s{0,3}\|/.test(line) || line.split('|', 4).length > 3 ? 'row' : 'prose';
}

/** A roll of people: a name near its start, with any attribute. Gives the name. */
function nameOnRoll({ text }: Entry): PersonName | null {
  const head = text.slice(0, LOOKED_AT);
  const name = findPersonNames(head)[0];
  if (!name || name.start > NAME_WITHIN) return null;
  const rest = `${head.slice(0, name.start)} ${head.slice(name.end)}`;
  return PRIVATE.test(rest) || JOB.test(rest) || OFFICE.test(rest) ? name : null;
}

/** A table whose rows name people; what its columns hold, their headings may say. */
function tableOf(rows: Entry[]): PersonalFinding[] {
  const heading = rows[0]?.text ?? '';
  const said = PRIVATE.test(heading) || JOB.test(heading) || OFFICE.test(heading);
  return listOf(rows.slice(1), (row) => {
    return said ? (findPersonNames(row.text.slice(0, LOOKED_AT))[0] ?? null) : nameOnRoll(row);
  });
}

/** `Nguyễn Văn A, sinh năm 1984; Trần Thị B, …; Lê Văn C, …` in a paragraph. */
function proseLists({ text, start }: Entry): PersonalFinding[] {
  if (text.split(';', LIST + 1).length < LIST) return [];
  let at = start;
  const entries = text.split(';').map((part) => {
    const entry = { text: part, start: at };
    at += part.length + 1;
    return entry;
  });
  return listOf(entries, (entry) => {
    const name = entry.text.length <= LONGEST_ENTRY ? findPersonNames(entry.text).at(-1) : undefined;
    const rest = name ? entry.text.slice(name.end, name.end + LOOKED_AT / 2) : '';
    return name && (PRIVATE.test(rest) || JOB.test(rest)) ? name : null;
  });
}

/** A finding at the first name when at least three entries have one, whatever stands between them. */
function listOf(entries: Entry[], nameIn: (entry: Entry) => PersonName | null): PersonalFinding[] {
  const names = entries.flatMap((entry) => {
    const name = nameIn(entry);
    return name ? [{ start: entry.start + name.start, end: entry.start + name.end }] : [];
  });
  return names
    .slice(0, names.length < LIST ? 0 : 1)
    .map((name) => ({ code: 'personal-names-list', ...name }));
}
