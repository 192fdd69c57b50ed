/** Vietnamese: prose that does not agree with the figures of the site. */
import { type Messages, say } from './message.ts';
import { timeInWords } from './vi-history.ts';

const SLIPS: Record<string, string> = {
  transposed: ' (có lẽ đảo hai chữ số)',
  digit: ' (có lẽ gõ nhầm một chữ số)',
  missing: ' (có lẽ thiếu một chữ số)',
  extra: ' (có lẽ thừa một chữ số)',
  mark: ' (có lẽ đặt nhầm dấu thập phân)',
};

export const VI_RECONCILE: Messages = {
  'prose-contradicts-figure': ({ found, right, slip, name, time, line, file, reference, derived }) =>
    say(
      'Con số trong bài khác với số liệu đã khai báo.',
      `${right} (${name}, ${timeInWords(time)}, ${derived ? 'tính từ số liệu' : 'khai báo'} ở dòng ${line}${file ? ` của ${file}` : ''})`,
      `${found}${SLIPS[slip ?? ''] ?? ''}`,
      `Hãy sửa thành ${right}, tốt nhất là viết [${right}](figure:${reference}) để trang tin tự in số. ` +
        'Nếu số trong bài mới đúng thì sửa phần khai báo; nếu là một con số khác thì thêm vào mục untracked kèm lý do.',
    ),
  'hedge-does-not-hold': ({ found, right, proposal, name, time, line, file }) =>
    say(
      'Chữ “gần”, “hơn”, “khoảng”… không khớp với số liệu.',
      `${proposal} (${name}, ${timeInWords(time)}: ${right}, dòng ${line}${file ? ` của ${file}` : ''})`,
      `${found}`,
      proposal === right
        ? `Hãy viết “${proposal}”.`
        : `Hãy viết “${proposal}”, hoặc in đúng ${right} mà không kèm chữ ước chừng.`,
    ),
  'unknown-figure': ({ found, figure, untracked }) =>
    say(
      'Con số này chưa có trong số liệu của bài và của trang.',
      'một số liệu đã khai báo ở mục figures, hoặc một con số ghi ở mục untracked',
      `${found}`,
      figure
        ? `Nếu là số liệu theo dõi, hãy dán vào phần khai báo, mục figures, rồi kiểm tra lại thời gian:\n${figure}\n` +
            `  Nếu không, hãy dán vào mục untracked và ghi lý do:\n${untracked}\n  Sau đó kiểm tra lại.`
        : `Nếu không phải số liệu theo dõi, hãy dán vào phần khai báo, mục untracked, và ghi lý do:\n${untracked}\n` +
            '  Nếu là số liệu, hãy khai báo ở mục figures với mã lấy từ indicators.yaml.',
    ),
  'untracked-unused': ({ found }) =>
    say(
      'Con số khai báo ở mục untracked không có trong bài.',
      'con số chép đúng như trong bài',
      `${found}`,
      'Hãy sửa cho giống trong bài, hoặc xóa đi nếu bài không còn con số ấy.',
    ),
};
