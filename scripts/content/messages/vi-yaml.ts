/** Vietnamese: the form of front matter and settings files. */
import { type Messages, say } from './message.ts';

const QUOTE = 'đặt cả phần sau dấu hai chấm trong dấu ngoặc kép "…"';

export const VI_YAML: Messages = {
  'front-matter-missing': () =>
    say(
      'Tệp thiếu phần khai báo ở đầu.',
      'dòng đầu tiên là ba dấu gạch ngang ---',
      'dòng khác',
      'Hãy thêm phần khai báo (title, lede, date…) giữa hai dòng --- ở đầu tệp.',
    ),
  'front-matter-unclosed': () =>
    say(
      'Phần khai báo ở đầu tệp không có dòng kết thúc.',
      'một dòng --- thứ hai, trước thân bài',
      'không có',
      'Hãy thêm một dòng chỉ có --- sau mục khai báo cuối cùng.',
    ),
  'front-matter-language': ({ language }) =>
    say(
      'Phần khai báo viết bằng ngôn ngữ không được dùng.',
      'dòng đầu chỉ có ---',
      `---${language}`,
      `Hãy xóa chữ “${language}” sau ba dấu gạch ngang và viết khai báo theo mẫu trong hướng dẫn.`,
    ),
  'yaml-anchor': ({ found }) =>
    say(
      'Dấu & ở đầu giá trị có nghĩa riêng nên không được dùng.',
      'chữ thường',
      `${found}`,
      `Nếu dấu & là một phần của chữ, hãy ${QUOTE}.`,
    ),
  'yaml-alias': ({ found }) =>
    say(
      'Dấu * ở đầu giá trị có nghĩa riêng nên không được dùng.',
      'chữ thường',
      `${found}`,
      `Nếu dấu * là một phần của chữ, hãy ${QUOTE}.`,
    ),
  'yaml-tag': ({ found }) =>
    say(
      'Dấu ! ở đầu giá trị có nghĩa riêng nên không được dùng.',
      'chữ thường',
      `${found}`,
      `Nếu dấu ! là một phần của chữ, hãy ${QUOTE}.`,
    ),
  'yaml-merge': () =>
    say(
      'Mục << không được dùng.',
      'các mục viết đầy đủ',
      '<<',
      'Hãy chép các mục cần dùng vào chỗ này thay cho <<.',
    ),
  'yaml-forbidden-key': ({ found }) =>
    say('Tên mục này không được dùng.', 'tên mục có trong hướng dẫn', `${found}`, 'Hãy xóa dòng này.'),
  'yaml-key': () =>
    say(
      'Tên mục phải là một chữ.',
      'tên mục, dấu hai chấm, rồi giá trị',
      'một danh sách hoặc nhóm làm tên mục',
      'Hãy viết lại dòng này theo mẫu “tên: giá trị”.',
    ),
  'yaml-duplicate-key': ({ found }) =>
    say(
      'Một mục được viết hai lần.',
      'mỗi mục một lần',
      `mục “${found}” lặp lại`,
      'Hãy giữ một dòng và xóa dòng kia.',
    ),
  'yaml-many-documents': () =>
    say(
      'Phần khai báo bị chia làm nhiều phần.',
      'một phần khai báo',
      'dòng --- hoặc … ở giữa',
      'Hãy xóa dòng --- hoặc … thừa.',
    ),
  'yaml-too-deep': () =>
    say(
      'Phần khai báo lồng nhau quá sâu.',
      'không quá vài bậc thụt vào, như trong hướng dẫn',
      'hàng chục bậc',
      'Hãy bỏ các khoảng trống hoặc dấu ngoặc thừa.',
    ),
  'yaml-tab': () =>
    say(
      'Dòng thụt vào bằng phím Tab.',
      'dấu cách (phím Space)',
      'phím Tab',
      'Hãy xóa khoảng trống ở đầu dòng và gõ lại bằng hai dấu cách.',
    ),
  'yaml-open-quote': ({ found }) =>
    say(
      'Dấu ngoặc kép không khớp.',
      'dấu ngoặc mở và đóng ở hai đầu giá trị, không có dấu " nào ở giữa',
      `${found}`,
      'Hãy thêm dấu đóng ở cuối; dấu ngoặc kép ở giữa thì viết “…”.',
    ),
  'yaml-special-start': ({ found }) =>
    say(
      'Giá trị bắt đầu bằng một dấu có nghĩa riêng.',
      'chữ, hoặc cả giá trị trong dấu ngoặc kép',
      `${found}`,
      `Hãy ${QUOTE}.`,
    ),
  'yaml-colon': ({ found }) =>
    say(
      'Trong giá trị có dấu hai chấm nên máy hiểu nhầm là một mục mới.',
      'cả giá trị trong dấu ngoặc kép',
      `${found}`,
      `Hãy ${QUOTE}.`,
    ),
  'yaml-syntax': ({ found }) =>
    say(
      'Không đọc được phần khai báo từ dòng này.',
      'mỗi dòng một mục: “tên: giá trị”; danh sách thì mỗi dòng bắt đầu bằng dấu - và thụt vào đều nhau',
      `${found}`,
      'Hãy so dòng này và dòng ngay trên với ví dụ trong hướng dẫn; thường là thụt dòng lệch hoặc thiếu dấu hai chấm.',
    ),
};
