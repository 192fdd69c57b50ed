import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../scripts/content/report.ts';
import { problemsOfWrongSite, WRONG_SITES, wrongSites } from './wrong-sites.ts';

describe('a wrong site prints exactly the problems that are expected of it', () => {
  test.each(wrongSites())('%s', async (name) => {
    const expected = readFileSync(join(WRONG_SITES, name, 'expected.txt'), 'utf8');
    const problems = await problemsOfWrongSite(name);
    expect(formatProblems(problems, 'vi')).toBe(expected);
    expect(formatProblems(problems, 'en')).not.toContain('undefined');
    expect(expected).not.toContain('undefined');
  });
});
