import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAYOUTS, readTemplate, templateFiles } from '../../scripts/render/template-files.ts';
import { layoutsOf } from './layouts.ts';

const names = readdirSync(join(LAYOUTS, 'pages')).map((file) => file.replace('.njk', ''));
const madeOf = new Map(names.map((name) => [name, templateFiles(name)]));

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

test('a template names its file first, and each of the others once', async () => {
  const folder = await layoutsOf({
    'pages/a.njk': '{% extends "frames/f.njk" %}{% from "b.njk" import b %}{% from "c.njk" import c %}',
    'frames/f.njk': '{% import "b.njk" as b %}{% if x %}{% include "d.njk" %}{% endif %}',
    'b.njk': '{% from "c.njk" import c %}{% macro b() %}{% endmacro %}',
    'c.njk': '{% macro c() %}{% endmacro %}',
    'd.njk': '{% from "b.njk" import b %}',
    'e.njk': '',
  });
  expect(templateFiles('a', folder)).toEqual(['b.njk', 'c.njk', 'd.njk', 'frames/f.njk', 'pages/a.njk']);
});

test.each([
  { what: 'an include', tag: '{% include view.part %}' },
  { what: 'an import', tag: '{% from "a" + x import b %}' },
  { what: 'a frame', tag: '{% extends frame %}' },
])('$what whose name is reckoned out is refused with its line', async ({ tag }) => {
  const folder = await layoutsOf({ 'pages/a.njk': `---\nx: 1\n---\n\n\n${tag}` });
  expect(() => templateFiles('a', folder)).toThrow(
    'layouts/pages/a.njk:6: the name of a template must stand here in quotes',
  );
});

test('a template that cannot be read as Nunjucks is refused with its line', async () => {
  const folder = await layoutsOf({ 'pages/a.njk': '---\nx: 1\n---\n<p>\n{% if %}\n' });
  expect(() => readTemplate('pages/a.njk', folder)).toThrow('layouts/pages/a.njk:5: unexpected token: %}');
});
