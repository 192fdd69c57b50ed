import { articlePath, folderOf, pageSlug, resolvePath } from './paths.ts';

/** What a link in a body means: an article or a page, and a heading of it. */
export interface LinkTarget {
  kind: 'article' | 'page';
  slug: string;
  /** Heading, with its `#`; empty for none. */
  hash: string;
}

/**
 * Reads a relative link. Editors may write another article's slug (`bai-khac`), its file beside the
 * linking one (`bai-khac.md`, `../2019/bai-khac/index.md`), or a file from the top (`/articles/2019/bai-khac.md`,
 * `/pages/gioi-thieu.md`). Null when the form is none of these; whether the target exists is the caller's question.
 */
export function readLink(href: string, file: string): LinkTarget | null {
  const [path = '', fragment] = href.split('#', 2);
  const hash = fragment ? `#${fragment}` : '';
  const bare = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/?$/.exec(path)?.[1];
  if (bare) return { kind: 'article', slug: bare, hash };
  const target = path.startsWith('/') ? path.slice(1) : resolvePath(folderOf(file), path);
  const article = target === null ? null : articlePath(target);
  if (article) return { kind: 'article', slug: article.slug, hash };
  const page = target === null ? null : pageSlug(target);
  return page === null ? null : { kind: 'page', slug: page, hash };
}
