import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { NOTICES } from '../../scripts/console/explain.ts';
import { articlesIn, fileOf } from './desk.ts';
import { differences, digestsOf } from './trees.ts';
import { openWorkshop } from './workshop.ts';

const workshop = openWorkshop(16);
const { cache, output, build } = workshop;
let wanted: Map<string, string>;

beforeAll(async () => {
  wanted = await workshop.cold();
  expect(await build()).toMatchObject({ fault: null, notice: null });
});

/** What may become of a file that nobody looks after. */
const HARM: Record<string, (path: string) => void> = {
  'cut off': (path) => {
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length >> 1));
  },
  emptied: (path) => writeFileSync(path, ''),
  'changed by one bit': (path) => {
    const bytes = readFileSync(path);
    const at = bytes.length >> 1;
    bytes[at] = (bytes[at] as number) ^ 1;
    writeFileSync(path, bytes);
  },
  'another file': (path) => writeFileSync(path, '{"name":"foreign","part":{}}\n'),
  'a folder': (path) => {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(join(path, 'with', 'folders'), { recursive: true });
    writeFileSync(join(path, 'file'), 'in it');
  },
  gone: (path) => rmSync(path, { recursive: true, force: true }),
};

/** Builds again: the site is right, and the build after it finds nothing to say or do. */
async function expectHealed(notice: 'damaged' | null): Promise<void> {
  expect(await build()).toMatchObject({ fault: null, problems: [], notice });
  expect(differences(digestsOf(output), wanted)).toEqual([]);
  expect(await build()).toEqual({ fault: null, problems: [], notice: null, written: [], removed: [] });
  expect(differences(digestsOf(output), wanted)).toEqual([]);
}

describe('what is kept', () => {
  const parts = ['memory.json', 'sources.part', 'articles.part', 'files.part'];
  const cases = parts.flatMap((part) => Object.keys(HARM).map((harm) => [part, harm] as const));
  test.each(cases)('%s, %s: everything is made anew, and it is said once', async (part, harm) => {
    HARM[harm]?.(join(cache, part));
    await expectHealed(part === 'memory.json' && harm === 'gone' ? null : 'damaged');
  });

  test.each(['another file', 'a folder', 'emptied'])('a lock that is %s is none', async (harm) => {
    HARM[harm]?.(join(cache, 'lock'));
    await expectHealed(null);
  });

  test('a lock of a process that is dead is none', async () => {
    writeFileSync(join(cache, 'lock'), '4194303999');
    await expectHealed(null);
  });

  test('parts of another build, each whole, are damage', async () => {
    const before = readFileSync(join(cache, 'files.part'));
    appendFileSync(join(workshop.content, 'site.yaml'), 'notice: Lời báo.\n');
    await build();
    wanted = await workshop.cold();
    writeFileSync(join(cache, 'files.part'), before);
    await expectHealed('damaged');
  });

  test('pages of articles that were removed are gone, whatever is damaged', async () => {
    const [removed = ''] = articlesIn(workshop.content).filter((file) => file.endsWith('bai-so-15.md'));
    rmSync(join(workshop.content, removed));
    wanted = await workshop.cold();
    HARM['cut off']?.(join(cache, 'articles.part'));
    await expectHealed('damaged');
  });

  test('all of it gone: everything is made anew', async () => {
    HARM.gone?.(cache);
    await expectHealed(null);
  });

  test('the command says it in words, and ends well', async () => {
    HARM.emptied?.(join(cache, 'articles.part'));
    const first = await workshop.command();
    expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining(NOTICES.damaged) });
    const second = await workshop.command();
    expect(second).toMatchObject({ code: 0, stderr: expect.not.stringContaining(NOTICES.damaged) });
  });
});

describe('a tree of files', () => {
  /** A page in a folder of its own, and what may become of the tree. */
  const PAGE = 'tin/bai-so-3/index.html';
  const TREE_HARM: Record<string, (tree: string) => void> = {
    'a page changed': (tree) => appendFileSync(join(tree, PAGE), '<p>More.</p>'),
    'a page changed, of the same size': (tree) => {
      const bytes = readFileSync(join(tree, PAGE));
      writeFileSync(join(tree, PAGE), bytes.fill(32, 100, 110));
    },
    'a page emptied': (tree) => writeFileSync(join(tree, PAGE), ''),
    'a page removed': (tree) => rmSync(join(tree, PAGE)),
    'a folder removed': (tree) => rmSync(join(tree, 'tin'), { recursive: true }),
    'a page made a folder': (tree) => HARM['a folder']?.(join(tree, PAGE)),
    'a folder made a file': (tree) => {
      rmSync(join(tree, 'tin'), { recursive: true });
      writeFileSync(join(tree, 'tin'), 'a file');
    },
    'a file added': (tree) => writeFileSync(join(tree, 'tin/bai-so-3/strange.html'), 'strange'),
    'a folder added': (tree) => HARM['a folder']?.(join(tree, 'strange')),
    'all of it removed': (tree) => rmSync(tree, { recursive: true }),
    'all of it emptied': (tree) => {
      rmSync(tree, { recursive: true });
      mkdirSync(tree);
    },
  };
  const names = Object.keys(TREE_HARM);

  test.each(names)('the mirror, %s: the site is right', async (harm) => {
    TREE_HARM[harm]?.(join(cache, 'site'));
    await expectHealed(null);
  });

  test('a mirror that is a file: the site is right', async () => {
    rmSync(join(cache, 'site'), { recursive: true });
    writeFileSync(join(cache, 'site'), 'a file');
    await expectHealed(null);
  });

  test.each(names)('the output, %s: the site is right', async (harm) => {
    TREE_HARM[harm]?.(output);
    await expectHealed(null);
  });

  test.each(names)('mirror and output, %s, and an edit: the site is right', async (harm) => {
    TREE_HARM[harm]?.(join(cache, 'site'));
    TREE_HARM[harm]?.(output);
    appendFileSync(fileOf(workshop.content, 'bai-so-3'), '\nMột câu nữa.\n');
    wanted = await workshop.cold();
    await expectHealed(null);
  });

  test('what a build finds changed in the mirror, it says when it is asked', async () => {
    TREE_HARM['a page removed']?.(join(cache, 'site'));
    const { stdout } = await workshop.command('--explain');
    expect(stdout).toContain(`written: ${PAGE} (was not as it had been written)`);
  });
});
