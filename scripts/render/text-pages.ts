import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PlannedPage } from '../site/views.ts';

/**
 * Writes the pages of a plan that are plain text. They need no template, so they do not go through Eleventy,
 * which keeps every text that it has rendered until all are: here one is made, written and forgotten at a time.
 */
export async function writeTextPages(
  pages: readonly PlannedPage<'text'>[],
  outputFolder: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const folders = new Set<string>();
  for (const [index, { output, view }] of pages.entries()) {
    const path = join(outputFolder, output);
    const folder = dirname(path);
    if (!folders.has(folder)) await mkdir(folder, { recursive: true });
    folders.add(folder);
    await writeFile(path, view.text);
    onProgress(index + 1, pages.length);
  }
}
