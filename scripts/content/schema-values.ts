/**
 * The kinds of value that front matter and settings are made of. The message of each check is the code of
 * the problem that it becomes (`issues.ts`).
 */
import { z } from 'zod';
import { isTimeZone } from '../text/dates.ts';
import { faultOfInstant, isCalendarDay } from '../text/instants.ts';

/** Text that holds something, up to `max` characters as readers see them: figure references count as numbers. */
export function text(max: number) {
  return z
    .string()
    .refine((value) => value.trim() !== '', 'empty')
    .superRefine((value, context) => {
      if (shownLength(value) <= max) return;
      context.addIssue({
        code: 'too_big',
        origin: 'string',
        maximum: max,
        message: 'too-long',
        input: value,
      });
    });
}

/** Characters of a text when `[1.135](figure:admissions)` prints a number, of four characters if none is written. */
export function shownLength(value: string): number {
  return value.replace(/\[([^\]]*)\]\(figure:[^)\s]*\)/g, (_, written: string) => written || '0000').length;
}

export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'bad-slug');

const FAULTS = {
  'not-a-date': 'bad-instant',
  'no-time': 'instant-without-time',
  'no-zone': 'instant-without-zone',
};

/** Date, time and zone: `2019-11-18T08:17+07:00`. */
export const instant = z.string().superRefine((value, context) => {
  const fault = faultOfInstant(value);
  if (fault) context.addIssue({ code: 'custom', message: FAULTS[fault] });
});

/** A day of the calendar: `2025-06-30`. */
export const day = z.string().refine(isCalendarDay, 'bad-day');

export const address = z.string().regex(/^https?:\/\/[^\s/]+\S*$/, 'bad-address');

/** The site's own address: a host, without a path, since every link of the site starts at its root. */
export const siteAddress = z
  .string()
  .refine(
    (value) => /^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value,
    'bad-site-address',
  );

/** First parts of addresses that hold built files, some of them kept by browsers for a year. */
export const RESERVED_FOLDERS: ReadonlySet<string> = new Set(['assets', 'cards', 'icons']);

/** An old address of an article, which will lead to its new one: plain parts, none of them hidden or upward. */
export const alias = z.string().refine(isAlias, 'bad-alias');

function isAlias(value: string): boolean {
  if (!/^\/(?:.*\/)?(?:[^/]+\.html?)?$/.test(value)) return false;
  const parts = value.split('/').slice(1);
  if (parts.at(-1) === '') parts.pop();
  if (parts.length === 0 || RESERVED_FOLDERS.has(parts[0] ?? '')) return false;
  return parts.every((part) => /^[^\s.%?#\\<>"'`\p{C}][^\s%?#\\<>"'`\p{C}]{0,99}$/u.test(part));
}

export const email = z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'bad-email');

export const timeZone = z.string().refine(isTimeZone, 'bad-time-zone');

export const language = z.enum(['vi', 'en']);

/** A field that may be left out or left empty. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish();
}
