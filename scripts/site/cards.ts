import { readingMinutes } from '../text/reading-time.ts';
import type { Edition, EditionArticle } from './edition.ts';
import type { Card, Link } from './views.ts';

/** A link to an article, by its title. */
export function linkTo(item: EditionArticle, edition: Edition): Link {
  const { title, url, lang } = linkTitle(item, edition);
  return { name: title, url, ...(lang ? { lang } : {}) };
}

function linkTitle(
  { title, url, article }: EditionArticle,
  edition: Edition,
): Pick<Card, 'title' | 'url' | 'lang'> {
  const { language } = edition.content.site;
  return { title, url, ...(article.language === language ? {} : { lang: article.language }) };
}

/** An article as a list shows it. */
export function cardOf(item: EditionArticle, edition: Edition): Card {
  return {
    ...linkTitle(item, edition),
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
