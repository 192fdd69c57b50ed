/** Vietnamese: organisations, indicators and terms. */
import { type Messages, say } from './message.ts';

const KINDS: Record<string, string> = {
  stock: 'số tại một thời điểm',
  flow: 'số trong một thời kỳ',
  ratio: 'tỷ lệ',
};
const kind = (name = '') => `${name} (${KINDS[name] ?? name})`;

export const VI_SETTINGS: Messages = {
  'ends-before-start': ({ found, start }) =>
    say('Ngày cuối ở trước ngày đầu.', `từ ${start} trở đi`, `${found}`, 'Hãy sửa một trong hai ngày.'),
  'hierarchy-cycle': ({ found }) =>
    say(
      'Các tổ chức là cấp trên của nhau theo vòng tròn.',
      'một tổ chức cấp trên không nằm dưới chính nó',
      `${found}`,
      'Hãy sửa mục parent của một trong các tổ chức này.',
    ),
  'outside-parent': ({ found, limit, parent }) =>
    say(
      'Tổ chức tồn tại ngoài thời gian của tổ chức cấp trên.',
      `trong thời gian của ${parent} (mốc ${limit})`,
      found || 'không có ngày kết thúc',
      `Hãy sửa ngày; nếu tổ chức vẫn còn sau ${limit}, hãy đổi cấp trên hoặc nói rõ trong note.`,
    ),
  'indicator-cycle': ({ found, key }) =>
    say(
      'Các chỉ số được tính từ nhau theo vòng tròn.',
      `chỉ số không dựa vào “${key}”`,
      `${found}`,
      'Hãy sửa sumOf, partOf, numerator hoặc denominator của một trong hai chỉ số.',
    ),
  'indicator-kinds': ({ found, kind: wanted, key }) =>
    say(
      `Chỉ số “${key}” khác loại nên không cộng hay so được.`,
      kind(wanted),
      kind(found),
      'Hãy sửa mục kind, hoặc bỏ chỉ số này ra.',
    ),
  'ratio-of-ratio': ({ found }) =>
    say(
      'Tử số hoặc mẫu số lại là một tỷ lệ.',
      'chỉ số loại stock hoặc flow',
      `${found}`,
      'Hãy chọn chỉ số đếm được làm tử số và mẫu số.',
    ),
  'ratio-incomplete': ({ found }) =>
    say(
      'Tỷ lệ chỉ có một vế.',
      'cả numerator (tử số) và denominator (mẫu số)',
      `chỉ có ${found}`,
      'Hãy thêm vế còn lại.',
    ),
  'not-a-ratio': ({ found }) =>
    say(
      'Chỉ số có tử số hoặc mẫu số mà không phải tỷ lệ.',
      'kind: ratio',
      `kind: ${found}`,
      'Hãy sửa thành kind: ratio, hoặc xóa numerator và denominator.',
    ),
};
