import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { NOW, runNode } from '../commands.ts';
import { copyOfProject } from '../project-copy.ts';
import { fileOf } from './desk.ts';
import { differences, digestsOf } from './trees.ts';
import { openWorkshop } from './workshop.ts';

const project = copyOfProject();
const workshop = openWorkshop(12, project);

beforeAll(async () => {
  expect(await workshop.command()).toMatchObject({ code: 0 });
});

const change = (file: string, how: (text: string) => string) => {
  const path = join(project, file);
  const before = readFileSync(path, 'utf8');
  const after = how(before);
  expect(after, file).not.toBe(before);
  writeFileSync(path, after);
};

/** Builds warm with `--explain`: the site is that of a cold build. Gives the reason for each file that was written. */
async function writtenAfter(): Promise<Map<string, string>> {
  const warm = await workshop.command('--explain');
  expect(warm).toMatchObject({ code: 0 });
  expect(differences(digestsOf(workshop.output), await workshop.coldByCommand())).toEqual([]);
  return new Map(
    [...warm.stdout.matchAll(/^written: (\S+) \((.*)\)$/gm)].map(([, file = '', why = '']) => [file, why]),
  );
}

const LAYOUT = 'its layout has changed';
const ARTICLE = /^tin\/[^/]+\/index\.html$/;

test('a component that only articles have: articles are rendered again, for that reason', async () => {
  change('layouts/components/toc.njk', (text) => text.replace('Mục lục</summary>', 'Các mục</summary>'));
  const written = await writtenAfter();
  expect(written.size).toBe(12);
  for (const [file, why] of written) expect([file, why]).toEqual([expect.stringMatching(ARTICLE), LAYOUT]);
});

test('the frame of all pages: all pages are rendered again', async () => {
  change('layouts/frames/page.njk', (text) => text.replace('</body>', '<!-- another -->\n</body>'));
  const written = await writtenAfter();
  expect(written.get('index.html')).toBe(LAYOUT);
  expect(written.get('tin/bai-so-3/index.html')).toBe(LAYOUT);
  expect([...written.keys()].filter((file) => file.endsWith('.xml') || file.endsWith('.csv'))).toEqual([]);
});

test('a style sheet: pages name another file', async () => {
  change('assets/css/utilities.css', (text) => `${text}\n.another {\n  color: red;\n}\n`);
  const written = await writtenAfter();
  expect(written.get('index.html')).toBe('what surrounds every page has changed');
});

test('the program: everything is made anew', async () => {
  appendFileSync(join(project, 'scripts/text/slugs.ts'), '\n// Another program.\n');
  const written = await writtenAfter();
  expect(written.size).toBe(digestsOf(workshop.output).size);
  expect(new Set(written.values())).toEqual(new Set(['was not there', 'what it is made from has changed']));
});

test('nothing: nothing is written', async () => {
  expect(await writtenAfter()).toEqual(new Map());
});

test('a layout that is saved while a build runs is seen by the next one', async () => {
  const { content, output, cache } = workshop;
  appendFileSync(fileOf(content, 'bai-so-3'), '\nThêm một câu.\n');
  const program = join(import.meta.dirname, 'saved-meanwhile.ts');
  const now = new Date(NOW).toISOString();
  const run = await runNode([program, project, 'layouts/pages/article.njk', content, output, cache, now]);
  expect(JSON.parse(run.stdout)).toEqual({ isSaved: true, isBuilt: true });
  expect((await writtenAfter()).size).toBe(12);
});
