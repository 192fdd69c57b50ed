import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Portal, preparePortal } from '../../scripts/engine/portal.ts';
import { PROJECT } from '../../scripts/render/folders.ts';
import { loadLayouts } from '../../scripts/render/layouts.ts';
import { oncePerChrome } from '../../scripts/render/template-runtime.ts';
import { Templates } from '../../scripts/render/templates.ts';
import { chromeOf } from '../../scripts/site/chrome.ts';
import { layoutsOf, nunjucksPage } from './sample-layouts.ts';

const assets = { css: '/a.css', fonts: ['/a.woff2', '/b.woff2'], icon: '/a.svg', touchIcon: '/a.png' };

function chromeFor({ edition }: Portal) {
  return chromeOf(edition, { assets: { ...assets, manifest: '/m' }, csp: "default-src 'none'" });
}

describe('the layouts', () => {
  const layouts = loadLayouts();

  test.each([
    'content',
    ...['bulletin', 'empty', 'one-article'].map((name) => `tests/site/cases/${name}/content`),
  ])(
    'print every page of %s as Nunjucks does',
    async (content) => {
      const options = { content: join(PROJECT, content), now: '2026-11-24T12:00:00+07:00' };
      const { portal } = await preparePortal({ ...options, drafts: true, preview: false });
      if (!portal) throw new Error('wrong content');
      const templates = new Templates(await layouts);
      const chrome = chromeFor(portal);
      const { text: _, ...plan } = portal.plan;
      for (const [name, pages] of Object.entries(plan)) {
        const reference = nunjucksPage(name);
        for (const entry of pages)
          expect(templates.page(name)({ entry, chrome })).toBe(reference.render({ entry, chrome }));
      }
      const kinds = Object.values(plan).filter((pages) => pages.length > 0);
      if (content.includes('bulletin')) expect(kinds).toHaveLength(Object.keys(plan).length);
    },
    60_000,
  );
});

const DATA = {
  entry: {
    view: {
      text: `<a href="x">'&\\</a>`,
      html: '<b>"</b>',
      number: 0,
      nil: null,
      yes: true,
      list: ['a', '<', 3],
      empty: [],
      rows: [
        { k: 'x', n: 1, items: [1, 2] },
        { k: 'y', n: 2, items: [] },
        { k: 'x', n: 3, items: [5] },
      ],
      key: 'n',
      map: new Map([['a', 1]]),
      class: 'new',
    },
  },
  chrome: { language: 'vi', link: '/?a=1&b=2' },
};

const FRAME = `{% from "components/parts.njk" import shout %}
<title>{{ view.text }}</title>
{% block top %}{{ shout("default") }}{% endblock %}
{% block main %}nothing{% endblock %}
{{ title }}`;

const PARTS = `{# A comment. #}
{% from "components/inner.njk" import inner %}
{% macro shout(text, more) -%}
{{ text }}!{{ more }}{{ inner(text) }}
{%- endmacro %}
{% macro own(item) %}{{ shout(item.k, item) if item else "no" }}{% endmacro %}
{% macro surround(chrome) %}{{ chrome.link }}{% endmacro %}`;

const LAYOUT = {
  'frames/f.njk': FRAME,
  'components/parts.njk': PARTS,
  'components/inner.njk': '{% macro inner(class) %}<i class="{{ class }}">{% endmacro %}',
};

const IMPORTS = '{% from "components/parts.njk" import shout, own, surround %}';

describe('a template prints what Nunjucks prints', () => {
  test.each([
    [
      'escaped and finished text',
      '{{ v.text }}{{ v.html | safe }}{{ v.nil | safe }}{{ "<" }}{{ 1 }}{{ true }}',
    ],
    ['values that are missing', '{{ v.nil }}{{ v.a.b.c }}{{ v.nil.x }}{{ nothing }}{{ none }}{{ v.number }}'],
    [
      'other filters',
      '{{ v.text | lower }}{{ v.nil | lower }}{{ "<A" | safe | lower | safe }}{{ (v.html | safe) or 1 }}',
    ],
    [
      'conditions',
      '{% if v.number %}a{% elif v.yes and not v.nil %}b{% else %}c{% endif %}{% if v.nil %}d{% endif %}',
    ],
    [
      'comparisons',
      '{{ v.number == "0" }}{{ v.number === 0 }}{{ v.nil === none }}{{ 1 < 2 }}{{ v.list.length >= 3 }}',
    ],
    [
      'choices',
      '{{ "<a>" if v.yes else v.text }}|{{ v.text if v.nil }}|{{ (v.nil or v.text) }}|{{ v.yes and "b" }}',
    ],
    ['sums', '{{ v.number + 1 }}{{ "a-" + v.number }}{{ v.list.length ~ 1 }}'],
    ['looked-up keys', '{{ v.rows[1][v.key] }}{{ v["text"] }}{{ v.rows[0].items[1] }}{{ v.class }}'],
    [
      'loops',
      '{% for i in v.list %}{{ loop.index }}{{ loop.index0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ i }}{% endfor %}',
    ],
    [
      'loops over nothing',
      '{% for i in v.empty %}a{% else %}b{% endfor %}{% for i in v.nil %}a{% else %}c{% endfor %}',
    ],
    [
      'loops over what is no list',
      '{% for i in "ab" %}{{ i }}{% endfor %}{% for i in v.number %}x{% endfor %}{% for i in v.map %}{{ i[0] }}{% endfor %}',
    ],
    [
      'loops in loops',
      '{% for i in v.rows %}{% for j in i.items %}{{ loop.last }}{{ j }}{% endfor %}{{ loop.last }}{% endfor %}',
    ],
    [
      'a name that is taken again',
      '{% for v in v.rows %}{% for v in v.items %}{{ v }}{% endfor %}{{ v.k }}{% endfor %}{{ v.text }}',
    ],
    [
      'groups',
      '{% for k, rows in v.rows | groupby("k") %}{{ k }}{{ loop.index }}{% for r in rows %}{{ r.n }}{% endfor %}{% endfor %}',
    ],
    [
      'values that are set',
      '{% set a = v.number %}{{ a }}{% if v.yes %}{% set a = 2 %}{% set b = "<" %}{% endif %}{{ a }}{{ b }}{{ c }}',
    ],
    [
      'values that are set in a loop',
      '{% set a = 0 %}{% for i in v.list %}{% set a = a + 1 %}{% set b = i %}{{ a }}{{ b }}{% endfor %}{{ a }}{{ b }}',
    ],
    ['macros', '{{ shout(v.text) }}{{ shout(v.text, v.html | safe) }}{{ own(v.rows[0]) }}{{ own(v.nil) }}'],
    ['macros in macros', '{{ shout(shout("<")) }}{{ shout("a", own(v.rows[1]) or "b") }}'],
    ['a macro of what surrounds', '{{ surround(chrome) }}{{ surround(chrome) }}{{ surround(v) }}'],
    [
      'blanks',
      'a  {%- if v.yes -%}  b  {%- endif %}\n  {% if v.yes %}\n c\n  {% endif %}\n  {{- v.number }}\n',
    ],
  ])('%s', async (_, body) => {
    const layouts = await layoutsOf({
      ...LAYOUT,
      'pages/in.njk': `{% extends "frames/f.njk" %}\n${IMPORTS}\n{% set view = entry.view %}{% set title = "<t>" %}lost
{% block main %}\n{% set v = view %}${body}\n{% endblock %}`,
      'pages/alone.njk': `---\nx: 1\n---\n${IMPORTS}{% set v = entry.view -%}\n${body}\n`,
    });
    const templates = new Templates(layouts);
    for (const name of ['in', 'alone'])
      expect(templates.page(name)(DATA as never)).toBe(nunjucksPage(name, layouts.folder).render(DATA));
  });
});

