/** Lines that a page carries besides its article: contacts, counters, prices, weather. */

/** Beginnings of such lines, after signs and a number. */
const BEGINNINGS = [
  'lượt (?:xem|đọc|truy cập|view)|số lượt|tổng lượt|đang (?:truy cập|online|xem)|views?(?!\\p{L})|đã xem',
  'bình luận|phản hồi',
  'đánh giá ?:|bình chọn|cỡ chữ|trang ?:|trang (?:đầu|cuối|sau|trước)|gmt',
  'copyright|©|bản quyền|giấy phép|tòa soạn|toà soạn|trụ sở|địa chỉ|website|mã số|issn|isbn',
  'điện thoại|đt ?:|tel ?:|fax ?:|e-?mail ?:|hotline|đường dây nóng',
  'giá vàng|tỷ giá|tỉ giá|sjc|pnj|doji|usd|eur|vn-?index|hnx|nhiệt độ|độ ẩm|thời tiết',
];
const PAGE_LINE = new RegExp(`^[^\\p{L}\\p{N}]*(?:[\\d.,]+ )?(?:${BEGINNINGS.join('|')})`, 'iu');
/** Contacts and counters anywhere in a line. */
const CONTACT = /(?:điện thoại|đt|fax|tel|hotline|e-?mail|lượt (?:xem|đọc)) ?:|©/iu;
const COUNTER = /\d ?lượt (?:xem|đọc|truy cập)/iu;
/** The number of readers or of the page. In a text of one line it is a cell of a table. */
const NUMBER_ALONE = /^\s*[\d.,]+\s*$/;
/** Longer lines are paragraphs. */
const LONGEST_PAGE_LINE = 300;
const LONGEST_COUNTER = 80;

/** Walks through a text and knows of each place whether its line belongs to the page and not to the article. */
export function pageLines(text: string): (at: number) => boolean {
  let end = -1;
  let page = false;
  return (at) => {
    if (at > end) {
      const start = text.lastIndexOf('\n', at) + 1;
      const next = text.indexOf('\n', at);
      end = next < 0 ? text.length : next;
      page = isPageLine(text, start, end);
    }
    return page;
  };
}

function isPageLine(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length > LONGEST_PAGE_LINE) return false;
  const line = text.slice(start, end);
  if (NUMBER_ALONE.test(line)) return length < text.length;
  return PAGE_LINE.test(line) || CONTACT.test(line) || (length <= LONGEST_COUNTER && COUNTER.test(line));
}
