/** Vietnamese: numbers of a text that do not add up. */
import { type Message, type Messages, say } from './message.ts';

/** What most likely went wrong, from the reason that the checks give. */
const REASONS: Record<string, (params: Record<string, string>) => string> = {
  transposed: ({ printed, right }) => `Có lẽ hai chữ số bị đảo chỗ: ${printed} thay cho ${right}.`,
  digit: ({ printed, right }) => `Có lẽ gõ nhầm một chữ số: ${printed} thay cho ${right}.`,
  missing: ({ printed, right }) => `Có lẽ gõ thiếu một chữ số: ${printed} thay cho ${right}.`,
  extra: ({ printed, right }) => `Có lẽ gõ thừa một chữ số: ${printed} thay cho ${right}.`,
  mark: ({ printed, right }) => `Có lẽ đặt nhầm chỗ dấu phẩy: ${printed} thay cho ${right}.`,
  whole: ({ printed, part, meant }) => `Có thể mẫu số khác: ${part} trên ${meant} thì đúng là ${printed}.`,
  part: ({ printed, whole, meant }) =>
    `Có thể tỷ lệ này là của số khác: ${meant} trên ${whole} thì đúng là ${printed}.`,
  'whole-slip': ({ printed, whole, part, meant }) =>
    `Có lẽ mẫu số ${whole} bị gõ nhầm một chữ số: ${part} trên ${meant} thì đúng là ${printed}.`,
  'part-slip': ({ printed, part, whole, meant }) =>
    whole
      ? `Có lẽ số ${part} bị gõ nhầm một chữ số: ${meant} trên ${whole} thì đúng là ${printed}.`
      : `Có lẽ số ${part} bị gõ nhầm một chữ số: nếu là ${meant} thì tổng đúng là ${printed}.`,
  coarse: ({ proposal, right }) => `Có lẽ làm tròn quá tay: hãy ghi ${right} hoặc viết “${proposal}”.`,
  double: ({ part }) => `Có thể số ${part} bị tính hai lần hoặc không thuộc tổng này.`,
  hedge: ({ proposal, right }) => `Hãy viết “${proposal}”, hoặc ghi đúng số ${right}.`,
  base: ({ partMeant, wholeMeant, right }) =>
    `Có thể mẫu số khác (khoảng ${wholeMeant}) hoặc tử số khác (khoảng ${partMeant}); nếu hai số ấy đúng thì tỷ lệ là ${right}.`,
  unknown: ({ right }) => `Nếu các số kia đúng thì phải là ${right}.`,
};

const CHECK = 'Hãy đối chiếu với nguồn rồi sửa.';

function advice(params: Record<string, string>): string {
  const words = REASONS[params.reason ?? 'unknown'] ?? REASONS.unknown;
  return `${words?.(params) ?? ''} ${CHECK}`.trim();
}

/** A number that others give otherwise: what is right, what is printed, and why it may be so. */
function wrongNumber(what: string, before = ''): Message {
  return (params) => say(what, `${before}${params.arithmetic}`, `${before}${params.printed}`, advice(params));
}

export const VI_PROSE: Messages = {
  'prose-share': wrongNumber('Tỷ lệ phần trăm không khớp với hai con số đi cùng nó.'),
  'prose-share-hedged': wrongNumber('Cách nói ước chừng không khớp với hai con số đi cùng nó.'),
  'prose-target': wrongNumber('Tỷ lệ hoàn thành không khớp với số đạt được và chỉ tiêu.'),
  'prose-target-hedged': wrongNumber(
    'Cách nói ước chừng về tỷ lệ hoàn thành không khớp với số đạt được và chỉ tiêu.',
  ),
  'prose-over': wrongNumber('Mức vượt không khớp với kết quả và chỉ tiêu.', 'vượt '),
  'prose-over-hedged': (params) =>
    say(
      'Cách nói ước chừng về mức vượt không khớp với kết quả và chỉ tiêu.',
      `vượt ${params.right} (${params.arithmetic})`,
      `vượt ${params.printed}`,
      `Hãy viết “vượt ${params.proposal}”, hoặc ghi đúng số ${params.right}.`,
    ),
  'prose-change': wrongNumber('Mức tăng, giảm không khớp với hai con số được so sánh.'),
  'prose-change-hedged': wrongNumber(
    'Cách nói ước chừng về mức tăng, giảm không khớp với hai con số được so sánh.',
  ),
  'prose-times': wrongNumber('Số lần không khớp với hai con số được so sánh.', 'gấp '),
  'prose-times-hedged': wrongNumber(
    'Cách nói ước chừng về số lần không khớp với hai con số được so sánh.',
    'gấp ',
  ),
  'prose-sum': (params) =>
    say(
      'Các phần cộng lại không bằng tổng.',
      `${params.arithmetic} (${params.count} phần)`,
      `${params.printed}, lệch ${params.difference}`,
      advice(params),
    ),
  'prose-part-exceeds': (params) =>
    say(
      'Một phần lớn hơn cả tổng của nó.',
      `không quá ${params.whole}`,
      `${params.printed}`,
      `Có lẽ một trong hai số bị gõ nhầm hoặc đặt nhầm chỗ. ${CHECK}`,
    ),
  'prose-hundred': (params) =>
    say(
      'Các tỷ lệ hợp thành một tổng mà cộng lại không bằng 100%.',
      'tổng là 100%, chỉ lệch do làm tròn',
      `${params.arithmetic}`,
      `${params.more === 'over' ? 'Thừa' : 'Thiếu'} ${params.difference}: có thể một tỷ lệ bị gõ nhầm hoặc ${params.more === 'over' ? 'tính trên mẫu số khác' : 'sót một nhóm'}. ${CHECK}`,
    ),
};
