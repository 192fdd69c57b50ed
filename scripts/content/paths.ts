/** Where content files live, and what their paths say. Paths are from the content folder, with `/`. */

export interface ArticlePath {
  slug: string;
  /** The year folder as written. */
  year: string;
  /** Folder that the article's pictures are relative to. */
  folder: string;
}

/** `articles/2019/ket-nap.md` or `articles/2019/ket-nap/index.md`; null for any other path. */
export function articlePath(file: string): ArticlePath | null {
  const match = /^articles\/([^/]+)\/(?:([^/]+)\/index|([^/]+))\.md$/.exec(file);
  if (!match) return null;
  const [, year = '', folder, name] = match;
  const parent = folder === undefined ? `articles/${year}` : `articles/${year}/${folder}`;
  return { slug: folder ?? name ?? '', year, folder: parent };
}

/** Slug of `pages/gioi-thieu.md`; null for any other path. */
export function pageSlug(file: string): string | null {
  return /^pages\/([^/]+)\.md$/.exec(file)?.[1] ?? null;
}

/** A relative path from a folder, without `.` and `..`; null when it is absolute or leads out of the content. */
export function resolvePath(folder: string, relative: string): string | null {
  if (relative.startsWith('/') || relative.includes('\\') || /^[a-z][a-z0-9+.-]*:/i.test(relative))
    return null;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

/** The folder part of a path; empty for a file at the top. */
export function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
}
