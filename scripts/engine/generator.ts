import { join } from 'node:path';
import { filesDigest, folderDigest } from '../render/digests.ts';
import { PROJECT } from '../render/folders.ts';
import { digestOf } from '../site/digest.ts';

/** Files beside `scripts/` that decide what a build makes. */
const BESIDE = ['.eleventy.ts', 'package.json', 'package-lock.json'];

/** Digest of the program itself, of the versions of what it uses, and of the Node that runs it. */
export function generatorDigest(): string {
  return digestOf([
    process.version,
    filesDigest(PROJECT, BESIDE),
    folderDigest(join(PROJECT, 'scripts'), '.ts'),
  ]);
}
