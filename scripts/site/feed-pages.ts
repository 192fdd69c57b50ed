import { CORRECTIONS, feedUrls, HOME } from './addresses.ts';
import { correctionFeed } from './correction-feed.ts';
import type { Edition, EditionArticle } from './edition.ts';
import { articleFeed, type FeedSource, feedView, jsonFeed, lastChange, latest } from './feeds.ts';
import { groupBy } from './grouping.ts';
import { correctionFacts } from './pages/others.ts';
import { type PageFacts, planned } from './planned.ts';
import type { PlannedPage } from './views.ts';

export interface FeedPages {
  rss: PlannedPage<'rss'>[];
  atom: PlannedPage<'atom'>[];
  json: PlannedPage<'text'>[];
}

/** The feeds of the site, of each section and of the corrections, in three forms each. */
export function feedPages(edition: Edition): FeedPages {
  const { site } = edition.content;
  const published = edition.articles.filter(({ article }) => !article.draft);
  const sections = groupBy(published, ({ article }) => [article.section]);
  const whole = { list: HOME, title: site.name, description: site.description };
  const lists = [
    articleFeed(whole, published, edition),
    ...site.sections.map(({ id, name, description }) => {
      const about = { list: edition.sectionLink(id).url, title: `${name} – ${site.name}`, description };
      return articleFeed(about, sections.get(id) ?? [], edition);
    }),
  ];
  const all = [
    ...lists.map((source) =>
      pagesOf(source.list, { from: [source, source.updated ?? edition.now] }, edition, () => source),
    ),
    correctionPages(published, edition),
  ];
  return {
    rss: all.map(({ rss }) => rss),
    atom: all.map(({ atom }) => atom),
    json: all.map(({ json }) => json),
  };
}

function correctionPages(published: readonly EditionArticle[], edition: Edition): FeedsOfList {
  const updated = latest(published.map(lastChange)) ?? edition.now;
  const { from, figures } = correctionFacts(edition);
  return pagesOf(CORRECTIONS, { from: [from, updated], figures }, edition, () =>
    correctionFeed(published, edition),
  );
}

interface FeedsOfList {
  rss: PlannedPage<'rss'>;
  atom: PlannedPage<'atom'>;
  json: PlannedPage<'text'>;
}

function pagesOf(
  list: string,
  from: Pick<PageFacts, 'from' | 'figures'>,
  edition: Edition,
  source: () => FeedSource,
): FeedsOfList {
  const urls = feedUrls(list);
  const factsOf = (url: string): PageFacts => ({ title: url, listed: null, ...from });
  return {
    rss: planned(urls.rss, 'rss', factsOf(urls.rss), edition, () => feedView(source(), urls.rss, edition)),
    atom: planned(urls.atom, 'atom', factsOf(urls.atom), edition, () =>
      feedView(source(), urls.atom, edition),
    ),
    json: planned(urls.json, 'text', factsOf(urls.json), edition, () => ({
      text: jsonFeed(source(), urls.json, edition),
    })),
  };
}
