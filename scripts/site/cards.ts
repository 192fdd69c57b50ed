import { readingMinutes } from '../text/reading-time.ts';
import type { Edition, EditionArticle } from './edition.ts';
import type { Card } from './views.ts';

/** An article as a list shows it. */
export function cardOf(item: EditionArticle, edition: Edition): Card {
  return {
    title: item.title,
    url: item.url,
    lede: item.lede,
    section: edition.sectionLink(item.article.section),
    organisation: edition.organisationLink(item.article.organisation),
    date: item.date,
    readingMinutes: readingMinutes(item.words),
    picture: item.pictures[0] ?? null,
    draft: item.article.draft,
  };
}

/** Cards of several articles, in the order given. */
export function cardsOf(items: readonly EditionArticle[], edition: Edition): Card[] {
  return items.map((item) => cardOf(item, edition));
}
