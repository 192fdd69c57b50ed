/** Vietnamese: figures in front matter. */
import { type Messages, say } from './message.ts';

const comma = (number = '') => number.replace('.', ',');

export const VI_FIGURES: Messages = {
  'figure-without-basis': () =>
    say(
      'Nhóm số liệu chưa nói là của thời gian nào.',
      'một trong ba mục: asOf (đến ngày nào), term (nhiệm kỳ nào), period (thời kỳ nào)',
      'không có',
      'Hãy thêm dòng như “asOf: 2019-11-18” hoặc “term: 2015-2020” vào đầu nhóm.',
    ),
  'figure-two-bases': ({ found }) =>
    say(
      'Nhóm số liệu nói hai thời gian khác nhau.',
      'chỉ một trong asOf, term, period',
      `${found}`,
      'Hãy tách thành hai nhóm, mỗi nhóm bắt đầu bằng dấu -.',
    ),
  'bad-as-of': ({ found }) =>
    say(
      'Thời điểm của số liệu viết không đúng.',
      'ngày 2019-11-18, tháng 2020-05 hoặc năm 2020',
      `${found}`,
      'Hãy viết theo một trong ba mẫu; thời kỳ thì dùng mục period.',
    ),
  'bad-period': ({ found }) =>
    say(
      'Thời kỳ của số liệu viết không đúng.',
      '2011, 2022-06, 2009-Q1 (quý), 2019-H1 (nửa năm), 2020-01..2020-09 hoặc 2022-01-01..2022-11-29',
      `${found}`,
      'Hãy viết theo một trong các mẫu; nhiệm kỳ thì dùng mục term.',
    ),
  'period-reversed': ({ found }) =>
    say(
      'Thời kỳ kết thúc trước khi bắt đầu.',
      'mốc đầu trước, mốc cuối sau',
      `${found}`,
      'Hãy đổi chỗ hai mốc.',
    ),
  'as-of-in-future': ({ found, today }) =>
    say(
      'Số liệu có thời điểm ở tương lai.',
      `không sau hôm nay (${today})`,
      `${found}`,
      'Hãy sửa ngày của số liệu.',
    ),
  'through-without-period': ({ found, basis }) =>
    say(
      'Mục through chỉ dùng cho số của một thời kỳ.',
      'nhóm có term hoặc period',
      `through: ${found} trong nhóm tính đến ${basis}`,
      'Hãy bỏ dòng through, hoặc đổi asOf thành term hay period.',
    ),
  'bad-through': ({ found }) =>
    say(
      'Mốc đếm của thời kỳ viết không đúng.',
      'ngày 2019-11-18 hoặc tháng 2022-06',
      `${found}`,
      'Hãy viết theo một trong hai mẫu.',
    ),
  'through-outside': ({ found, basis }) =>
    say(
      'Mốc đếm nằm ngoài thời kỳ của số liệu.',
      `một ngày hoặc tháng trong ${basis}`,
      `${found}`,
      'Hãy sửa mốc đếm hoặc thời kỳ; nếu đã đếm hết thời kỳ thì bỏ dòng through.',
    ),
  'through-in-future': ({ found, today }) =>
    say(
      'Số liệu được đếm đến một ngày ở tương lai.',
      `không sau hôm nay (${today})`,
      `${found}`,
      'Hãy sửa mốc đếm.',
    ),
  'unknown-term': ({ found, suggestion, allowed }) =>
    say(
      'Không có nhiệm kỳ này trong site.yaml.',
      `một trong: ${allowed}`,
      `${found}`,
      suggestion
        ? `Có phải là “${suggestion}” không?`
        : 'Hãy khai báo nhiệm kỳ ở mục terms của site.yaml trước.',
    ),
  'unknown-indicator': ({ found, suggestion }) =>
    say(
      'Không có chỉ số này trong indicators.yaml.',
      suggestion ? `“${suggestion}”` : 'mã của một chỉ số đã khai báo',
      `${found}`,
      suggestion
        ? `Có phải là “${suggestion}” không?`
        : 'Hãy chép mã (key) từ indicators.yaml, hoặc khai báo chỉ số ở đó trước.',
    ),
  'stock-needs-as-of': ({ name, found }) =>
    say(
      `“${name}” là số có tại một thời điểm, không phải của một thời kỳ.`,
      'nhóm có asOf',
      `nhóm của ${found}`,
      'Hãy chuyển dòng này sang nhóm có asOf: ngày.',
    ),
  'flow-needs-period': ({ name, found }) =>
    say(
      `“${name}” là số phát sinh trong một thời kỳ, không phải tại một ngày.`,
      'nhóm có term hoặc period',
      `nhóm tính đến ${found}`,
      'Hãy chuyển dòng này sang nhóm có term hoặc period.',
    ),
  'number-too-long': ({ found }) =>
    say(
      'Con số có quá nhiều chữ số để giữ được chính xác.',
      'không quá 15 chữ số, không quá 6 chữ số thập phân',
      `${found}`,
      'Hãy kiểm tra lại con số với nguồn.',
    ),
  'odd-number': ({ found, suggestion }) =>
    say(
      'Con số viết theo cách máy hiểu khác người.',
      'chỉ có chữ số, phần thập phân sau dấu chấm',
      `${found}`,
      `Hãy viết ${suggestion}.`,
    ),
  'negative-figure': ({ found }) =>
    say('Số liệu không thể âm.', 'số từ 0 trở lên', `${found}`, 'Hãy bỏ dấu trừ hoặc sửa lại con số.'),
  'grouped-number': ({ found, suggestion, unit }) =>
    say(
      'Dấu chấm hàng nghìn làm máy hiểu thành số lẻ.',
      `số ${unit} viết liền: ${suggestion}`,
      `${found} (máy đọc là ${comma(String(Number(found)))})`,
      `Hãy viết ${suggestion}; trang tin sẽ tự in thành ${found}.`,
    ),
  'count-not-whole': ({ found, unit, name }) =>
    say(
      `“${name}” phải là số nguyên.`,
      `số nguyên ${unit}`,
      `${found}`,
      'Hãy sửa lại con số; nếu đây là phần trăm thì chọn chỉ số có đơn vị %.',
    ),
  'figure-stated-twice': ({ indicator, value, earlier, line }) =>
    say(
      'Một số liệu được viết hai lần.',
      `“${indicator}” một lần cho mỗi tổ chức và thời gian`,
      `${value}; ở dòng ${line} đã có ${earlier}`,
      'Hãy giữ một dòng và xóa dòng kia.',
    ),
  'percent-does-not-fit': ({ stated, numerator, denominator, right, numeratorKey, denominatorKey }) =>
    say(
      'Tỷ lệ phần trăm không khớp với hai số đã cho.',
      right
        ? `${comma(right)}% (${numerator} ÷ ${denominator})`
        : `tỷ lệ của ${numerator} trên ${denominator}`,
      `${comma(stated)}%`,
      `Hãy kiểm tra lại ${numeratorKey}, ${denominatorKey} và tỷ lệ với nguồn; có thể bỏ tỷ lệ để trang tin tự tính.`,
    ),
  'percent-fits-no-whole': ({ stated, other, otherKey }) =>
    say(
      'Không có số nguyên nào khớp với tỷ lệ phần trăm này.',
      `tỷ lệ tính được từ ${otherKey} ${other}`,
      `${comma(stated)}%`,
      'Hãy kiểm tra lại hai con số với nguồn.',
    ),
  'over-target-does-not-fit': ({ stated, done, target, right }) =>
    say(
      'Mức vượt chỉ tiêu không khớp với số đạt được và chỉ tiêu.',
      `${comma(right)} (số đạt được ${done}, chỉ tiêu ${target})`,
      `${comma(stated)}`,
      'Hãy kiểm tra lại ba con số với nguồn; có thể bỏ mức vượt để trang tin tự tính.',
    ),
  'parts-do-not-sum': ({ whole, parts, partKeys, sum }) =>
    say(
      'Các phần cộng lại không bằng tổng.',
      `${parts} = ${sum}`,
      `${whole}`,
      `Hãy kiểm tra lại tổng và các phần (${partKeys}) với nguồn.`,
    ),
  'part-exceeds-whole': ({ part, whole, wholeKey }) =>
    say(
      'Một phần lớn hơn cả tổng.',
      `không quá ${whole} (${wholeKey})`,
      `${part}`,
      'Hãy kiểm tra lại hai con số với nguồn.',
    ),
};
