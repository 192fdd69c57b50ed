/** What the data of a site is called and said to be. */
import { formatNumber } from '../../text/numbers.ts';
import type { Edition } from '../edition.ts';

/** What the data is about, for catalogues. */
export const KEYWORDS: readonly string[] = ['đảng viên', 'tổ chức đảng', 'kết nạp đảng viên', 'số liệu'];

export function dataTitle({ content }: Edition): string {
  return `Số liệu của ${content.site.name}`;
}

/** What the data of the whole site is, in a sentence or two. */
export function dataWords(edition: Edition): string {
  const { records, byOrganisation } = edition.ledger;
  return (
    `${formatNumber(records.length)} con số về công tác đảng viên của ` +
    `${formatNumber(byOrganisation.size)} tổ chức. Mỗi số có thời điểm, cách tính, bài viết là nguồn ` +
    'và địa chỉ cố định; số quá nhỏ, có thể cho biết là ai, được che.'
  );
}
