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
  'ratio-with-sum': ({ found }) =>
    say(
      'Tỷ lệ không cộng từ các tỷ lệ khác, cũng không phải là một phần của tỷ lệ khác.',
      'tỷ lệ chỉ có numerator (tử số) và denominator (mẫu số)',
      `${found}`,
      `Hãy xóa mục ${found}; muốn có tỷ lệ của tổng thì khai báo tổng là một chỉ số đếm được rồi lấy làm tử số.`,
    ),
  'ratio-unit': ({ found }) =>
    say(
      'Tỷ lệ luôn in là phần trăm.',
      'unit: "%"',
      `unit: ${found}`,
      'Hãy sửa unit thành "%"; nếu đây là số đếm được thì sửa kind thành stock hoặc flow.',
    ),
  'percent-not-ratio': ({ found }) =>
    say(
      'Chỉ số có đơn vị % phải là tỷ lệ.',
      'kind: ratio',
      `kind: ${found}`,
      'Hãy sửa kind thành ratio; không theo dõi tử số và mẫu số thì không cần ghi numerator, denominator.',
    ),
  'target-without-parts': ({ found }) =>
    say(
      'Chỉ tỷ lệ có tử số và mẫu số mới so được với chỉ tiêu.',
      'kind: ratio, numerator và denominator',
      `target: true ở chỉ số loại ${found}`,
      'Hãy thêm numerator (số đạt được) và denominator (chỉ tiêu), hoặc xóa dòng target.',
    ),
  'part-listed-twice': ({ found }) =>
    say(
      'Một phần được cộng hai lần vào tổng.',
      'mỗi phần một lần trong sumOf',
      `${found}`,
      'Hãy xóa bớt một lần.',
    ),
  'start-of-kinds': ({ found, kind: own, stockKind }) =>
    say(
      'Số đầu kỳ phải đi với một thời kỳ và lấy từ số có tại một ngày.',
      'kind: flow, và startOf là mã của chỉ số loại stock',
      `${kind(own)}, startOf: ${found} là ${kind(stockKind)}`,
      'Hãy sửa kind của chỉ số này hoặc chọn chỉ số khác cho startOf.',
    ),
  'not-a-ratio': ({ found }) =>
    say(
      'Chỉ số có tử số hoặc mẫu số mà không phải tỷ lệ.',
      'kind: ratio',
      `kind: ${found}`,
      'Hãy sửa thành kind: ratio, hoặc xóa numerator và denominator.',
    ),
};