describe('what is not understood is refused with its line', () => {
  test.each([
    ['{% include "frames/f.njk" %}', 'Include is not understood here'],
    ['{% import "components/parts.njk" as p %}', 'Import is not understood here'],
    ['{% from "components/parts.njk" import shout as s %}', 'Pair is not understood here'],
    ['{% macro m(a, b=1) %}{% endmacro %}', 'KeywordArgs is not understood here'],
    ['{{ [1, 2] }}', 'Array is not understood here'],
    ['{{ entry.view.list.join() }}', 'FunCall is not understood here'],
    ['{% if entry %}{% block b %}{% endblock %}{% endif %}', 'Block is not understood here'],
    ['{% set a %}text{% endset %}', 'Set is not understood here'],
    ['{% macro m(a) %}{{ b }}{% endmacro %}', 'nothing here is called b'],
    ['{{ loop.index }}', 'loop has no index here'],
    ['{% for i in entry %}{{ loop.previous }}{% endfor %}', 'loop has no previous here'],
    ['{{ 1 | nofilter }}', 'there is no filter nofilter'],
    ['{{ nofunction() }}', 'there is no nofunction'],
    [
      '{% from "components/parts.njk" import none_such %}',
      'there is no macro none_such in components/parts.njk',
    ],
    ['{% from "components/lost.njk" import lost %}', 'there is no components/lost.njk'],
    ['{% extends "frames/lost.njk" %}', 'there is no frames/lost.njk'],
  ])('%s', async (tag, message) => {
    const make = async () =>
      new Templates(await layoutsOf({ ...LAYOUT, 'pages/a.njk': `---\nx: 1\n---\n<p>\n${tag}` })).page('a');
    await expect(make()).rejects.toThrow(`layouts/pages/a.njk:5: ${message}`);
  });

  test('a component that needs itself', async () => {
    const layouts = await layoutsOf({
      'pages/a.njk': '{% from "b.njk" import b %}',
      'b.njk': '{% from "c.njk" import c %}{% macro b() %}{% endmacro %}',
      'c.njk': '\n{% from "b.njk" import b %}{% macro c() %}{% endmacro %}',
    });
    expect(() => new Templates(layouts).page('a')).toThrow('layouts/c.njk:2: b.njk needs itself');
  });

  test('a page that has no template', async () => {
    const layouts = await layoutsOf({});
    expect(() => new Templates(layouts).page('a')).toThrow('layouts/pages/a.njk:1: there is no pages/a.njk');
  });
});

test('what fails while a page is made leads to the line of its component', async () => {
  const layouts = await layoutsOf({
    'pages/a.njk': '---\nx: 1\n---\n{% from "b.njk" import b %}\n\n{{ b(entry) }}',
    'b.njk':
      '{#- One. -#}\n{% macro b(x) -%}\n<p>{{ x.url }}</p>\n<p>{{ chart(x.nil) }}</p>\n{%- endmacro %}',
  });
  const make = () => new Templates(layouts).page('a')(DATA as never);
  for (const place of ['b.njk:4', 'pages/a.njk:6'])
    expect(make).toThrow(
      expect.objectContaining({ stack: expect.stringContaining(join(layouts.folder, place)) }),
    );
});

test('what reads nothing but what surrounds the pages is made once for a build', () => {
  let calls = 0;
  const macro = oncePerChrome((chrome) => `${(chrome as { name: string }).name} ${++calls}`);
  const [first, second] = [{ name: 'a' }, { name: 'a' }];
  expect([macro(first), macro(first), macro(second), macro(first)]).toEqual(['a 1', 'a 1', 'a 2', 'a 1']);
});
