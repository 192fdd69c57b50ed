import { join, resolve } from 'node:path';

/** The project's own folder, whatever the working directory is. */
export const PROJECT = resolve(import.meta.dirname, '../..');

/** What a build may keep from one run to the next; safe to delete. */
export const CACHE_FOLDER = join(PROJECT, '.cache');
