/** Telephone numbers and e-mail addresses of private people. Those of offices are for everyone. */
import { findPersonNames } from '../text/person-names.ts';
import { digitsOf, goesOn, type PersonalFinding } from './check-personal-finding.ts';
import { matchesIn, type NumberedLine } from './check-personal-lines.ts';

const OFFICE =
  'vụ|cục|tổng cục|phòng|văn phòng|trung tâm|công an|ban|sở|ủy ban|uỷ ban|ubnd|thanh tra|trạm|báo|đài|bệnh viện|công ty';
/** Before a number that is given for everyone to call. */
const PUBLIC_LINE =
  /(?<!\p{L})(?:đường dây nóng|hotline|tổng đài|tòa soạn|toà soạn|ban biên tập|quảng cáo|phát hành|trực ban|fax|24\/24|24\/7)(?!\p{L})[^\n;]{0,110}$/iu;
/** Before and after a number: whose it is, when that is no person. */
const OFFICE_BEFORE = new RegExp(`(?<!\\p{L})(?:${OFFICE})(?!\\p{L})[^.;\\n]{0,70}$`, 'iu');
const OFFICE_AFTER = new RegExp(`^[ \\u00a0)]{0,2}(?:của|[–-]|\\(|,)? ?(?:${OFFICE})(?!\\p{L})`, 'iu');
/** Before a number that only looks like a telephone's. */
const OTHER_NUMBER =
  /(?<!\p{L})(?:mst|mã số(?: thuế| doanh nghiệp)?|tax code|đkkd|đăng ký kinh doanh|đăng ký doanh nghiệp|mã vạch|isbn|issn|biển số|số hiệu|tài khoản|stk|bhxh|bảo hiểm xã hội|bhyt)(?!\p{L})[^\n;]{0,24}$/iu;
const AT_HOME = /(?<!\p{L})(?:nhà riêng|đt nhà|điện thoại nhà|home phone)(?!\p{L})[^\n;]{0,16}$/iu;

const PREFIX = '(?<![\\p{L}\\p{N}/=_@-]|\\d[.,])';
const SEPARATOR = '[ .\\u00a0)-]{0,2}';
const MOBILE = new RegExp(
  `${PREFIX}(?:\\(?(?:\\+|00)84\\)?${SEPARATOR}(?:\\(0\\))?|\\(?0)(?:[35789]\\d|1[2689]\\d)(?:${SEPARATOR}\\d){7}`,
  'gu',
);
const LANDLINE = new RegExp(`${PREFIX}\\(?(?:0|\\+84 ?)\\d{1,4}(?:${SEPARATOR}\\d){6,8}`, 'gu');
const CHAT = /(?<![\p{L}\p{N}])(?:zalo\.me|wa\.me|t\.me)\/\+?\d{9,12}/giu;

/** Numbers after the 0 that mobile operators have had since 2018, and those of eleven digits before. */
const OPERATOR = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$|^01[2689]\d{8}$/;

/**
 * All private telephone numbers in a text; `lines` are its numbered lines, `published` the line of telephones that
 * the publisher gives.
 */
export function findPhones(
  text: string,
  lines: readonly NumberedLine[],
  published: string,
): PersonalFinding[] {
  const isAllowed = (digits: string) => numbersOf(published).includes(digits);
  const found = (start: number, length: number) => ({ code: 'personal-phone', start, end: start + length });
  const mobiles = matchesIn(lines, MOBILE).flatMap(({ match, at }) => {
    const number = match[0];
    const before = text.slice(Math.max(0, at - 130), at);
    const digits = national(number);
    const mobile = OPERATOR.test(digits) && !isOldLandline(number);
    const end = at + number.length;
    if (!mobile || isAllowed(digits) || goesOn(text, end)) return [];
    const after = text.slice(end, end + 24);
    return isPublic(before, after) || OTHER_NUMBER.test(before) ? [] : [found(at, number.length)];
  });
  const homes = matchesIn(lines, LANDLINE).flatMap(({ match, at }) => {
    const before = text.slice(Math.max(0, at - 40), at);
    const wanted = AT_HOME.test(before) && !isAllowed(national(match[0]));
    return wanted && !mobiles.some(({ start }) => start === at) ? [found(at, match[0].length)] : [];
  });
  const chats = matchesIn(lines, CHAT).map(({ match, at }) => found(at, match[0].length));
  return [...mobiles, ...homes, ...chats];
}

/** The numbers of a line such as `(0228) 3849 000; 0912 345 678`, with 0 in front. */
function numbersOf(line: string): string[] {
  return line.split(/[;,/]|\s[–-]\s/).map((phone) => national(digitsOf(phone)));
}

/** An office's number, or one that it gives for all; the number of a person who is named is that person's. */
function isPublic(before: string, after: string): boolean {
  if (PUBLIC_LINE.test(before) || OFFICE_AFTER.test(after)) return true;
  const office = OFFICE_BEFORE.exec(before);
  return office !== null && findPersonNames(before.slice(Math.max(0, office.index - 40))).length === 0;
}

/** With 0 in place of the country's code. */
function national(number: string): string {
  const digits = digitsOf(number.replace('(0)', ''));
  return /^(?:00)?84/.test(digits) ? digits.replace(/^(?:00)?84/, '0') : digits;
}

/**
 * Until 2017 area codes such as 033 and 08 were what mobile numbers now begin with; the rest was then one
 * group.
 */
function isOldLandline(number: string): boolean {
  const groups = number.split(/[ .\u00a0()-]+/).filter(Boolean);
  const [area = '', first = ''] = groups;
  if (area === '08' || area === '04') return true;
  return area.length === 3 && /^[236]/.test(first) && (first.length === 7 || first.length === 1);
}

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,62}){1,4}/gu;
const FREE_MAIL =
  /@(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|aol|proton|protonmail|yandex|mail|gmx|zing|zoho)\.(?:com|com\.vn|vn|me|ru|net|org|co\.uk|fr|de)$/i;
const OFFICE_MAIL =
  /^(?:toa-?soan|bbt|ban-?bien-?tap|bien-?tap|van-?phong|vp-?(?:du|hu|tu|tw|ubnd)|lien-?he|contact|info|ban-?tin|tuyen-?giao|to-?chuc|dang-?uy|dang-?bo|ubnd|doan-?(?:xa|phuong|truong|tn|thanh)|truong-?(?:th|mn))[^@]*@/i;

/** Addresses at free mail providers, as private people have them; `published` is the publisher's own. */
export function findEmails(text: string, published: string): PersonalFinding[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(EMAIL)].flatMap((match) => {
    const address = match[0];
    const office = OFFICE_MAIL.test(address) || address.toLowerCase() === published.toLowerCase();
    if (!FREE_MAIL.test(address) || office) return [];
    return [{ code: 'personal-email', start: match.index, end: match.index + address.length }];
  });
}
