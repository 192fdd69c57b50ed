/** Vietnamese: texts, links and pictures. */
import { type Messages, say } from './message.ts';

const maybe = (suggestion: string | undefined, otherwise: string) =>
  suggestion ? `Có phải là “${suggestion}” không?` : otherwise;

export const VI_BODIES: Messages = {
  'missing-alt': () =>
    say(
      'Ảnh chưa có lời tả.',
      'lời tả cho người không nhìn thấy ảnh',
      'không có',
      'Hãy viết một câu nói ảnh có gì: trong khai báo thì ở mục alt, trong thân bài thì giữa ![ và ].',
    ),
  'missing-picture': ({ found, expected, suggestion }) =>
    say(
      'Không thấy tệp ảnh.',
      `tệp ${expected}`,
      `${found}`,
      maybe(suggestion, 'Hãy đặt ảnh vào cùng thư mục với bài và viết đúng tên tệp, kể cả chữ hoa.'),
    ),
  'picture-outside': ({ found }) =>
    say(
      'Ảnh nằm ngoài thư mục nội dung.',
      'tên tệp ảnh nằm cùng thư mục với bài',
      `${found}`,
      'Hãy chép ảnh vào thư mục của bài và chỉ viết tên tệp.',
    ),
  'remote-picture': ({ found }) =>
    say(
      'Ảnh lấy từ trang web khác.',
      'ảnh nằm cùng thư mục với bài',
      `${found}`,
      'Hãy tải ảnh về (nếu được phép dùng), đặt vào thư mục của bài và viết tên tệp.',
    ),
  'raw-html': ({ found }) =>
    say(
      'HTML không được dùng trong bài.',
      'chữ viết theo mẫu trong hướng dẫn: **đậm**, *nghiêng*, [chữ](địa chỉ)',
      `${found}`,
      'Hãy xóa thẻ này; muốn in ra đúng như vậy thì đặt giữa hai dấu `.',
    ),
  'heading-one': ({ found }) =>
    say(
      'Đề mục cấp một là của tên bài.',
      'đề mục bắt đầu từ ##',
      `# ${found}`,
      'Hãy thêm một dấu # vào đầu đề mục.',
    ),
  'heading-skips-level': ({ found, level, expected }) =>
    say(
      'Đề mục nhảy cóc một cấp.',
      `đề mục bắt đầu bằng nhiều nhất ${expected}`,
      `${level} ${found}`,
      `Hãy viết “${expected} ${found}”.`,
    ),
  'broken-link': ({ found }) =>
    say(
      'Liên kết không dẫn tới bài hay trang nào.',
      'tên của một bài, ví dụ ten-bai, hoặc địa chỉ đầy đủ https://…',
      `${found}`,
      'Hãy kiểm tra tên bài; địa chỉ ngoài phải có https://.',
    ),
  'broken-anchor': ({ found, suggestion, allowed }) =>
    say(
      'Trang được nối tới không có đề mục này.',
      allowed ? `một trong: ${allowed}` : 'trang ấy không có đề mục nào',
      `${found}`,
      maybe(suggestion && `#${suggestion}`, 'Hãy sửa phần sau dấu #, hoặc xóa liên kết.'),
    ),
  'unsafe-link': ({ found }) =>
    say(
      'Liên kết loại này không được dùng vì không an toàn.',
      'https://…, mailto:… hoặc tên của một bài',
      `${found}`,
      'Hãy xóa liên kết hoặc thay bằng địa chỉ web bình thường.',
    ),
  'unknown-footnote': ({ found }) =>
    say(
      'Chú thích này không có nội dung.',
      `một dòng bắt đầu bằng ${found}:`,
      `chỉ có ${found}`,
      `Hãy thêm ở cuối bài dòng “${found}: nội dung chú thích”.`,
    ),
  'unknown-figure-reference': ({ found, suggestion, allowed }) =>
    say(
      'Không có số liệu này trong phần khai báo của bài.',
      allowed ? `một trong: ${allowed}` : 'số liệu đã khai báo ở mục figures',
      `figure:${found}`,
      maybe(
        suggestion && `figure:${suggestion}`,
        'Hãy khai báo số liệu ở mục figures, hoặc viết số như chữ thường.',
      ),
    ),
  'ambiguous-figure': ({ found, allowed }) =>
    say(
      'Bài có nhiều số liệu cùng tên nên máy không biết chọn số nào.',
      `một trong: ${allowed}`,
      `figure:${found}`,
      'Hãy viết rõ cả thời gian, ví dụ figure:admissions@2015-2020.',
    ),
};
