/** Checks of the files themselves: what may lie where, how large, in which form. */
import type { ContentFolder } from './model.ts';
import { INDICATORS_FILE } from './parse-indicators.ts';
import { ORGANISATIONS_FILE } from './parse-organisations.ts';
import { SITE_FILE } from './parse-site.ts';
import { articlePath, pageSlug } from './paths.ts';
import { errorAt, type Problem, startOf } from './problems.ts';

/** A text file over this size is not an article. */
export const TEXT_LIMIT = 512 * 1024;

const SETTINGS = [SITE_FILE, ORGANISATIONS_FILE, INDICATORS_FILE];

/** Problems with the presence, place, size and form of files and pictures. */
export function checkFiles(folder: ContentFolder): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, code: string, params: Record<string, string> = {}) =>
    problems.push(errorAt(startOf(file), code, null, { found: file, ...params }));
  for (const file of folder.strangers) report(file, 'stranger');
  for (const file of folder.outside ?? []) report(file, 'link-outside');
  for (const { file, text, bytes } of folder.documents) {
    if (bytes > TEXT_LIMIT)
      report(file, 'file-too-large', { bytes: String(bytes), limit: String(TEXT_LIMIT) });
    else if (text === null) report(file, 'not-utf8');
    if (!SETTINGS.includes(file) && !articlePath(file) && pageSlug(file) === null) report(file, 'misplaced');
  }
  const present = new Set(folder.documents.map((document) => document.file));
  for (const file of SETTINGS) if (!present.has(file)) report(file, 'missing-file');
  for (const picture of folder.pictures.values()) {
    if ('fault' in picture) report(picture.file, `picture-${picture.fault}`, { detail: picture.detail });
  }
  return problems;
}
