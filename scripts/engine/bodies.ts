import type { ArticleBody } from '../site/edition.ts';

/** Compiled bodies, from when an article is compiled until its page is rendered. */
export interface Bodies {
  /** @param digest of the article that the body belongs to: another one is not this body */
  put(slug: string, digest: string, body: ArticleBody): void;
  get(slug: string, digest: string): ArticleBody | null;
}

/** For sites that fit in memory. */
export function bodiesInMemory(): Bodies {
  const bodies = new Map<string, { digest: string; body: ArticleBody }>();
  return {
    put: (slug, digest, body) => bodies.set(slug, { digest, body }),
    get: (slug, digest) => {
      const known = bodies.get(slug);
      return known?.digest === digest ? known.body : null;
    },
  };
}
