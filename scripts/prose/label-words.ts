/** Words before a number that make a name of it: dates, documents, articles of law, addresses, ranks. */
export type LabelClass =
  /** Parts of the calendar; `trong năm 288 đảng viên` shows what the number is not. */
  | 'calendar'
  /** `ngày 30-6`, `đợt 2-9`: a day of the month. */
  | 'day'
  /** Documents: `Nghị quyết 21`. */
  | 'document'
  /** Numbered parts of a place, an army, a school: `tổ 5 phường 12`, `Chi bộ 2 tổ chức lễ`. */
  | 'address'
  /** Numbered parts of a plan, a book, a scale: `giai đoạn 2`, `mức độ 4`. */
  | 'part'
  /** Always a name, whatever follows: `thứ 20`, `Điều 5`, `Huy hiệu 40`. */
  | 'firm'
  /** `số 68`, unless `tổng số 68`. */
  | 'number';

/** Labels of one to three words, in small letters, with a bar between. */
export const LABEL_WORDS: Record<LabelClass, string> = {
  calendar: `
    năm|tháng|quý|quí|tuần|giờ|lúc|hồi|thời kỳ|thời kì|niên khóa|niên khoá|năm học|nhiệm kỳ|nhiệm kì|xuân|
    thế kỷ|thập niên|hè|tết`,
  day: `
    ngày|đợt|dịp|sáng|trưa|chiều|tối|đêm|mùng|mồng|lễ|hôm|kỷ niệm|kỉ niệm|quốc khánh|rằm`,
  document: `
    nghị quyết|chỉ thị|kết luận|quy định|quyết định|hướng dẫn|thông báo|thông tri|công văn|kế hoạch|
    chương trình|đề án|tờ trình|báo cáo|thông tư|nghị định|pháp lệnh|công điện|lệnh|chuyên đề|tiêu chí|dự án|
    luật|kỳ họp|phiên họp|hội nghị|quy chế|văn bản|điểm|nq|qđ|nđ|kl`,
  address: `
    tổ|khu phố|khu|xóm|ấp|thôn|bản|buôn|phường|quận|đội|đường|phố|khối|khóm|chi bộ|đảng bộ|lớp|trường|thpt|
    thcs|tiểu học|mầm non|mẫu giáo|công ty|xí nghiệp|nhà máy|trung đoàn|sư đoàn|lữ đoàn|quân khu|quân đoàn|
    binh đoàn|đại đội|trung đội|tiểu đội|tiểu đoàn|hải đoàn|hải đội|cụm|phòng|tầng|nhà|bệnh viện|khu vực|
    chiến khu|tdp|tổ dân phố|tòa|toà|lô|trung ương|tw|chỉ đạo|đồn|đồn biên phòng`,
  part: `
    đoàn|vùng|nhóm|cấp|loại|bậc|mức|giải|kênh|ca|cầu|viện|vòng|giai đoạn|mức độ|phương án|bước|tuyến|học kỳ|
    học kì|học phần|chặng|cột|dòng|ban|hệ|liên chi|block|cỡ|size|công nghệ|công nghiệp|thời đại|phần|bài|câu|
    mẫu|biểu|kỳ|kì|ct|hd|kh|tb|tt|trang|tr|ảnh|hình|bảng|phụ lục|sơ đồ|mũi|vàng|quốc lộ|ql|tỉnh lộ|tl|
    ngõ|ngách|hẻm|kiệt|km|tập|sim|vị trí`,
  firm: `
    thứ|top|hạng|huy hiệu|huy hiệu đảng|xếp hạng|khóa|khoá|điện thoại|đt|fax|tel|hotline|phone|isbn|issn|mã|
    cmnd|cccd|tỷ số|tỉ số|covid|điều|khoản|chương|mục|lần`,
  number: 'số',
};

/** Words that end like the name of a place, a school or a document and are none: `thành phố 15 phường`. */
export const NO_LABELS = new Set(
  (
    'thành phố|cơ bản|kịch bản|tư bản|căn bản|biên bản|xuất bản|nông thôn|quân đội|bộ đội|đồng đội|con đường|' +
    'hội trường|nhà trường|thị trường|môi trường|công trường|nông trường|tầng lớp|quốc phòng|biên phòng|' +
    'văn phòng|dự phòng|thời điểm|địa điểm|quan điểm|cao điểm|trọng điểm|thí điểm|làm điểm|cùng kỳ|cùng kì|' +
    'danh mục|hạng mục|chuyên mục|huân chương|huy chương'
  ).split('|'),
);

/** The largest number that such a label can have. */
export const LARGEST: Record<string, number> = {
  tháng: 12,
  quý: 4,
  quí: 4,
  tuần: 53,
  giờ: 59,
  loại: 5,
  cấp: 5,
  mức: 5,
  giải: 5,
  bậc: 12,
  nhóm: 9,
  bước: 9,
  lớp: 12,
  quận: 12,
  khu: 20,
  khối: 40,
  đội: 40,
  thôn: 40,
  bản: 40,
};
