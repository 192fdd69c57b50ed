import type { SiteSettings } from '../content/model.ts';
import { compareText } from '../text/compare.ts';
import { formatRfc822 } from '../text/dates.ts';
import { CORRECTIONS } from './addresses.ts';
import { correctionText, correctionViews, withdrawalViews } from './corrections.ts';
import type { Edition, EditionArticle } from './edition.ts';
import { type FeedSource, lastChange, latest } from './feeds.ts';
import type { CorrectionView, FeedItem, WithdrawalView } from './views.ts';

/** What was corrected in published articles, and which were taken back. */
export function correctionFeed(articles: readonly EditionArticle[], edition: Edition): FeedSource {
  const { site } = edition.content;
  const items = [
    ...articles.flatMap((item) =>
      correctionViews(item, edition).map((correction) => correctionItem(correction, item, edition)),
    ),
    ...withdrawalViews(edition).map((withdrawal) => withdrawalItem(withdrawal, site)),
  ];
  return {
    list: CORRECTIONS,
    title: `Đính chính – ${site.name}`,
    description: `Những chỗ ${site.name} đã viết sai và đã sửa, kèm ngày sửa.`,
    items: items.sort((a, b) => compareText(b.published, a.published) || compareText(a.id, b.id)),
    updated: latest(items.map(({ updated }) => updated)) ?? latest(articles.map(lastChange)),
  };
}

function correctionItem(
  correction: CorrectionView,
  { title, article }: EditionArticle,
  edition: Edition,
): FeedItem {
  const { site } = edition.content;
  const heading = { title: `Đính chính: ${title}`, summary: correctionText(correction) };
  const categories = [edition.sectionLink(article.section).name];
  return { ...heading, ...datedItem(correction.url, correction.date.iso, site), categories };
}

function withdrawalItem({ id, title, date, why }: WithdrawalView, site: SiteSettings): FeedItem {
  const heading = { title: `Rút bài: ${title}`, summary: why };
  return { ...heading, ...datedItem(`${CORRECTIONS}#${id}`, date.iso, site), categories: [] };
}

/** What stands at its place since an instant and does not change. */
function datedItem(
  path: string,
  published: string,
  site: SiteSettings,
): Omit<FeedItem, 'title' | 'summary' | 'categories'> {
  const url = site.address + path;
  const publishedRfc822 = formatRfc822(published, site.timeZone);
  return { id: url, url, published, publishedRfc822, updated: published, authors: [] };
}
