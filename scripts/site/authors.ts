import { extend } from '../content/extend.ts';
import type { Article, Person } from '../content/model.ts';

/** What stands in the address of an author whose name has no Latin letters. */
const NAMELESS = 'tac-gia';

/**
 * Gives every author an address of their own. Two names may fold to one slug (Nguyễn Văn Bình, Nguyễn Văn
 * Bính); the one that appeared first keeps it, the next gets a number, so that no address changes when
 * another author comes. Articles are given newest first.
 */
export function withAuthorAddresses(articles: readonly Article[]): Article[] {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { byline } of articles.toReversed()) {
    for (const { name, slug } of [...byline.writers, ...byline.photographers]) {
      if (slugs.has(name)) continue;
      const free = freeSlug(slug || NAMELESS, taken);
      taken.add(free);
      slugs.set(name, free);
    }
  }
  const addressed = ({ name, slug }: Person): Person => ({ name, slug: slugs.get(name) ?? slug });
  return articles.map((article) => {
    const { writers, photographers } = article.byline;
    const isAddressed = ({ name, slug }: Person) => slugs.get(name) === slug;
    if (writers.every(isAddressed) && photographers.every(isAddressed)) return article;
    return extend(article, {
      byline: { writers: writers.map(addressed), photographers: photographers.map(addressed) },
    });
  });
}

function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
