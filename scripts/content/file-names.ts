/** What the files of a content folder are called, and how large they may be. */

export const SITE_FILE = 'site.yaml';
export const ORGANISATIONS_FILE = 'organisations.yaml';
export const INDICATORS_FILE = 'indicators.yaml';
/** The lock: every figure as it was last published. It is written by `format-lock.ts` and by nobody else. */
export const LOCK_FILE = 'figures.lock.json';
/** The list of articles that were published and taken back; a site may do without it. */
export const WITHDRAWALS_FILE = 'withdrawals.yaml';

/** Without these there is no site. */
export const SETTINGS = [SITE_FILE, ORGANISATIONS_FILE, INDICATORS_FILE];

const AT_THE_TOP = [...SETTINGS, LOCK_FILE, WITHDRAWALS_FILE];

/** A text file over this size is not an article. */
const TEXT_LIMIT = 512 * 1024;

/** One line of the lock is about 120 bytes: room for some 500,000 figures. */
const LOCK_LIMIT = 64 * 1024 * 1024;

/** The most bytes of a picture that an editor may give. */
export const PICTURE_BYTES = 20 * 1024 * 1024;

/** The most bytes that a text file may have. */
export function sizeLimit(file: string): number {
  return file === LOCK_FILE ? LOCK_LIMIT : TEXT_LIMIT;
}

/** True for the files that belong to the whole site: everything at the top that has a name of its own. */
export function isSettings(file: string): boolean {
  return AT_THE_TOP.includes(file);
}

/** True for names of pictures, also of kinds that will be refused (SVG, GIF) with a reason. */
export function isPictureName(file: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|tiff?|svg|gif|bmp|heic|heif)$/i.test(file);
}
