/** What a build did with what earlier builds had left, in words. */
import type { BuildResult } from '../engine/site.ts';

export const NOTICES: Record<NonNullable<BuildResult['notice']>, string> = {
  damaged: 'What earlier builds had kept is damaged; everything is made anew.',
  'in-use': 'Another build is using the cache; this one makes everything anew and keeps nothing.',
};

type Built = NonNullable<BuildResult['built']>;
type Reason = Built['written'] extends Map<string, infer R> ? R : never;

const REASONS: Record<Reason, string> = {
  new: 'was not there',
  damaged: 'was not as it had been written',
  view: 'shows something else',
  layout: 'its layout has changed',
  chrome: 'what surrounds every page has changed',
  settings: 'the settings of the site have changed',
  step: 'what it is made from has changed',
};

/** Which files were written and why, what was read and compiled, and how much was kept. */
export function explain({ written, removed, fresh, files }: Built): string {
  const lines = [
    `read anew: ${fresh.read.length}${listed(fresh.read)}`,
    `compiled anew: ${fresh.compiled.length}${listed(fresh.compiled)}`,
    `kept: ${files - written.size} of ${files} files`,
    ...[...written].map(([file, reason]) => `written: ${file} (${REASONS[reason]})`),
    ...removed.map((file) => `removed: ${file}`),
  ];
  return `${lines.join('\n')}\n`;
}

const LISTED = 20;

function listed(names: readonly string[]): string {
  if (names.length === 0) return '';
  return ` (${names.slice(0, LISTED).join(', ')}${names.length > LISTED ? ', …' : ''})`;
}
