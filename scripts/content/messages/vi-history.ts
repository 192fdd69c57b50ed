/** Vietnamese: figures that were published before, corrections of them, and articles that were taken back. */
import { formatNumber } from '../../text/numbers.ts';
import { type Messages, say } from './message.ts';
import { changeInWords, correctionBlock, type NumberWords, numberInWords, withdrawalBlock } from './paste.ts';
import { hint } from './vi-fields.ts';

const RESTORE =
  'Sổ này do máy ghi, không sửa bằng tay. Hãy nhờ người phụ trách kỹ thuật lấy lại bản trước trong Git.';

const number: NumberWords = (value, decimals) => formatNumber(value, decimals, 'vi');

const QUARTERS = ['I', 'II', 'III', 'IV'];

function pointInWords(point: string): string {
  const [year = '', month, day] = point.split('-');
  if (day) return `ngày ${day}/${month}/${year}`;
  return month ? `tháng ${month}/${year}` : `năm ${year}`;
}

/** A time of a figure's id in words: `nhiệm kỳ 2015–2020, tính đến ngày 18/11/2019`. */
export function timeInWords(time = ''): string {
  const [whole = '', through] = time.split('~');
  return through ? `${wholeInWords(whole)}, tính đến ${pointInWords(through)}` : wholeInWords(whole);
}

