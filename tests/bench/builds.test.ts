import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editsOf, findEditable } from '../../scripts/bench/builds/edits.ts';
import { CommandFailed, measure, median } from '../../scripts/bench/builds/measure.ts';
import { checkOut, editLayout } from '../../scripts/bench/builds/project.ts';
import { openScratch } from '../../scripts/bench/builds/scratch.ts';
import { copyTree, differences, hashesOf, sizeOf } from '../../scripts/bench/builds/trees.ts';
import { CORPUS_NOW, generateContent } from '../../scripts/bench/corpus.ts';
import { buildSite, filesUnder, temporaryFolder } from '../built-sites.ts';
import { PROJECT, runNode } from '../commands.ts';

describe('measuring a program', () => {
  const node = (code: string) => ({
    program: process.execPath,
    args: ['-e', code],
    folder: temporaryFolder(),
  });

  test('counts the time of its threads and children, and their memory', async () => {
    const busy = 'const end = Date.now() + 300; while (Date.now() < end);';
    const parent = `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
    const { wall, cpu, memory } = await measure(node(parent));
    expect(wall).toBeGreaterThan(300);
    if (process.platform !== 'linux') return;
    expect(cpu).toBeGreaterThan(100);
    expect(memory).toBeGreaterThan(30e6);
  });

  test('fails with what the program said last', async () => {
    await expect(measure(node('console.error("hỏng"); process.exit(3)'))).rejects.toThrow(CommandFailed);
    await expect(measure(node('console.error("hỏng"); process.exit(3)'))).rejects.toThrow(
      /ended with 3:\nhỏng/,
    );
  });

  test.each([
    [[3, 1, 2], 2],
    [[1, 2, 3, 10], 2.5],
    [[1, null, 3], null],
    [[], null],
  ])('the median of %j is %j', (values, expected) => expect(median(values)).toBe(expected));
});

describe('an edit', () => {
  const content = () => generateContent(join(temporaryFolder(), 'content'), 60, 1).folder;
  const names = editsOf(findEditable(content())).map(({ name }) => name);

  test.each(names)('"%s" leaves content that builds', async (name) => {
    const folder = content();
    const before = hashesOf(folder);
    editsOf(findEditable(folder))
      .find((edit) => edit.name === name)
      ?.apply(folder);
    expect(differences(before, hashesOf(folder))).toHaveLength(name === 'nothing changed' ? 0 : 1);
    const site = await buildSite({ content: folder, now: CORPUS_NOW });
    expect(site.stderr).not.toMatch(/ {2}\[[a-z-]+\]/);
    expect(site.code).toBe(0);
  });

  test('of a layout changes one file of a checkout', () => {
    const [one, other] = [join(temporaryFolder(), 'a'), join(temporaryFolder(), 'b')];
    checkOut(one);
    checkOut(other);
    editLayout(other);
    const layouts = [one, other].map((folder) => hashesOf(join(folder, 'layouts'))) as [
      Map<string, string>,
      Map<string, string>,
    ];
    expect(differences(...layouts)).toEqual(['components/footer.njk']);
    expect(existsSync(join(one, '.cache'))).toBe(false);
  });
});

describe('a folder', () => {
  test('is copied with its times to the microsecond, or with new ones', () => {
    const [from, kept, fresh] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    writeFileSync(join(from, 'a.txt'), 'một');
    const time = (folder: string) => statSync(join(folder, 'a.txt')).mtimeMs;
    copyTree(from, kept, { keepTimes: true });
    expect(Math.abs(time(kept) - time(from))).toBeLessThan(0.002);
    copyTree(from, fresh, { keepTimes: false });
    expect(time(fresh)).toBeGreaterThanOrEqual(time(from));
    expect(differences(hashesOf(from), hashesOf(fresh))).toEqual([]);
    expect(sizeOf(from)).toEqual({ files: 1, bytes: Buffer.byteLength('một') });
  });

  test('of the benchmark is its own, and is gone afterwards', () => {
    const parent = temporaryFolder();
    const scratch = openScratch(parent, 10);
    expect(scratch.fresh('out')).not.toBe(scratch.fresh('out'));
    writeFileSync(join(scratch.folder, 'a.txt'), '');
    scratch.remove();
    expect(filesUnder(parent)).toEqual([]);
  });
});

describe('the command', () => {
  test.each([
    [['--articles', '0'], /whole number.*--articles.*received 0/],
    [['--articles', '10,many'], /--articles but received many/],
    [['--only', 'hot'], /cold, warm, pictures, dev for --only.*hot/],
    [['--runs', '-1'], /--runs/],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await bench(args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  test('measures cold builds, as JSON, and leaves nothing behind', async () => {
    const parent = temporaryFolder();
    const options = ['--articles', '20', '--runs', '1', '--json', '--scratch', parent];
    const { stdout } = await bench([...options, '--only', 'cold']);
    const { cold, machine } = JSON.parse(stdout);
    expect(cold[0].builds.map(({ name }: { name: string }) => name)).toEqual([
      'ours, same pages',
      'ours, all that we do',
    ]);
    expect(cold[0].builds[0].output.files).toBeGreaterThan(20);
    expect(machine.versions.node).toBe(
      readFileSync(join(import.meta.dirname, '../../node_modules/node/package.json'), 'utf8').match(
        /"version": "(.*)"/,
      )?.[1],
    );
    expect(filesUnder(parent)).toEqual([]);
  });
});

function bench(args: string[]) {
  return runNode([join(PROJECT, 'scripts', 'bench.ts'), ...args]);
}
