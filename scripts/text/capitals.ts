/** A text with its first letter as a capital: `đảng viên` → `Đảng viên`. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
