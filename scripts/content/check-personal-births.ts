/** Birth dates, and birth years beside a name. */
import { findPersonNames } from '../text/person-names.ts';
import {
  goesOn,
  type PersonalFinding,
  sameSentenceAfter,
  sameSentenceBefore,
} from './check-personal-finding.ts';
import { matchesIn, type NumberedLine } from './check-personal-lines.ts';
import type { Present } from './present.ts';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = new RegExp(
  `\\d{1,2}(?: ?[/.-] ?\\d{1,2} ?[/.-] ?| tháng \\d{1,2},? năm |,? (?:${MONTH}),? |, )(\\d{4})`,
  'g',
);
const BIRTH = new RegExp(
  `(?<!\\p{L})(?:sinh(?: ngày)?|(?:ngày,? tháng,? năm|ngày) sinh|NS|SN|born(?: on)?|date of birth)[\\s:*_|–-]{1,6}(?:là |ngày |(?:${MONTH}) )?$`,
  'iu',
);
const BORN_IN = /\d{4}(?<=(?<!\p{L})([Ss]inh năm|[Nn]ăm sinh:?|SN|born in)[ \u00a0:*_]{1,4}\d{4})/gu;

/**
 * `học sinh ngày 5/9`, `hy sinh năm 1972`: the last syllable of another word, or of years that are counted.
 * With a capital they are given names, save at the start of a sentence.
 */
const OTHER_WORD =
  /(?<!\p{L})(?:học|phát|vệ|khai|thí|hy|hi|nảy|tái|ký|kí|giáo|cứu|môn|tu|an|dân|tuyển|sơ|kháng|nam|nữ|sản|y|phái|thư|nhân|tự|năm|khởi|trường|giám|nội|mưu|bình|hóa|hoá)\s$/u;
/** Those who have died are no longer private people in this sense; many are remembered with their dates. */
const DEAD =
  /(?<!\p{L})(?:liệt s[ĩỹ]|hy sinh|hi sinh|từ trần|qua đời|mất năm|mất ngày|quá cố|died)(?!\p{L})/iu;
/** The four leaders of the state, whose lives are published officially. */
const LEADER =
  /(?<!\p{L}|phó )(?:tổng bí thư|chủ tịch nước|thủ tướng|chủ tịch quốc hội)(?!\p{L})[^.;\n]{0,50}$/iu;
/** People of this age and above are mostly figures of history. */
const OLDEST = 105;
/** How far from a name its birth year may stand, and how much of a text is looked at, in characters. */
const REACH = 40;
const NEAR = 64;

/** All birth dates, and birth years beside a full name, of people who may be alive at present; `lines` are the text's numbered lines. */
export function findBirths(
  text: string,
  lines: readonly NumberedLine[],
  present: Pick<Present, 'isYearAhead'>,
): PersonalFinding[] {
  const living = (born: number) => !present.isYearAhead(born) && present.isYearAhead(born + OLDEST);
  const dates = matchesIn(lines, DAY).flatMap(({ match, at }) => {
    const end = at + match[0].length;
    const label = BIRTH.exec(text.slice(Math.max(0, at - 40), at))?.[0];
    if (label === undefined || !living(Number(match[1])) || goesOn(text, end)) return [];
    const start = at - label.length;
    return isBirth(text, start, end) ? [{ code: 'personal-birth-date', start, end }] : [];
  });
  const years = matchesIn(lines, BORN_IN).flatMap(({ match, at }) => {
    const end = at + match[0].length;
    const start = text.lastIndexOf(match[1] as string, end);
    const found = living(Number(match[0])) && isBirth(text, start, end) && isBesideName(text, start, end);
    return found ? [{ code: 'personal-birth-year', start, end }] : [];
  });
  return [...dates, ...years];
}

function isBirth(text: string, start: number, end: number): boolean {
  const before = sameSentenceBefore(text.slice(Math.max(0, start - NEAR), start));
  const opening = before.trim().split(/\s/).length < 2;
  if (OTHER_WORD.test(opening ? before.toLowerCase() : before) || LEADER.test(before)) return false;
  return !DEAD.test(before) && !DEAD.test(sameSentenceAfter(text.slice(end, end + NEAR)));
}

/** Nguyễn Văn A (sinh năm 1984), or: Sinh năm 1984, đồng chí Nguyễn Văn A. */
function isBesideName(text: string, start: number, end: number): boolean {
  const before = sameSentenceBefore(text.slice(Math.max(0, start - REACH - NEAR), start));
  const name = findPersonNames(before).at(-1);
  if (name) return before.length - name.end <= REACH;
  if (!/^[\s*_>-]*$/.test(before)) return false;
  const next = findPersonNames(/^, [^.;!?\n(]{0,60}/u.exec(text.slice(end, end + NEAR))?.[0] ?? '')[0];
  return next !== undefined && next.start <= 16;
}
