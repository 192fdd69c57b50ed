/** Checks of the files themselves: what may lie where, how large, in which form. */
import type { ContentFolder } from './model.ts';
import { INDICATORS_FILE } from './parse-indicators.ts';
import { LOCK_FILE, LOCK_LIMIT } from './parse-lock.ts';
import { ORGANISATIONS_FILE } from './parse-organisations.ts';
import { SITE_FILE } from './parse-site.ts';
import { WITHDRAWALS_FILE } from './parse-withdrawals.ts';
import { articlePath, pageSlug } from './paths.ts';
import { errorAt, type Problem, startOf } from './problems.ts';

/** A text file over this size is not an article. */
const TEXT_LIMIT = 512 * 1024;

/** Without these there is no site. */
export const SETTINGS = [SITE_FILE, ORGANISATIONS_FILE, INDICATORS_FILE];

const AT_THE_TOP = [...SETTINGS, LOCK_FILE, WITHDRAWALS_FILE];

/** The most bytes that a text file may have. */
export function sizeLimit(file: string): number {
  return file === LOCK_FILE ? LOCK_LIMIT : TEXT_LIMIT;
}

/** Problems with the presence, place, size and form of files and pictures. */
export function checkFiles(folder: ContentFolder): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, code: string, params: Record<string, string> = {}) =>
    problems.push(errorAt(startOf(file), code, null, { found: file, ...params }));
  for (const file of folder.strangers) report(file, 'stranger');
  for (const file of folder.outside ?? []) report(file, 'link-outside');
  for (const { file, text, bytes } of folder.documents) {
    const limit = sizeLimit(file);
    if (bytes > limit) report(file, 'file-too-large', { bytes: String(bytes), limit: String(limit) });
    else if (text === null) report(file, 'not-utf8');
    if (!AT_THE_TOP.includes(file) && !articlePath(file) && pageSlug(file) === null)
      report(file, 'misplaced');
  }
  const present = new Set(folder.documents.map((document) => document.file));
  for (const file of SETTINGS) if (!present.has(file)) report(file, 'missing-file');
  for (const picture of folder.pictures.values()) {
    if ('fault' in picture) report(picture.file, `picture-${picture.fault}`, { detail: picture.detail });
  }
  return problems;
}
