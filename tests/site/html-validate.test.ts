import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { caseSites, shippedSite } from '../built-sites.ts';
import { HTML_RULES } from './html-validate.config.ts';
import { readSite } from './pages.ts';

const validator = new HtmlValidate(HTML_RULES);

const faultsOf = (html: string, file: string) =>
  validator
    .validateStringSync(html, file)
    .results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${file}:${line} ${ruleId}: ${message}`),
    );

test.each([
  ['the shipped site', shippedSite().folder],
  ...Object.entries(caseSites()).map(([name, { folder }]) => [`case ${name}`, folder]),
])('every page of %s is valid HTML', (_name, folder) => {
  const { pages } = readSite(folder ?? '');
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.flatMap(({ html, file }) => faultsOf(html, file))).toEqual([]);
});

test.each([
  ['<p><div>Khối trong đoạn</div></p>', 'close-order'],
  ['<ul><p>Không phải mục</p></ul>', 'element-permitted-content'],
  ['<img src="/a.jpg">', 'wcag/h37'],
  ['<p id="a"></p><p id="a"></p>', 'no-dup-id'],
  ['<p class="a" class="b">Hai lần</p>', 'no-dup-attr'],
])('what is wrong in %s is seen', (html, rule) => {
  expect(faultsOf(html, 'wrong.html').join('\n')).toContain(rule);
});
