/** Vietnamese: figures that do not go together, within an article and between articles. */
import { formatNumber } from '../../text/numbers.ts';
import { type Messages, say } from './message.ts';
import { figureLines, type NumberWords, numberInWords } from './paste.ts';
import { figureInWords, timeInWords } from './vi-history.ts';

const number: NumberWords = (value, decimals) => formatNumber(value, decimals, 'vi');

const plain = (numeral = '') => numberInWords(numeral, '', number);

const sumInWords = (parts = '', sum = '') => `${parts.split(' + ').map(plain).join(' + ')} = ${plain(sum)}`;

const amount = (numeral: string | undefined, { unit }: Record<string, string>) =>
  numberInWords(numeral, unit, number);

const elsewhere = ({ otherFile, otherLine }: Record<string, string>) => `${otherFile}, dòng ${otherLine}`;

/** Where a line to paste goes: a figure that was computed has no line of its own yet. */
const pasteHere = ({ derived }: Record<string, string>, line: string) =>
  derived
    ? `thêm ${line} vào nhóm số liệu ấy của bài (số này do trang tin tính ra nên chưa có dòng riêng)`
    : `thay dòng của số này bằng ${line}`;

const REASON = 'viết lý do vào giữa hai dấu ngoặc kép';

export const VI_LEDGER: Messages = {
  'figures-contradict': (params) =>
    say(
      `Hai bài nêu hai số khác nhau cho cùng một số liệu: ${figureInWords(params)}.`,
      `${amount(params.other, params)} như ở ${elsewhere(params)}, hoặc lời nói rõ vì sao khác`,
      `${amount(params.value, params)}${params.derived ? ' (tính ra từ các số khác của bài)' : ''}`,
      `Hãy kiểm tra lại hai số với nguồn. Nếu số ở bài này thay cho số kia, hãy ${pasteHere(params, 'dòng thứ nhất sau đây')}. Nếu giữ cả hai, hãy dùng dòng thứ hai và ${REASON}; ghi ở một trong hai bài là đủ.`,
      figureLines([
        ['số này thay số kia', params.supersedes],
        ['hoặc: giữ cả hai, vì', params.differs],
      ]),
    ),
  'supersedes-unknown': (params) =>
    say(
      `Bài ghi ở supersedes không có số liệu này: ${figureInWords(params)}.`,
      params.allowed
        ? `tên của một bài khác có số này: ${params.allowed}`
        : 'tên (tên tệp) của một bài khác có cùng chỉ số, tổ chức và thời gian',
      `${params.found}`,
      params.suggestion
        ? `Có phải ý bạn là “${params.suggestion}”?`
        : params.allowed
          ? 'Hãy ghi tên một trong các bài ấy.'
          : 'Không bài nào khác có số này: hãy xóa supersedes, hoặc xem lại chỉ số, tổ chức và thời gian của nhóm.',
    ),
  'supersedes-circle': (params) =>
    say(
      `Các bài thay số của nhau theo vòng tròn: ${figureInWords(params)}.`,
      'chỉ bài có số mới ghi supersedes',
      `supersedes: ${params.found}; và ngược lại ở ${params.others}`,
      'Hãy xóa supersedes ở bài có số cũ.',
    ),
  'count-shrinks': (params) =>
    say(
      `Số cộng dồn trong một thời kỳ không thể giảm: “${params.nameVi}” của ${params.organisation}.`,
      `số sau (${timeInWords(params.laterTime)}) ít nhất bằng số trước: ${amount(params.earlier, params)} (${timeInWords(params.earlierTime)})`,
      `số sau là ${amount(params.later, params)}; bài kia: ${elsewhere(params)}`,
      `Hãy kiểm tra lại hai số với nguồn. Nếu nguồn đúng là như vậy, hãy ${pasteHere(params, 'dòng sau')} và ${REASON}.`,
      figureLines([[null, params.differs]]),
    ),
  'rate-does-not-fit-start': (params) =>
    say(
      `Tỷ lệ so với đầu kỳ không khớp với số đầu kỳ đã đăng: ${figureInWords(params)}.`,
      `${plain(params.right)}% (${plain(params.numerator)} ÷ ${plain(params.other)}; số chia: ${timeInWords(params.otherTime)}, ${elsewhere(params)})`,
      `${amount(params.value, params)}`,
      'Hãy kiểm tra lại các số với nguồn; có thể bỏ tỷ lệ để trang tin tự tính. Nếu nguồn tính trên số khác, hãy thay dòng của tỷ lệ bằng dòng sau và viết lý do vào giữa hai dấu ngoặc kép.',
      figureLines([[null, params.differs]]),
    ),
  'percent-of-zero': ({ stated, denominatorKey }) =>
    say(
      'Không có tỷ lệ phần trăm của số 0.',
      `${denominatorKey} lớn hơn 0, hoặc không có tỷ lệ`,
      `${plain(stated)}% của ${denominatorKey} bằng 0`,
      'Hãy kiểm tra lại hai số với nguồn, hoặc xóa dòng tỷ lệ.',
    ),
  'parts-exceed-whole': ({ whole, parts, partKeys, sum }) =>
    say(
      'Các phần đã nêu cộng lại lớn hơn tổng.',
      `không quá ${plain(whole)}`,
      `${sumInWords(parts, sum)}`,
      `Hãy kiểm tra lại tổng và các phần (${partKeys}) với nguồn.`,
    ),
  'stated-parts-do-not-sum': ({ whole, parts, partKeys, sum, rest, differs }) =>
    say(
      'Các phần đã nêu cộng lại chưa bằng tổng.',
      `${sumInWords(parts, sum)}, hoặc thêm phần còn lại (${plain(rest)})`,
      `${plain(whole)}`,
      `Hãy kiểm tra lại tổng và các phần (${partKeys}) với nguồn. Nếu nguồn chỉ kể một số phần, hãy thay dòng của tổng bằng dòng sau và viết lý do vào giữa hai dấu ngoặc kép.`,
      figureLines([[null, differs]]),
    ),
};
