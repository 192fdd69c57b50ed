/**
 * Full names of Vietnamese people in running text: a family name and up to four more capitalised syllables.
 */

export interface PersonName {
  start: number;
  end: number;
}

/** Family names that are hardly anything else when a capitalised syllable follows. */
const FAMILY_NAMES = wordSet(`
  nguyễn trần lê phạm phan võ đặng bùi đỗ ngô huỳnh trịnh trương đinh đào vương phùng tạ lưu lương
  nghiêm doãn đàm khuất khổng quách thẩm tống triệu hứa lục lữ mạc phí sầm tăng tiêu uông ứng`);

/**
 * Family names that also begin place names and other words: two syllables are a name only after a form of
 * address.
 */
const AMBIGUOUS_NAMES = wordSet(`
  hoàng hồ dương lý đoàn lâm mai tô hà cao chu châu thái la lại kiều giang đồng đường hàn khương kim kha
  lò lù lường ma mã mùa ngụy ninh nông phó quan quàng sùng thạch thân thào tòng vi giàng vừ hạng cầm bế
  bàn chảo cù cung diệp đậu âu bạch biện cấn chử dư đái đới giáp khúc lộ lỗ mạnh mẫn nhâm nhữ thiều thi
  tào trầm ung vưu vũ viên vy đèo cụt sằn hờ trình lầu lô`);

/** What may stand before a name without being a part of it, as its first capitalised word or before it. */
const ADDRESS = '(?:đồng chí|đ/c|ông|bà|anh|chị|cô|chú|bác|em|cụ|thầy|cháu)';
const AFTER_ADDRESS = new RegExp(`(?<![\\p{L}/])${ADDRESS}[:\\s*_]{1,4}$`, 'iu');
const ADDRESS_WORD = new RegExp(`^${ADDRESS}$`, 'iu');

/**
 * What is named after people: streets, schools, prizes, units; and the institutions that bear Hồ Chí Minh's
 * name.
 */
const NAMED_AFTER =
  /(?<!\p{L})(?:đường|phố|trường|thpt|thcs|tiểu học|mầm non|đại học|cao đẳng|học viện|viện|bệnh viện|quỹ|giải|giải thưởng|công viên|vườn hoa|tượng đài|huyện|quận|phường|xã|thị trấn|thị xã|thành phố|tp\.?|cầu|bến|chợ|đình|đền|lăng|bảo tàng|nhà máy|công ty|nông trường|cộng sản|tncs|ngõ|khu phố|gương|mang tên|đặt tên)[\s“"]{1,3}$/iu;
const NEVER = new Set(['hồ chí minh', 'thái bình dương', 'đồng tháp mười', 'trần văn thời']);

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’']*(?:[ \u00a0]\p{Lu}[\p{L}’']*){1,7}/gu;

/** The names in a text, in order. Titles before them are not part of them. */
export function findPersonNames(text: string): PersonName[] {
  const names: PersonName[] = [];
  for (const match of text.matchAll(CAPITALISED)) {
    const name = nameIn(match[0], match.index, text.slice(Math.max(0, match.index - 24), match.index));
    if (name) names.push(name);
  }
  return names;
}

function nameIn(run: string, at: number, before: string): PersonName | null {
  const words = run.split(/[ \u00a0]/);
  let addressed = AFTER_ADDRESS.test(before);
  let start = at;
  while (words[0] !== undefined && isTitle(words[0], words)) {
    addressed ||= ADDRESS_WORD.test(words[0]);
    start += words[0].length + 1;
    words.shift();
  }
  const syllables = words.slice(0, lengthOfName(words));
  if (syllables.length < 2 || NEVER.has(syllables.slice(0, 3).join(' ').toLowerCase())) return null;
  const first = (syllables[0] as string).toLowerCase();
  const certain = FAMILY_NAMES.has(first) || (AMBIGUOUS_NAMES.has(first) && syllables.length > 2);
  if (!addressed && (!certain || NAMED_AFTER.test(before))) return null;
  return { start, end: start + syllables.join(' ').length };
}

/** `Ông`, `MC`, `UBND`: a capitalised word before a name that is no family name. */
function isTitle(word: string, words: string[]): boolean {
  if (FAMILY_NAMES.has(word.toLowerCase())) return false;
  return ADDRESS_WORD.test(word) || (isAcronym(word) && !words.every(isShouted));
}

/**
 * Syllables that can belong to one name: at most five, and either all in capitals or none (`TNCS`, `UBND` end
 * it).
 */
function lengthOfName(words: string[]): number {
  const end = words.every(isShouted) ? -1 : words.findIndex(isAcronym);
  return Math.min(5, end < 0 ? words.length : end);
}

function isAcronym(word: string): boolean {
  return word.length > 1 && isShouted(word);
}

function isShouted(word: string): boolean {
  return word === word.toUpperCase();
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
