/** Vietnamese: the dates of an article, and the names that it refers to. */
import { type Messages, say } from './message.ts';
import { hint } from './vi-fields.ts';

export const VI_ARTICLES: Messages = {
  'source-without-name': () =>
    say(
      'Nguồn chưa có tên cơ quan hoặc tác giả.',
      'publisher hoặc author',
      'không có cả hai',
      'Hãy thêm dòng “publisher: tên báo” hoặc “author: tên tác giả” vào mục source.',
    ),
  'unknown-section': (params) =>
    say('Không có chuyên mục này.', `một trong: ${params.allowed}`, `${params.found}`, hint(params)),
  'unknown-organisation': (params) =>
    say(
      'Không có tổ chức này trong organisations.yaml.',
      'mã của một tổ chức đã khai báo',
      `${params.found}`,
      params.suggestion
        ? hint(params)
        : 'Hãy chép mã (id) từ organisations.yaml, hoặc khai báo tổ chức ở đó trước.',
    ),
  'unknown-related': (params) =>
    say(
      'Không có bài nào tên như vậy.',
      'tên tệp của một bài, không có .md',
      `${params.found}`,
      hint(params),
    ),
  'related-to-itself': ({ found }) =>
    say(
      'Bài tự nhận mình là bài liên quan.',
      'tên của bài khác',
      `${found}`,
      'Hãy xóa tên này khỏi related.',
    ),
  'duplicate-alias': ({ found, other }) =>
    say(
      'Địa chỉ cũ này đã được dùng.',
      'mỗi địa chỉ cũ dẫn tới một bài',
      `${found}, đã có ở ${other}`,
      'Hãy giữ địa chỉ ở một bài và xóa ở bài kia.',
    ),
  'duplicate-id': ({ found }) =>
    say('Mã này đã được dùng.', 'mỗi mã một lần', `${found}`, 'Hãy đặt mã khác.'),
  'repeated-topic': ({ found }) =>
    say('Chủ đề bị lặp trong bài.', 'mỗi chủ đề một lần', `${found}`, 'Hãy xóa chủ đề lặp.'),
  'similar-topic': ({ found, right, other }) =>
    say(
      'Hai chủ đề chỉ khác nhau ở dấu, dấu câu hoặc chữ hoa.',
      `một cách viết cho cả trang tin, như “${right}”`,
      `${found}`,
      `Hãy viết giống bài ${other}, hoặc sửa cả hai.`,
    ),
  'topic-without-letters': ({ found }) =>
    say('Chủ đề không có chữ nào.', 'chữ tiếng Việt', `${found}`, 'Hãy viết lại chủ đề.'),
  'date-in-future': ({ found, now }) =>
    say(
      'Ngày đăng ở tương lai.',
      `không sau lúc này (${now})`,
      `${found}`,
      'Hãy sửa ngày; nếu muốn hẹn giờ đăng, hãy thêm dòng “publishAt: …”.',
    ),
  'updated-in-future': ({ found, now }) =>
    say('Ngày cập nhật ở tương lai.', `không sau lúc này (${now})`, `${found}`, 'Hãy sửa ngày cập nhật.'),
  'before-date': ({ found, date }) =>
    say('Ngày này ở trước ngày đăng bài.', `từ ${date} trở đi`, `${found}`, 'Hãy sửa một trong hai ngày.'),
  'expires-first': ({ found, start }) =>
    say('Bài hết hạn trước khi đăng.', `sau ${start}`, `${found}`, 'Hãy sửa mục expires.'),
  'correction-in-future': ({ found, now }) =>
    say('Ngày đính chính ở tương lai.', `không sau lúc này (${now})`, `${found}`, 'Hãy sửa ngày đính chính.'),
};
