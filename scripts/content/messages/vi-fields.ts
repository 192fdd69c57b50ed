/** Vietnamese: the form of the values of fields. */
import { keyOf, type Messages, say } from './message.ts';

const TYPES: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách, ví dụ [một, hai]',
  object: 'nhóm các mục thụt vào bên dưới',
};
const EXAMPLE = '2019-11-18T08:17+07:00';

/** What a mistyped name may mean, or what there is to choose from. */
export const hint = ({ suggestion, allowed }: Record<string, string>) => {
  if (suggestion) return `Có phải là “${suggestion}” không?`;
  return allowed ? `Hãy chọn một trong: ${allowed}.` : 'Hãy kiểm tra lại cách viết.';
};

export const VI_FIELDS: Messages = {
  missing: (_, field) =>
    say(`Thiếu mục “${keyOf(field)}”.`, `mục ${field}`, 'không có', `Hãy thêm dòng “${keyOf(field)}: …”.`),
  empty: (_, field) =>
    say(
      `Mục “${keyOf(field)}” bỏ trống.`,
      'có nội dung',
      'trống',
      'Hãy viết nội dung, hoặc xóa cả dòng nếu mục này không bắt buộc.',
    ),
  'wrong-type': ({ expected = '', found }, field) =>
    say(
      `Mục “${keyOf(field)}” có giá trị không đúng kiểu.`,
      TYPES[expected] ?? expected,
      `${found}`,
      expected === 'string'
        ? `Hãy viết trong dấu ngoặc kép: "${found}".`
        : `Hãy viết lại thành ${TYPES[expected] ?? expected}.`,
    ),
  'unknown-key': ({ found, suggestion, allowed }) =>
    say(
      `Không có mục nào tên là “${found}”.`,
      suggestion ? `“${suggestion}”` : `một trong các mục: ${allowed}`,
      `${found}`,
      suggestion
        ? `Có phải là “${suggestion}” không? Nếu không cần, hãy xóa dòng này.`
        : 'Hãy xóa dòng này hoặc sửa tên mục.',
    ),
  'unknown-value': (params, field) =>
    say(
      `Mục “${keyOf(field)}” có giá trị không dùng được.`,
      `một trong: ${params.allowed}`,
      `${params.found}`,
      hint(params),
    ),
  'too-long': ({ limit, length }, field) =>
    say(
      `Mục “${keyOf(field)}” quá dài.`,
      `không quá ${limit} chữ cái`,
      `${length} chữ cái`,
      'Hãy viết gọn lại.',
    ),
  'too-many': ({ limit, length }, field) =>
    say(
      `Mục “${keyOf(field)}” có quá nhiều phần tử.`,
      `không quá ${limit}`,
      `${length}`,
      'Hãy giữ lại những phần tử cần nhất.',
    ),
  'too-low': ({ limit, found }, field) =>
    say(`Số ở mục “${keyOf(field)}” quá nhỏ.`, `ít nhất ${limit}`, `${found}`, 'Hãy sửa lại con số.'),
  'too-high': ({ limit, found }, field) =>
    say(`Số ở mục “${keyOf(field)}” quá lớn.`, `không quá ${limit}`, `${found}`, 'Hãy sửa lại con số.'),
  'not-a-number': ({ found, suggestion }) =>
    say(
      'Chỗ này phải là một con số.',
      'số viết liền, không chấm hàng nghìn, phần thập phân sau dấu chấm: 4820, 126.11',
      `${found}`,
      suggestion ? `Hãy viết ${suggestion} (không có dấu ngoặc kép).` : 'Hãy viết lại bằng chữ số.',
    ),
  'bad-instant': ({ found }) =>
    say(
      'Ngày giờ viết không đúng.',
      `năm-tháng-ngày, chữ T, giờ:phút, múi giờ: ${EXAMPLE}`,
      `${found}`,
      `Hãy viết theo mẫu ${EXAMPLE}; ngày phải có thật trên lịch.`,
    ),
  'instant-without-time': ({ found }) =>
    say(
      'Ngày chưa có giờ.',
      `ngày, giờ và múi giờ: ${EXAMPLE}`,
      `${found}`,
      `Hãy viết thêm giờ và múi giờ: ${found}T08:00+07:00.`,
    ),
  'instant-without-zone': ({ found }) =>
    say(
      'Ngày giờ chưa có múi giờ.',
      `múi giờ ở cuối: ${EXAMPLE}`,
      `${found}`,
      `Hãy thêm +07:00 vào cuối: ${found?.replace(' ', 'T')}+07:00.`,
    ),
  'bad-day': ({ found }) =>
    say(
      'Ngày viết không đúng.',
      'năm-tháng-ngày có thật trên lịch: 2025-06-30',
      `${found}`,
      'Hãy viết theo mẫu 2025-06-30.',
    ),
  'bad-slug': ({ found }) =>
    say(
      'Mã viết không đúng.',
      'chữ thường không dấu và chữ số, nối bằng gạch ngang',
      `${found}`,
      'Hãy viết như phat-trien-dang.',
    ),
  'bad-address': ({ found }) =>
    say(
      'Địa chỉ web viết không đúng.',
      'bắt đầu bằng https:// hoặc http://',
      `${found}`,
      'Hãy chép lại địa chỉ từ thanh địa chỉ của trình duyệt.',
    ),
  'bad-site-address': ({ found }) =>
    say(
      'Địa chỉ của trang tin viết không đúng.',
      'như https://bantin.example, không có gì sau tên miền',
      `${found}`,
      'Hãy xóa phần đứng sau tên miền, kể cả dấu /, và kiểm tra phần https://.',
    ),
  'bad-alias': ({ found }) =>
    say(
      'Địa chỉ cũ viết không đúng.',
      'phần sau tên miền, bắt đầu bằng dấu /, không có khoảng trống và dấu chấm: /tin-cu/ten-bai/',
      `${found}`,
      'Hãy chỉ giữ phần sau tên miền.',
    ),
  'bad-email': ({ found }) =>
    say(
      'Địa chỉ thư điện tử viết không đúng.',
      'ten@mien.vn',
      `${found}`,
      'Hãy kiểm tra dấu @ và khoảng trống.',
    ),
  'bad-time-zone': ({ found }) =>
    say(
      'Không có múi giờ này.',
      'tên múi giờ, ví dụ Asia/Ho_Chi_Minh',
      `${found}`,
      'Hãy viết Asia/Ho_Chi_Minh.',
    ),
};
