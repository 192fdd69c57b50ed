/** Vietnamese: the files themselves, their names, their characters. */
import { type Messages, say } from './message.ts';

const megabytes = (bytes = '0') => `${(Number(bytes) / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;

export const VI_FILES: Messages = {
  stranger: ({ found }) =>
    say(
      'Tệp này không thuộc về thư mục nội dung.',
      'chỉ có bài viết (.md), thiết lập (.yaml) và ảnh (.jpg, .png, .webp, .avif, .tiff)',
      `${found}`,
      'Hãy chuyển tệp ra khỏi thư mục content.',
    ),
  'link-outside': ({ found }) =>
    say(
      'Đây là một lối tắt dẫn ra ngoài thư mục nội dung.',
      'tệp thật, nằm trong thư mục nội dung',
      `${found}`,
      'Hãy xóa lối tắt và chép tệp thật vào chỗ đó.',
    ),
  'file-too-large': ({ bytes, limit }) =>
    say(
      'Tệp chữ quá lớn.',
      `không quá ${Number(limit) / 1024} KB`,
      `${Math.ceil(Number(bytes) / 1024)} KB`,
      'Hãy chia bài thành nhiều bài, hoặc bỏ phần dán nhầm (thường là ảnh dán thẳng vào chữ).',
    ),
  'not-utf8': () =>
    say(
      'Tệp không được lưu ở bảng mã Unicode (UTF-8).',
      'tệp lưu ở bảng mã UTF-8',
      'bảng mã khác',
      'Hãy mở tệp bằng trình soạn thảo, chọn Lưu thành (Save As) và chọn bảng mã UTF-8.',
    ),
  misplaced: ({ found }) =>
    say(
      'Tệp nằm không đúng chỗ.',
      'articles/<năm>/<tên-bài>.md, articles/<năm>/<tên-bài>/index.md, pages/<tên-trang>.md, hoặc một trong ba tệp site.yaml, organisations.yaml, indicators.yaml',
      `${found}`,
      'Hãy chuyển bài vào thư mục của năm đăng, ví dụ articles/2019/.',
    ),
  'missing-file': ({ found }) =>
    say(
      'Thiếu một tệp thiết lập.',
      `tệp ${found}`,
      'không có',
      `Hãy đặt tệp ${found} vào thư mục content; có thể chép từ bản mẫu.`,
    ),
  'picture-unreadable': ({ found }) =>
    say(
      'Không mở được ảnh.',
      'ảnh JPEG, PNG, WebP, AVIF hoặc TIFF',
      `${found} (tệp hỏng hoặc không phải ảnh)`,
      'Hãy xuất lại ảnh từ phần mềm xử lý ảnh rồi thay tệp này.',
    ),
  'picture-changed': ({ found }) =>
    say(
      'Ảnh bị thay trong lúc dựng trang.',
      'ảnh giữ nguyên cho đến khi dựng xong',
      `${found}`,
      'Hãy chạy lại lệnh.',
    ),
  'address-taken': ({ address, other }) =>
    say(
      'Hai trang có cùng một địa chỉ.',
      'mỗi trang một địa chỉ',
      `${address}, đã là địa chỉ của “${other}”`,
      'Hãy đổi địa chỉ cũ ở mục aliases, hoặc đổi tên tệp.',
    ),
  'picture-too-many-pixels': ({ detail }) =>
    say(
      'Ảnh quá nhiều điểm ảnh.',
      'không quá 40 triệu điểm ảnh',
      `${detail}`,
      'Hãy thu nhỏ ảnh; cạnh dài 2.400 điểm ảnh là đủ.',
    ),
  'picture-too-many-bytes': ({ detail }) =>
    say(
      'Tệp ảnh quá nặng.',
      'không quá 20 MB',
      megabytes(detail),
      'Hãy thu nhỏ ảnh hoặc lưu lại dưới dạng JPEG.',
    ),
  'picture-format': ({ detail }) =>
    say(
      'Dạng ảnh này không dùng được.',
      'ảnh JPEG, PNG, WebP, AVIF hoặc TIFF',
      `ảnh ${detail?.toUpperCase()}`,
      'Hãy lưu lại ảnh dưới dạng JPEG hoặc PNG.',
    ),
  'picture-too-tall': ({ detail }) =>
    say('Ảnh quá cao so với bề ngang.', 'chiều cao không quá 8 lần bề ngang', `${detail}`, 'Hãy cắt ảnh.'),
  'picture-too-small': ({ detail }) =>
    say(
      'Ảnh quá nhỏ.',
      'rộng ít nhất 200 điểm ảnh',
      `${detail}`,
      'Hãy dùng bản gốc của ảnh; nên rộng từ 1.600 điểm ảnh.',
    ),
  'bad-file-name': ({ found, suggestion }) =>
    say(
      'Tên tệp không dùng làm địa chỉ web được.',
      'chữ thường không dấu và chữ số, nối bằng gạch ngang',
      `${found}`,
      suggestion ? `Hãy đổi tên thành ${suggestion}.` : 'Hãy đặt tên khác, ví dụ ket-nap-dang-vien.',
    ),
  'wrong-year': ({ found, expected }) =>
    say(
      'Bài nằm ở thư mục của năm khác với ngày đăng.',
      `thư mục articles/${expected}`,
      `thư mục articles/${found}`,
      `Hãy chuyển bài sang articles/${expected}, hoặc sửa lại ngày (date).`,
    ),
  'duplicate-slug': ({ found, other }) =>
    say(
      'Hai bài trùng tên tệp nên sẽ trùng địa chỉ.',
      'mỗi bài một tên trong cả trang tin',
      `“${found}” đã có ở ${other}`,
      'Hãy đổi tên một trong hai tệp.',
    ),
  'similar-slug': ({ found, other }) =>
    say(
      'Hai bài có tên tệp chỉ khác nhau ở dấu hoặc chữ hoa.',
      'tên khác hẳn nhau',
      `“${found}”, gần trùng với ${other}`,
      'Hãy đổi tên một trong hai tệp.',
    ),
  'not-nfc': ({ found }) =>
    say(
      'Chữ có dấu được gõ rời (dựng sẵn và tổ hợp lẫn nhau), nên tìm kiếm sẽ không thấy.',
      'Unicode dựng sẵn',
      `chữ “${found}” viết thành nhiều mảnh`,
      'Hãy chọn bảng mã “Unicode dựng sẵn” trong bộ gõ và gõ lại, hoặc dùng công cụ chuyển mã của bộ gõ.',
    ),
  'forbidden-character': ({ found }) =>
    say(
      'Có một ký tự ẩn hoặc ký tự hỏng.',
      'chữ đọc được',
      `ký tự ${found}`,
      'Hãy xóa ký tự ở chỗ này rồi gõ lại; nó thường theo vào khi dán từ nơi khác.',
    ),
  'legacy-encoding': ({ found, encoding, meant }) =>
    say(
      `Chữ viết bằng bảng mã cũ ${encoding === 'VNI' ? 'VNI-Windows' : 'TCVN3 (phông ABC, .VnTime)'}.`,
      `chữ Unicode, ví dụ “${meant}”`,
      `“${found}”`,
      'Hãy chuyển cả đoạn sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6) rồi dán lại.',
    ),
  'look-alike': ({ found, right }) =>
    say(
      `Có chữ chỉ trông giống “${right}”.`,
      `chữ “${right}” của tiếng Việt`,
      `chữ “${found}” của ngôn ngữ khác`,
      `Hãy xóa và gõ lại chữ “${right}” bằng bộ gõ tiếng Việt.`,
    ),
};
