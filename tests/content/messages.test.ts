import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeProblem, knownCodes } from '../../scripts/content/messages.ts';
import { errorAt } from '../../scripts/content/problems.ts';
import { formatProblems } from '../../scripts/content/report.ts';

const PLACE = { file: 'a.md', line: 4, column: 7 };
const SCRIPTS = join(import.meta.dirname, '../../scripts');

describe('every problem has words', () => {
  test('the same kinds in both languages', () => expect(knownCodes('en')).toEqual(knownCodes('vi')));

  test.each(knownCodes('vi'))('%s has all four parts in both', (code) => {
    const params = new Proxy({}, { get: () => '1' });
    const problem = { ...errorAt(PLACE, code, 'figures[0].members'), params };
    for (const language of ['vi', 'en'] as const) {
      const { what, expected, found, advice } = describeProblem(problem, language);
      for (const part of [what, expected, found, advice]) expect(part.trim()).not.toBe('');
      expect(what).toMatch(/[.]$/);
      expect(advice).toMatch(/[.?]$/);
    }
  });

  test('for each code that this project reports', () => {
    const files = readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const calls = /(?:errorAt\([^'"]*?|code: |report\([^'"]*?|\bat\(|\bfail\()'([a-z]+(?:-[a-z0-9]+)+)'/g;
    const codes = files.flatMap((file) =>
      [...readFileSync(join(SCRIPTS, file), 'utf8').matchAll(calls)].map((match) => match[1]),
    );
    expect(codes.length).toBeGreaterThan(40);
    expect(knownCodes('vi')).toEqual(expect.arrayContaining([...new Set(codes)]));
  });

  test('a code without words is a fault of the program', () => {
    expect(() => describeProblem(errorAt(PLACE, 'no-such-code'), 'vi')).toThrow('no-such-code');
  });
});

test('a report names the place, the kind and the field, by file', () => {
  const problems = [
    errorAt({ ...PLACE, file: 'b.md' }, 'heading-one', null, { found: 'X' }),
    errorAt(PLACE, 'bad-day', 'date', { found: '1' }),
  ];
  expect(formatProblems(problems, 'en')).toBe(`a.md

a.md:4:7  [bad-day] date
  The date is not written rightly.
  expected: a year-month-day that exists: 2025-06-30
  found: 1
  → Write it like 2025-06-30.

b.md

b.md:4:7  [heading-one]
  The first heading level is the title of the article.
  expected: headings from ## on
  found: # X
  → Add one more # to the heading.
`);
  expect(formatProblems([], 'vi')).toBe('');
});
