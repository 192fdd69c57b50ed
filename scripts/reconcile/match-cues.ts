/** Words that make a number another one than the figure whose indicator is named beside it. */
import { phraseIndex } from './match-phrases.ts';
import { keysOf } from './match-words.ts';

/** Words that make all that follows them in a sentence one of another time, or a supposition. */
export const THEN = phraseIndex(
  ...['cùng kỳ', 'năm trước', 'năm ngoái', 'kỳ trước', 'khóa trước', 'trước đó', 'trước đây', 'trước kia'],
  ...['năm sau', 'năm tới', 'kỳ tới', 'kỳ sau', 'khóa sau', 'nếu', 'giả sử', 'ví dụ', 'chẳng hạn'],
);

const PLANS = [
  ...['phấn đấu', 'mục tiêu', 'kế hoạch', 'đề ra', 'giao', 'đăng ký', 'chỉ tiêu'],
  ...['nơi khác', 'đơn vị khác', 'địa phương khác', 'phải là', 'thay vì', 'không phải'],
];

/** Words beside a number that make it one of a plan or of another body, or one that is not the right one. */
export const OTHERWISE = phraseIndex(...PLANS);

/** These, and words that make a number a difference or a step of a calculation. */
export const ELSEWHERE = phraseIndex(
  ...PLANS,
  ...['tăng', 'giảm', 'thêm', 'bớt', 'chênh', 'kém', 'thiếu', 'vượt', 'hụt', 'lệch', 'so với'],
  ...['chia', 'nhân', 'cộng', 'trừ'],
);

/** Words that make a number a part, a share for each, a bound or some of what its noun names. */
export const PARTIAL = phraseIndex(
  ...['mỗi', 'bình quân', 'trung bình', 'cứ', 'từng', 'còn', 'chưa'],
  ...['trong số', 'trong tổng số', 'sẽ', 'dự kiến', 'khác', 'một số', 'có nơi', 'có chỗ'],
  ...['ít nhất', 'tối thiểu', 'tối đa', 'không quá', 'đủ', 'chưa đến', 'chưa tới', 'chưa đầy', 'không dưới'],
);

/** Words after which a part is told of what was named; of an indicator that is itself a part they say nothing. */
export const AMONG = phraseIndex('trong đó', 'riêng');

/** Words that say nothing of what is counted, and so leave a name as it is. */
export const FILLERS: ReadonlySet<string> = new Set(
  keysOf(
    'toàn cả tỉnh huyện xã khối đảng bộ tổng số hiện nay có được đã là người đồng chí năm tháng ngày nhiệm kỳ quý đầu cuối nửa ' +
      'đến tính hết trong ở tại của và cho mới đạt bằng với về từ theo lên nâng đưa tới này đó ta trên cùng thời điểm lúc khi ' +
      'kết quả tổ chức đảng viên công tác việc con chỉ mức tỷ lệ chiếm tương đương tức các những một sinh hoạt trực thuộc do ' +
      'thì mà đang vừa rồi qua giai đoạn bộ địa bàn phạm vi bị ra vào thực hiện hoàn thành nhiệm vụ bầu mở cử trao tặng ' +
      'ban hành cấp ủy khóa lần thứ đại hội bế mạc khai đợt dịp tiến hành triển khai làm lễ cụ thể như sau nhân dân',
  ),
);
