/** Home addresses: words for a home, and after them a house. */
import type { PersonalFinding } from './check-personal-finding.ts';
import { matchesIn, type NumberedLine } from './check-personal-lines.ts';

const UNITS = 'đường|phố|ngõ|ngách|hẻm|kiệt|tổ|khu|phường|xã|thôn|xóm|ấp|thị trấn';
/** The number of a house, a lane or a block: narrower than a village, which names hundreds of people. */
const NUMBER =
  /\d{1,5}(?<=(?<![\p{L}\d])([Ss]ố|[Nn]hà|[Nn]gõ|[Nn]gách|[Hh]ẻm|[Kk]iệt|[Tt]ổ|[Kk]hu|[Pp]hố|[Hh]ộ) ?(?:số )?[A-Z]?\d{1,5})/gu;
const LANE = /^(?:ngõ|ngách|hẻm|kiệt|hộ)$/i;
const STREET = new RegExp(
  `^[A-Z]?(?:/\\d{1,3}){0,3}(?![\\d/]|-\\p{Lu})[, ]{1,3}(?:(?:${UNITS})(?!\\p{L})|\\p{Lu}\\p{Ll})`,
  'u',
);
const PART = new RegExp(`^[A-Z]?[, ]{1,3}(?:${UNITS})(?!\\p{L})`, 'u');
const HOME = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?<!phóng viên |cơ quan |văn phòng |đại diện |ban |ủy viên |uỷ viên |đoàn )thường trú',
    'HKTT',
    'hộ khẩu',
    'nơi ở',
    'nơi cư trú',
    'chỗ ở',
    'địa chỉ nhà',
    'nhà riêng',
    '(?<!cư |lưu |đồn |thường |tạm )trú tại',
    'cư trú tại',
    'tạm trú',
    'trú quán',
    '(?:hiện )?ngụ',
    'quê quán',
    'sống tại',
    'ở tại',
    'home address',
  ].join('|')})(?!\\p{L})[^\\n;!?\\d]{0,60}$`,
  'iu',
);

/** All home addresses in a text; `lines` are its numbered lines, `allowed` is the publisher's own address. */
export function findHomeAddresses(
  text: string,
  lines: readonly NumberedLine[],
  allowed: string,
): PersonalFinding[] {
  let last = 0;
  return matchesIn(lines, NUMBER).flatMap(({ match, at }) => {
    const end = at + match[0].length;
    const from = Math.max(last, at - 100);
    const home = isHouse(match[1] ?? '', text.slice(end, end + 40)) ? HOME.exec(text.slice(from, at)) : null;
    if (!home) return [];
    const start = from + home.index;
    last = end;
    const own = allowed !== '' && text.slice(start, end + allowed.length).includes(allowed);
    return own ? [] : [{ code: 'personal-address', start, end }];
  });
}

/** Whether a number after `số`, `ngõ`, `tổ` … stands for a house; `after` is what follows it. */
function isHouse(word: string, after: string): boolean {
  if (LANE.test(word)) return true;
  return (/^(?:số|nhà)$/i.test(word) ? STREET : PART).test(after);
}
