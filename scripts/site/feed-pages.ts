import { CORRECTIONS, feedUrls, HOME } from './addresses.ts';
import { correctionFeed } from './correction-feed.ts';
import type { Edition } from './edition.ts';
import { articleFeed, type FeedSource, feedViews, lastChange, latest } from './feeds.ts';
import { groupBy } from './grouping.ts';
import { correctedOrganisations, correctionsFrom } from './pages/others.ts';
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
    correctionPages(edition),
  ];
  return {
    rss: all.map(({ rss }) => rss),
    atom: all.map(({ atom }) => atom),
    json: all.map(({ json }) => json),
  };
}

function correctionPages(edition: Edition): FeedsOfList {
  const published = edition.articles.filter(({ article }) => !article.draft);
  const updated = latest(published.map(lastChange)) ?? edition.now;
  const facts = {
    from: [correctionsFrom(edition), updated],
    figures: correctedOrganisations(edition),
  };
  return pagesOf(CORRECTIONS, facts, edition, () => correctionFeed(published, edition));
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
  const views = () => feedViews(source(), edition);
  return {
    rss: planned(urls.rss, 'rss', factsOf(urls.rss), edition, () => views().rss),
    atom: planned(urls.atom, 'atom', factsOf(urls.atom), edition, () => views().atom),
    json: planned(urls.json, 'text', factsOf(urls.json), edition, () => ({ text: views().json })),
  };
}
