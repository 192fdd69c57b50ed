/** Numbers that belong to one person: citizen ids, party cards, passports, bank accounts. */
import {
  digitsOf,
  goesOn,
  type PersonalFinding,
  sameSentenceAfter,
  sameSentenceBefore,
} from './check-personal-finding.ts';
import { matchesIn, type NumberedLine } from './check-personal-lines.ts';

/** A long number, and a passport's, which begins with a letter. What it is, the words before it say. */
const LONG_NUMBER = /\d(?<!\d\d)(?:[ .\u00a0-]?\d){6,19}/g;
const BEFORE = 72;

/** All such numbers in a text; `lines` are its numbered lines. */
export function findPersonalNumbers(text: string, lines: readonly NumberedLine[]): PersonalFinding[] {
  return matchesIn(lines, LONG_NUMBER).flatMap(({ match, at }) => {
    const end = at + match[0].length;
    const before = text.slice(Math.max(0, at - BEFORE), at);
    if (goesOn(text, end)) return [];
    const code = kindOf(match[0], before, sameSentenceAfter(text.slice(end, end + 120)));
    const letter = code === 'personal-passport' ? (/[A-Z] ?$/.exec(before)?.[0].length ?? 0) : 0;
    return code ? [{ code, start: at - letter, end }] : [];
  });
}

function kindOf(number: string, before: string, after: string): string | null {
  if (PASSPORT.test(before)) return 'personal-passport';
  if (/[\p{L}\p{N}/=_@-]$|\d[.,]$/u.test(before)) return null;
  if (isCard(number, before)) return 'personal-card';
  if (ACCOUNT.test(before))
    return OF_AN_OFFICE.test(sameSentenceBefore(before) + after) ? null : 'personal-account';
  return isCitizenNumber(number, before) ? 'personal-citizen-id' : null;
}

/** What may stand between a label and its number. */
const FILLER = '(?:\\s|[:.*_(|–-]|số|mang|là|no\\.?|number){0,8}';

function labelled(label: string, filler = FILLER): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${label})(?!\\p{L})${filler}$`, 'iu');
}

const PASSPORT = labelled('hộ chiếu(?: phổ thông| công vụ)?|passport', `${FILLER}[A-Z] ?`);

const CARD = labelled(
  '(?<!tổng )số thẻ(?: đảng(?: viên)?| ĐV)?|thẻ (?:đảng(?: viên)?|ĐV)|SHĐV|SHDV|số hiệu (?:thẻ )?đảng viên|' +
    'số TĐV|party (?:membership )?card',
);

/** Party cards have eight digits, some ten: more than there are members, so that no count is meant. */
function isCard(number: string, before: string): boolean {
  return digitsOf(number).length <= 12 && CARD.test(before);
}

const ACCOUNT = labelled(
  'số tài khoản|tài khoản(?: ngân hàng)?(?: số|(?=:))|STK|số TK|TK số|account (?:no\\.?|number)',
);
/** Accounts of funds and offices are published so that people pay into them. */
const OF_AN_OFFICE =
  /(?<!\p{L})(?:quỹ|ủy ban|uỷ ban|mặt trận|ban vận động|kho bạc|hội|công đoàn|văn phòng|công ty|tổng công ty|nhà trường|trung tâm|sở|báo)(?!\p{L})/iu;

/** Twelve digits with the structure of a citizen id need no label; nine and other twelves do. */
function isCitizenNumber(number: string, before: string): boolean {
  const digits = digitsOf(number);
  const groups = number.split(/\D/).map((group) => group.length);
  if (digits.length === 12 && GROUPS.has(groups.join()) && hasStructure(digits)) return true;
  if ((digits.length !== 9 && digits.length !== 12) || !ID.test(before)) return false;
  const isCount = /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(number);
  return !isCount || /(?:số|no\.?|number|[:(|])[\s*_]{0,3}$/iu.test(before);
}

const ID = labelled(
  'CMND|CMTND|CMT|CCCD|căn cước(?: công dân)?|chứng minh nhân dân|chứng minh thư(?: nhân dân)?|giấy chứng minh|' +
    'số định danh(?: cá nhân)?|mã định danh(?: cá nhân)?|identity card|ID card|citizen ID',
  '[^\\d\\n;!?]{0,40}',
);
/** How the twelve digits are set apart: not at all, by three, by four, or by what they mean. */
const GROUPS = new Set(['12', '3,3,3,3', '4,4,4', '3,9', '3,3,6', '3,1,2,6', '6,6']);

/** Codes of the provinces in a citizen id: Circular 59/2021/TT-BCA, appendix. */
const PROVINCES = new Set(
  `001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040
   042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084
   086 087 089 091 092 093 094 095 096`.split(/\s+/),
);

/** Province, then sex and century (0 and 1 were born before 2000, 2 and 3 since), then the year of birth. */
function hasStructure(digits: string): boolean {
  const [, province = '', century = '', year = ''] = /^(\d{3})(\d)(\d{2})/.exec(digits) ?? [];
  return PROVINCES.has(province) && (century < '2' || (century < '4' && year < '40'));
}
