/** Checks of the files themselves: what may lie where, how large, in which form. */
import type { ContentListing, SourceDocument } from './model.ts';
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

/** True for the files that belong to the whole site: everything at the top that has a name of its own. */
export function isSettings(file: string): boolean {
  return AT_THE_TOP.includes(file);
}

/** Problems with the presence of files, and with those that are no documents. */
export function checkListing({ files, strangers, outside, pictures }: ContentListing): Problem[] {
  const present = new Set(files);
  return [
    ...strangers.map((file) => faultOf(file, 'stranger')),
    ...(outside ?? []).map((file) => faultOf(file, 'link-outside')),
    ...SETTINGS.filter((file) => !present.has(file)).map((file) => faultOf(file, 'missing-file')),
    ...[...pictures.values()].flatMap((picture) =>
      'fault' in picture
        ? [faultOf(picture.file, `picture-${picture.fault}`, { detail: picture.detail })]
        : [],
    ),
  ];
}

/** Problems with the place, size and form of one document. */
export function checkDocument({ file, text, bytes }: SourceDocument): Problem[] {
  const problems: Problem[] = [];
  const limit = sizeLimit(file);
  if (bytes > limit) {
    problems.push(faultOf(file, 'file-too-large', { bytes: String(bytes), limit: String(limit) }));
  } else if (text === null) problems.push(faultOf(file, 'not-utf8'));
  if (!isSettings(file) && !articlePath(file) && pageSlug(file) === null)
    problems.push(faultOf(file, 'misplaced'));
  return problems;
}

function faultOf(file: string, code: string, params: Record<string, string> = {}): Problem {
  return errorAt(startOf(file), code, null, { found: file, ...params });
}
