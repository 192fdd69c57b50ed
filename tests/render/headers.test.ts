import { expect, test } from 'vitest';
import { contentSecurityPolicy, headersFile } from '../../scripts/render/headers.ts';

const VARIANTS = [true, false].flatMap((meta) => [true, false].map((preview) => ({ meta, preview })));

test.each(VARIANTS)('the policy of %o allows nothing unsafe and no other origin', (options) => {
  const policy = contentSecurityPolicy(options);
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toMatch(/unsafe|\*|http|data:/);
});

test('a published page runs no script and talks to no one', () => {
  expect(contentSecurityPolicy({ meta: true, preview: false })).not.toMatch(/script-src|connect-src/);
});

test('a previewed page may run the script that reloads it', () => {
  expect(contentSecurityPolicy({ meta: true, preview: true })).toContain(
    "script-src 'self'; connect-src 'self'",
  );
});

test('only the header forbids frames, since a meta element cannot', () => {
  expect(contentSecurityPolicy({ meta: false, preview: false })).toContain("frame-ancestors 'none'");
  expect(contentSecurityPolicy({ meta: true, preview: false })).not.toContain('frame-ancestors');
});

test('a headers file has rules of a path and indented headers, and no header in two rules', () => {
  const lines = headersFile(contentSecurityPolicy({ meta: false, preview: false }))
    .split('\n')
    .filter(Boolean);
  const names = lines.filter((line) => line.startsWith('  ')).map((line) => line.slice(2).split(':')[0]);
  expect(lines.filter((line) => !line.startsWith('  '))).toEqual(['/*', '/assets/*']);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining(['Content-Security-Policy', 'Strict-Transport-Security', 'Cache-Control']),
  );
});
