/** Checks that need all articles: names that clash, and links from one article to another. */
import { fold } from '../text/fold.ts';
import { slugify } from '../text/slugs.ts';
import { valueParams } from './issues.ts';
import type { TextSource } from './model.ts';
import { FrontMatterPlaces } from './places.ts';
import { errorAt, type Problem, startOf } from './problems.ts';
import type { ArticleNames } from './reading.ts';

/** An article as others see it. */
interface NamedArticle extends ArticleNames {
  file: string;
  slug: string;
}

/** Makes a problem at the item of a list of front matter. */
type Report = (list: string, index: number, code: string, params: Record<string, string>) => Problem[];

/** All problems between the articles of a site. They come in the order of their files; `slugs` are of all files. */
export function checkAcross(
  articles: readonly NamedArticle[],
  slugs: ReadonlySet<string>,
  textOf: TextSource,
): Problem[] {
  const reportIn = (file: string): Report => {
    return (list, index, code, params) => {
      const field = `${list}[${index}]`;
      return [errorAt(new FrontMatterPlaces(file, textOf).placeOf(field), code, field, params)];
    };
  };
  return [
    ...clashingSlugs(articles),
    ...clashingAliases(articles, reportIn),
    ...unknownRelated(articles, slugs, reportIn),
    ...similarTopics(articles, reportIn),
  ];
}

function clashingSlugs(articles: readonly NamedArticle[]): Problem[] {
  const first = new Map<string, NamedArticle>();
  return articles.flatMap((article) => {
    const key = fold(article.slug);
    const other = first.get(key);
    if (!other) {
      first.set(key, article);
      return [];
    }
    const code = other.slug === article.slug ? 'duplicate-slug' : 'similar-slug';
    return [errorAt(startOf(article.file), code, null, { found: article.slug, other: other.file })];
  });
}

function clashingAliases(articles: readonly NamedArticle[], reportIn: (file: string) => Report): Problem[] {
  const taken = new Map<string, string>();
  return articles.flatMap(({ aliases, file }) =>
    aliases.flatMap((alias, index) => {
      if (alias === null) return [];
      const key = fold(alias);
      const other = taken.get(key);
      taken.set(key, other ?? file);
      return other === undefined
        ? []
        : reportIn(file)('aliases', index, 'duplicate-alias', { found: alias, other });
    }),
  );
}

function unknownRelated(
  articles: readonly NamedArticle[],
  slugs: ReadonlySet<string>,
  reportIn: (file: string) => Report,
): Problem[] {
  return articles.flatMap(({ related: named, file, slug }) =>
    named.flatMap((related, index) => {
      if (related === null) return [];
      const report = (code: string, params: Record<string, string>) =>
        reportIn(file)('related', index, code, params);
      if (related === slug) return report('related-to-itself', { found: related });
      return slugs.has(related)
        ? []
        : report('unknown-related', { ...valueParams(related, [...slugs]), allowed: '' });
    }),
  );
}

/** Topics whose addresses would be the same although their words are not: `Kết nạp` and `kết nạp`. */
function similarTopics(articles: readonly NamedArticle[], reportIn: (file: string) => Report): Problem[] {
  const first = new Map<string, { topic: string; file: string }>();
  const slugOf = new Map<string, string>();
  return articles.flatMap(({ topics, file }) =>
    topics.flatMap((topic, index) => {
      if (topic === null) return [];
      const slug = slugOf.get(topic) ?? slugify(topic);
      slugOf.set(topic, slug);
      const other = first.get(slug);
      if (!other) first.set(slug, { topic: topic.trim(), file });
      if (!other || other.topic === topic.trim() || other.file === file) return [];
      const params = { found: topic, right: other.topic, other: other.file };
      return reportIn(file)('topics', index, 'similar-topic', params);
    }),
  );
}