function wholeInWords(time: string): string {
  const [from = '', to] = time.split('..');
  if (to) return `từ ${pointInWords(from)} đến ${pointInWords(to)}`;
  const [, year, part, which] = /^(\d{4})-([QH])(\d)$/.exec(time) ?? [];
  if (part === 'Q') return `quý ${QUARTERS[Number(which) - 1]}/${year}`;
  if (part === 'H') return `6 tháng ${which === '1' ? 'đầu' : 'cuối'} năm ${year}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(time)) return `tính đến ${pointInWords(time)}`;
  if (/^\d{4}(?:-\d{2})?$/.test(time)) return pointInWords(time);
  return `nhiệm kỳ ${time.replace(/^(\d{4})-(\d{4})$/, '$1–$2')}`;
}

export function figureInWords({ nameVi, organisation, time }: Record<string, string>): string {
  return `“${nameVi}” của ${organisation}, ${timeInWords(time)}`;
}

const pasteHere = ({ heading }: Record<string, string>) =>
  heading ? 'dán đoạn sau vào phần khai báo của bài' : 'dán đoạn sau vào cuối mục corrections của bài';

const block = (params: Record<string, string>) =>
  correctionBlock(params, 'viết vào đây vì sao số đã đăng không đúng');

export const VI_HISTORY: Messages = {
  'figure-changed': (params) =>
    say(
      `Số đã đăng nay đổi mà chưa có đính chính: ${figureInWords(params)}.`,
      `${numberInWords(params.from, params.unit, number)} như đã đăng (sổ ghi từ ${pointInWords(params.since ?? '')}), hoặc một đính chính từ ngày ấy trở đi`,
      changeInWords(params, number),
      `Nếu đổi nhầm, hãy ghi lại số cũ. Nếu số mới đúng, hãy ${pasteHere(params)} rồi viết lý do.`,
      block(params),
    ),
  'figure-vanished': (params) =>
    say(
      `Số đã đăng nay không còn mà chưa có đính chính: ${figureInWords(params)}.`,
      `${numberInWords(params.from, params.unit, number)} như đã đăng (sổ ghi từ ${pointInWords(params.since ?? '')}), hoặc một đính chính từ ngày ấy trở đi`,
      params.now ? `không có số này; bài nay có ${params.now}` : 'không có số này trong bài',
      `Nếu xóa nhầm (hoặc đổi nhầm tổ chức, chỉ số, thời gian), hãy ghi lại như cũ. Nếu bỏ hẳn, hãy ${pasteHere(params)} rồi viết lý do.`,
      block(params),
    ),
  'correction-without-why': () =>
    say(
      'Đính chính này nói về số đã đăng mà chưa nói vì sao sửa.',
      'mục why: một câu nói vì sao số cũ không đúng',
      'không có',
      'Hãy viết lý do vào mục why của đính chính, ví dụ “why: nguồn đã công bố lại số liệu”.',
    ),
  'unknown-correction-figure': (params) =>
    say(
      'Đính chính nêu một số liệu mà bài không có và chưa từng có.',
      `một trong: ${params.allowed}`,
      `${params.found}`,
      hint(params),
    ),
  'ambiguous-correction-figure': ({ found, allowed }) =>
    say(
      'Đính chính nêu một số liệu mà bài có ở nhiều thời gian.',
      `một trong: ${allowed}`,
      `${found}`,
      'Hãy ghi thêm thời gian sau dấu @; đính chính cả mấy số thì ghi cả mấy.',
    ),
  'article-vanished': (params) =>
    say(
      'Bài đã đăng, có số liệu trong sổ, nay không còn tệp.',
      `bài ${params.found}, hoặc một mục rút bài trong withdrawals.yaml`,
      `không có bài này; sổ ghi ${params.figures} số liệu của bài`,
      `Nếu xóa nhầm, hãy khôi phục tệp. Nếu đổi tên tệp, hãy thêm /tin/${params.found}/ vào mục aliases của bài ở tên mới. Nếu rút bài, hãy ghi vào tệp withdrawals.yaml trong thư mục content.`,
      withdrawalBlock(params, 'tên bài như đã đăng', 'vì sao rút bài'),
    ),
  'figures-not-in-lock': ({ figures = '' }) =>
    say(
      `Có ${number(Number(figures), 0)} số liệu mới chưa có trong sổ số liệu đã đăng.`,
      'mọi số liệu đã đăng đều có trong sổ, để về sau số nào đổi cũng biết',
      `${number(Number(figures), 0)} số liệu chưa ghi sổ`,
      'Sổ được ghi sau mỗi lần đăng; muốn ghi ngay thì chạy: npm run figures -- accept.',
    ),
  'withdrawn-article-exists': ({ found }) =>
    say(
      'Bài ghi là đã rút nhưng tệp vẫn còn.',
      'bài không còn trong thư mục articles',
      `${found}`,
      'Hãy xóa tệp của bài, hoặc bỏ mục này nếu không rút bài nữa.',
    ),
  'withdrawal-in-future': ({ found, now }) =>
    say('Ngày rút bài ở tương lai.', `không sau lúc này (${now})`, `${found}`, 'Hãy sửa ngày rút bài.'),
  'lock-merge-conflict': () =>
    say(
      'Sổ số liệu đã đăng còn dấu xung đột của Git.',
      'mỗi số liệu một dòng',
      'dòng bắt đầu bằng <<<<<<<, ======= hoặc >>>>>>>',
      'Hãy xóa các dòng đánh dấu. Hai dòng cùng một số liệu thì giữ dòng có since muộn hơn; khác nhau thì giữ cả hai.',
    ),
  'lock-not-json': () =>
    say('Sổ số liệu đã đăng không đọc được.', 'mỗi số liệu một dòng, đúng dạng', 'dòng viết sai', RESTORE),
  'lock-version': ({ found }) =>
    say(
      'Sổ số liệu đã đăng không đúng phiên bản.',
      '"version": 1 ở dòng cuối',
      found ? `"version": ${found}` : 'không có',
      RESTORE,
    ),
  'lock-bad-figure': ({ found, field }) =>
    say(
      'Một dòng của sổ số liệu đã đăng không đúng dạng.',
      '"tên-bài tổ-chức/chỉ-số/thời-gian": {"value": …, "decimals": …, "hedge": …, "since": …}',
      field ? `${found} (mục ${field})` : `${found}`,
      RESTORE,
    ),
  'lock-repeated': ({ found, line }) =>
    say(
      'Sổ số liệu đã đăng ghi một số liệu hai lần.',
      'mỗi số liệu một dòng',
      `${found}, đã có ở dòng ${line}`,
      'Hãy giữ dòng có since muộn hơn và xóa dòng kia.',
    ),
};
