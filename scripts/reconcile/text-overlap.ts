/** Kinds of people of which one person can be several, so that lists of them need not add up. */
const OVERLAPPING = [
  /(?<!\p{L})(?:nữ|phụ nữ)(?!\p{L})/u,
  /dân tộc|dtts/u,
  /tôn giáo|có đạo|công giáo|phật giáo|tin lành|theo đạo/u,
  /đoàn viên|thanh niên/u,
  /trình độ|đại học|cao đẳng|trung cấp|thạc s|thpt|lý luận/u,
  /tuổi(?! đảng)|trẻ/u,
  /trí thức|công nhân|nông dân|học sinh|sinh viên|giáo viên|cán bộ|công chức/u,
  /tiêu biểu|khen thưởng/u,
];

/** Whether labels, in lower case, name at least two kinds that overlap: `nữ` and `đoàn viên`. */
export function hasOverlap(labels: readonly string[]): boolean {
  return OVERLAPPING.filter((kind) => labels.some((label) => kind.test(label))).length >= 2;
}
