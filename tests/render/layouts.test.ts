import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAYOUTS, loadLayouts, templateFiles, templateFingerprint } from '../../scripts/render/layouts.ts';
import { contentsOf, temporaryFolder } from './folders.ts';
import { folderOf, layoutsOf } from './sample-layouts.ts';

const names = readdirSync(join(LAYOUTS, 'pages')).map((file) => file.replace('.njk', ''));
const layouts = await loadLayouts();
const madeOf = new Map(names.map((name) => [name, templateFiles(name, layouts)]));

function pagesWith(path: string): string[] {
  return names.filter((name) => madeOf.get(name)?.includes(path));
}

describe('the files of the layouts', () => {
  test('every page that extends the frame has its footer, others have not', () => {
    expect(pagesWith('components/footer.njk')).toEqual(pagesWith('frames/page.njk'));
    expect(names.filter((name) => !pagesWith('components/footer.njk').includes(name))).toEqual([
      'atom',
      'news-sitemap',
      'redirect',
      'rss',
      'sitemap-xml',
    ]);
  });

  test.each([
    { path: 'components/toc.njk', pages: ['article'] },
    { path: 'components/byline.njk', pages: ['article'] },
    { path: 'components/provenance.njk', pages: ['series'] },
    { path: 'components/figure-changes.njk', pages: ['article', 'corrections'] },
  ])('$path is in $pages and in nothing else', ({ path, pages }) => {
    expect(pagesWith(path)).toEqual(pages);
  });

  test('none is written for nothing', () => {
    const all = ['components', 'frames', 'pages'].flatMap((folder) =>
      readdirSync(join(LAYOUTS, folder)).map((file) => `${folder}/${file}`),
    );
    expect([...new Set([...madeOf.values()].flat())].sort()).toEqual(all.sort());
  });
});

test('a page is made of its file and of all that these name, each once', async () => {
  const sample = await layoutsOf({
    'pages/a.njk': '{% extends "frames/f.njk" %}{% from "b.njk" import b %}{% from "c.njk" import c %}',
    'frames/f.njk': '{% from "b.njk" import b %}{% from "d.njk" import d %}',
    'b.njk': '{% from "c.njk" import c %}{% macro b() %}{% endmacro %}',
    'c.njk': '{% macro c() %}{% endmacro %}',
    'd.njk': '{% from "b.njk" import b %}{% macro d() %}{% endmacro %}',
    'e.njk': '',
  });
  expect(templateFiles('a', sample)).toEqual(['b.njk', 'c.njk', 'd.njk', 'frames/f.njk', 'pages/a.njk']);
});

test.each([
  { what: 'an import', tag: '{% from "a" + x import b %}' },
  { what: 'a frame', tag: '{% extends frame %}' },
])('$what whose name is reckoned out is refused with its line', async ({ tag }) => {
  const message = 'layouts/pages/a.njk:6: the name of a template must stand here in quotes';
  await expect(layoutsOf({ 'pages/a.njk': `---\nx: 1\n---\n\n\n${tag}` })).rejects.toThrow(message);
});

test('a template that cannot be read as Nunjucks is refused with its line', async () => {
  const message = 'layouts/pages/a.njk:5: unexpected token: %}';
  await expect(layoutsOf({ 'pages/a.njk': '---\nx: 1\n---\n<p>\n{% if %}\n' })).rejects.toThrow(message);
});

const PAGES = {
  'pages/a.njk': '{% from "m.njk" import m %}{{ m() }}',
  'pages/b.njk': 'b',
  'm.njk': '{% macro m() %}{% endmacro %}',
};

test.each([
  { changed: 'm.njk', touched: ['a'] },
  { changed: 'pages/b.njk', touched: ['b'] },
  { changed: 'n.njk', touched: [] },
])('a change of $changed changes the fingerprint of $touched', async ({ changed, touched }) => {
  const before = await layoutsOf(PAGES);
  const after = await layoutsOf({ ...PAGES, [changed]: '{% macro m() %}new{% endmacro %}' });
  const different = ['a', 'b'].filter(
    (name) => templateFingerprint(name, before) !== templateFingerprint(name, after),
  );
  expect(different).toEqual(touched);
});

describe('the code of the layouts is kept', () => {
  test('and what is kept is what would be made anew', async () => {
    const [folder, cache] = [await folderOf(PAGES), await temporaryFolder()];
    const first = await loadLayouts(folder, cache);
    expect(await loadLayouts(folder, cache)).toEqual(first);
    expect(Object.keys(await contentsOf(cache))).toEqual(['layouts.json']);
  });

  test('until a template is changed, added or removed', async () => {
    const [folder, cache] = [await folderOf(PAGES), await temporaryFolder()];
    const before = await loadLayouts(folder, cache);
    writeFileSync(join(folder, 'pages/b.njk'), 'c');
    const changed = await loadLayouts(folder, cache);
    expect(changed.files.get('pages/b.njk')).not.toEqual(before.files.get('pages/b.njk'));
    rmSync(join(folder, 'pages/b.njk'));
    expect([...(await loadLayouts(folder, cache)).files.keys()]).toEqual(['m.njk', 'pages/a.njk']);
  });

  test.each(['', '{', '[]', '{"key":"x"}', 'null'])(
    'a kept file that says %j is written anew',
    async (text) => {
      const [folder, cache] = [await folderOf(PAGES), await folderOf({ 'layouts.json': text })];
      expect((await loadLayouts(folder, cache)).files.size).toBe(3);
      expect((await loadLayouts(folder, cache)).files.size).toBe(3);
      expect(JSON.parse(readFileSync(join(cache, 'layouts.json'), 'utf8')).files).toHaveLength(3);
    },
  );
});
