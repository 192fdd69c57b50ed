import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuiltSite, caseSites, filesUnder } from '../built-sites.ts';

const CASES = join(import.meta.dirname, 'cases');
/** Names of the files whose bytes are not compared: pictures, fonts, style sheets, the workbook (`data-built.test.ts` reads it). */
const NAMES_ONLY = 'FILES.txt';
const BINARY = /\.(?:png|jpe?g|avif|webp|ico|woff2|xlsx)$/;

/** Content hashes of assets, which change with every touch of a style sheet: `site-1a2b3c4d.css`. */
function withoutHashes(text: string): string {
  return text.replace(/-[0-9a-f]{8,12}(?=\.[a-z0-9]+)/g, '-HASH');
}

/** A built site as its golden copy holds it: texts in full, and the other files as a list of names. */
function goldenCopy({ folder }: BuiltSite): Map<string, string> {
  const copy = new Map<string, string>();
  const names: string[] = [];
  for (const file of filesUnder(folder)) {
    if (BINARY.test(file) || file.startsWith('assets/')) names.push(withoutHashes(file));
    else copy.set(file, withoutHashes(readFileSync(join(folder, file), 'utf8')));
  }
  return copy.set(NAMES_ONLY, `${names.sort().join('\n')}\n`);
}

function write(copy: Map<string, string>, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of copy) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

describe.each(Object.entries(caseSites()))('the site of cases/%s', (name, site) => {
  const expected = join(CASES, name, 'expected');

  test('builds without a problem', () => {
    expect(site).toMatchObject({ code: 0, stderr: expect.not.stringContaining('→') });
  });

  if (process.env.UPDATE_GOLDEN) {
    test('is written down as its golden copy', () => write(goldenCopy(site), expected));
    return;
  }

  test('has the files of its golden copy, no more and no less', () => {
    expect(existsSync(expected), 'npm run golden writes the copy').toBe(true);
    expect([...goldenCopy(site).keys()].sort()).toEqual(filesUnder(expected));
  });

  test('has in every file what its golden copy has', () => {
    for (const [file, text] of goldenCopy(site)) {
      const path = join(expected, file);
      if (existsSync(path)) expect.soft(text, file).toBe(readFileSync(path, 'utf8'));
    }
  });
});
