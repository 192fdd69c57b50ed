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

/** The rules of a headers file: a path, and indented below it its headers. */
function rules(): { path: string; headers: string[] }[] {
  const text = headersFile(contentSecurityPolicy({ meta: false, preview: false }));
  return text
    .split('\n\n')
    .map((block) => block.split('\n').filter(Boolean))
    .map(([path = '', ...headers]) => ({ path, headers }));
}

/** The headers that a host sends with a file: those of every rule whose path fits; `*` stands for anything. */
function headersOf(address: string): string[] {
  const fits = (path: string) =>
    new RegExp(`^${path.replace(/[.+?]/g, '\\$&').replaceAll('*', '.*')}$`).test(address);
  return rules()
    .filter(({ path }) => fits(path))
    .flatMap(({ headers }) => headers.map((header) => header.trim()));
}

test('a headers file has rules of a path and indented headers', () => {
  for (const { path, headers } of rules()) {
    expect(path).toMatch(/^\/\S*$/);
    expect(headers).not.toEqual([]);
    for (const header of headers) expect(header).toMatch(/^ {2}[A-Z][A-Za-z-]+: \S/);
  }
});

const FILES = [
  '/',
  '/so-lieu/',
  '/assets/site.1234.css',
  '/so-lieu/du-lieu/figures.csv',
  '/so-lieu/du-lieu/articles.csv',
  '/so-lieu/du-lieu/figures.xlsx',
  '/so-lieu/du-lieu/datapackage.json',
  '/so-lieu/du-lieu/figures.csv-metadata.json',
  '/so-lieu/du-lieu/figures.schema.json',
  '/so-lieu/dang-bo/members/figures.csv',
];

test.each(FILES)('%s gets each header from one rule, for hosts would join two', (file) => {
  const names = headersOf(file).map((header) => header.split(':')[0]);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['Content-Security-Policy', 'Strict-Transport-Security']));
});

test('assets may be kept for a year, pages and data may not', () => {
  const kept = FILES.filter((file) => headersOf(file).some((header) => header.startsWith('Cache-Control')));
  expect(kept).toEqual(['/assets/site.1234.css']);
});

test('open data may be read by other sites, and says what it is', () => {
  expect(headersOf('/so-lieu/dang-bo/members/figures.csv')).toEqual(
    expect.arrayContaining([
      'Access-Control-Allow-Origin: *',
      'Content-Type: text/csv; charset=utf-8; header=present',
    ]),
  );
  expect(headersOf('/so-lieu/du-lieu/figures.csv-metadata.json')).toContain(
    'Content-Type: application/csvm+json',
  );
  expect(headersOf('/so-lieu/du-lieu/articles.csv').join()).toContain('figures.csv-metadata.json');
  expect(headersOf('/tin/a/').join()).not.toContain('Access-Control');
});
