/** Checks that need all articles: names that clash, and links from one article to another. */
import { fold } from '../text/fold.ts';
import { slugify } from '../text/slugs.ts';
import type { ArticleDraft } from './drafts.ts';
import { valueParams } from './issues.ts';
import { errorAt, type Problem, startOf } from './problems.ts';

/** All problems between the articles of a site. Drafts come in the order of their files; `slugs` are of all files. */
export function checkAcross(drafts: ArticleDraft[], slugs: ReadonlySet<string>): Problem[] {
  return [
    ...clashingSlugs(drafts),
    ...clashingAliases(drafts),
    ...unknownRelated(drafts, slugs),
    ...similarTopics(drafts),
  ];
}

function clashingSlugs(drafts: ArticleDraft[]): Problem[] {
  const first = new Map<string, ArticleDraft>();
  return drafts.flatMap((draft) => {
    const key = fold(draft.slug);
    const other = first.get(key);
    if (!other) {
      first.set(key, draft);
      return [];
    }
    const code = other.slug === draft.slug ? 'duplicate-slug' : 'similar-slug';
    return [errorAt(startOf(draft.file), code, null, { found: draft.slug, other: other.file })];
  });
}

function clashingAliases(drafts: ArticleDraft[]): Problem[] {
  const taken = new Map<string, string>();
  return drafts.flatMap(({ fields, yaml, file }) =>
    (fields.aliases ?? []).flatMap((alias, index) => {
      if (alias === undefined) return [];
      const key = fold(alias);
      const other = taken.get(key);
      taken.set(key, other ?? file);
      if (other === undefined) return [];
      const field = `aliases[${index}]`;
      return [errorAt(yaml.placeOf(field), 'duplicate-alias', field, { found: alias, other })];
    }),
  );
}

function unknownRelated(drafts: ArticleDraft[], slugs: ReadonlySet<string>): Problem[] {
  return drafts.flatMap(({ fields, yaml, slug }) =>
    (fields.related ?? []).flatMap((related, index) => {
      if (related === undefined) return [];
      const field = `related[${index}]`;
      const at = (code: string, params: Record<string, string>) => [
        errorAt(yaml.placeOf(field), code, field, params),
      ];
      if (related === slug) return at('related-to-itself', { found: related });
      return slugs.has(related)
        ? []
        : at('unknown-related', { ...valueParams(related, [...slugs]), allowed: '' });
    }),
  );
}

/** Topics whose addresses would be the same although their words are not: `Kết nạp` and `kết nạp`. */
function similarTopics(drafts: ArticleDraft[]): Problem[] {
  const first = new Map<string, { topic: string; file: string }>();
  return drafts.flatMap(({ fields, yaml, file }) =>
    (fields.topics ?? []).flatMap((topic, index) => {
      if (topic === undefined) return [];
      const slug = slugify(topic);
      const other = first.get(slug);
      if (!other) first.set(slug, { topic: topic.trim(), file });
      if (!other || other.topic === topic.trim() || other.file === file) return [];
      const field = `topics[${index}]`;
      return [
        errorAt(yaml.placeOf(field), 'similar-topic', field, {
          found: topic,
          right: other.topic,
          other: other.file,
        }),
      ];
    }),
  );
}
