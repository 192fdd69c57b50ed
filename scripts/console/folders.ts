import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { MANIFEST } from '../engine/slice-manifest.ts';
import { PROJECT } from '../render/folders.ts';
import { UsageError } from './usage-error.ts';

/** What a build may put in the place of: a folder is known as one by files that each of them has. */
const SIGNS = { site: ['_headers', 'sitemap.xml', 'index.html'], slice: [MANIFEST] };

/** Refuses a content folder that is not there. */
export function checkContentFolder(content: string): void {
  if (isFolder(content)) return;
  throw new UsageError(`Expected a content folder but there is none at ${content}`);
}

/**
 * Refuses an output folder that a build would harm by taking its place: one that holds the content, the
 * project or the working directory, and one that is not empty and is not a site (a slice) that was built before.
 */
export function checkOutputFolder(output: string, content: string, kind: keyof typeof SIGNS = 'site'): void {
  for (const kept of [content, PROJECT, process.cwd()]) {
    if (kept === output || kept.startsWith(output.endsWith(sep) ? output : output + sep)) {
      throw new UsageError(`Expected an output folder of its own, but ${output} holds ${kept}`);
    }
  }
  if (output.startsWith(content + sep)) {
    throw new UsageError(`Expected an output folder outside the content, but ${output} is inside it`);
  }
  if (existsSync(output) && !isFolder(output)) {
    throw new UsageError(`Expected a folder for --output, but ${output} is a file`);
  }
  const found = existsSync(output) ? readdirSync(output) : [];
  const own = ['.well-known', ...SIGNS[kind]];
  const foreign = found.find((name) => name === 'CNAME' || (name.startsWith('.') && !own.includes(name)));
  if (foreign) {
    throw new UsageError(`Expected a folder for the site alone, but ${output} holds ${foreign} too`);
  }
  if (found.length > 0 && !SIGNS[kind].every((name) => existsSync(join(output, name)))) {
    throw new UsageError(
      `Expected an empty folder or an earlier ${kind} for --output, but ${output} holds other files (${found[0]}, …)`,
    );
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
