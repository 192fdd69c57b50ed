import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { splitFrontMatter } from '../../scripts/content/front-matter.ts';
import { parseYaml } from '../../scripts/content/yaml.ts';

const FILE = 'a.yaml';

describe('YAML is read as plain data with places', () => {
  test('dates stay text and numbers keep how they are written', () => {
    const yaml = parseYaml('day: 2019-11-18\nterm: 2015-2020\nyear: 2011\nshare: 126.10\nyes: yes\n', FILE);
    expect(yaml.value).toEqual({
      day: '2019-11-18',
      term: '2015-2020',
      year: 2011,
      share: 126.1,
      yes: 'yes',
    });
    expect(yaml.sourceOf('share')).toBe('126.10');
    expect(yaml.sourceOf('nothing')).toBeNull();
  });

  test('a value, its key and the nearest ancestor of what is not there have places', () => {
    const yaml = parseYaml('figures:\n  - asOf: 2019\n    members: {value: 3}\nempty:\n', FILE, 2);
    expect(yaml.placeOf('figures[0].members')).toEqual({ file: FILE, line: 4, column: 14 });
    expect(yaml.placeOfKey('figures[0].members')).toEqual({ file: FILE, line: 4, column: 5 });
    expect(yaml.placeOf('figures[0].members.value')).toEqual({ file: FILE, line: 4, column: 22 });
    expect(yaml.placeOf('figures[0].members.note')).toEqual({ file: FILE, line: 4, column: 14 });
    expect(yaml.placeOf('figures[7].x')).toEqual({ file: FILE, line: 3, column: 3 });
    expect(yaml.placeOf('empty')).toEqual({ file: FILE, line: 5, column: 7 });
    expect(yaml.placeOf('missing')).toEqual({ file: FILE, line: 2, column: 1 });
  });

  test('what is written comes back as it was', () => {
    const word = fc.stringMatching(/^[a-zđăâêôơư ,.:#"'[\]{}&*!|>%@`-]{0,12}$/);
    const key = fc.stringMatching(/^[a-z][a-zA-Z-]{0,8}$/);
    const leaf = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null));
    const value = fc.dictionary(key, fc.oneof(leaf, fc.array(leaf), fc.dictionary(key, leaf)));
    fc.assert(
      fc.property(value, (data) => {
        const yaml = parseYaml(stringify(data), FILE);
        expect(yaml.problems).toEqual([]);
        expect(yaml.value).toEqual({ ...data });
      }),
    );
  });
});

describe('YAML that says other than it shows is refused', () => {
  test.each([
    ['a: &x 1', 'yaml-anchor', 1, 7],
    ['a: x\nb: *x', 'yaml-alias', 2, 4],
    ['a: *gone', 'yaml-alias', 1, 4],
    ['a: !!str 1', 'yaml-tag', 1, 10],
    ['a: !run {b: 1}', 'yaml-tag', 1, 9],
    ['<<: {a: 1}', 'yaml-merge', 1, 1],
    ['__proto__: {a: 1}', 'yaml-forbidden-key', 1, 1],
    ['a: 1\na: 2', 'yaml-duplicate-key', 2, 1],
    ['a: 1\n---\nb: 2', 'yaml-many-documents', 2, 1],
    ['a:\n\tb: 1', 'yaml-tab', 2, 1],
    ['? [a]\n: 1', 'yaml-key', 1, 3],
    ['a: "b', 'yaml-open-quote', 1, 5],
    ['a: [b] c', 'yaml-special-start', 1, 8],
    ['a: @b', 'yaml-special-start', 1, 4],
    ['a: b: c', 'yaml-colon', 1, 4],
    [`a: ${'['.repeat(3000)}`, 'yaml-too-deep', 1, 1],
    [`${'- '.repeat(3000)}a`, 'yaml-too-deep', 1, 1],
    [Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''), 'yaml-too-deep', 1, 1],
    ['a: 1\n  b: 2\n c: 3', 'yaml-syntax', 1, 4],
  ])('%j → %s', (text, code, line, column) => {
    const [problem] = parseYaml(text, FILE).problems;
    expect(problem).toMatchObject({ code, line, column });
  });

  test('a forbidden key leaves no trace in the data', () => {
    const value = parseYaml('__proto__: {admin: true}\na: 1', FILE).value as Record<string, unknown>;
    expect(value).toEqual({ a: 1 });
    expect(value.admin).toBeUndefined();
  });
});

describe('front matter is split from the body', () => {
  test('with the lines that both start on', () => {
    expect(splitFrontMatter('---\na: 1\nb: 2\n---\nThân bài\n---\n')).toEqual({
      yaml: 'a: 1\nb: 2\n',
      yamlLine: 2,
      body: 'Thân bài\n---\n',
      bodyLine: 5,
    });
  });

  test.each([
    ['---\n---', '', ''],
    ['--- \na: 1\n--- \nx', 'a: 1\n', 'x'],
    ['---\na: |\n  x\n  ---\n---\nb', 'a: |\n  x\n  ---\n', 'b'],
  ])('%j', (text, yaml, body) => expect(splitFrontMatter(text)).toMatchObject({ yaml, body }));

  test.each([
    ['x', 'front-matter-missing'],
    ['', 'front-matter-missing'],
    ['---\na: 1', 'front-matter-unclosed'],
    ['---js\n{}\n---', 'front-matter-language'],
    ['--- json\n{}\n---', 'front-matter-language'],
    ['+++\na = 1\n+++', 'front-matter-missing'],
  ])('%j is refused: %s', (text, code) => expect(splitFrontMatter(text)).toMatchObject({ code }));
});
