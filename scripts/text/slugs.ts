import { fold } from './fold.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The part of an address that stands for a text: `Đảng ủy Khối` → `dang-uy-khoi`. Letters outside
 * Latin are dropped; the result is empty when nothing is left.
 */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Lower-case Latin letters and digits in groups joined by single hyphens. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}
