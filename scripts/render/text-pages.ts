import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlannedPage } from '../site/views.ts';
import { TextOutput } from './text-output.ts';

/**
 * Writes the pages of a plan that are plain text. They need no template, so they do not go through Eleventy,
 * which keeps every text that it has rendered until all are: here one is made, written and forgotten at a time.
 * Those that are joined from others come last.
 */
export function writeTextPages(
  pages: readonly PlannedPage<'text'>[],
  outputFolder: string,
  onProgress: (done: number, total: number) => void = () => {},
): void {
  const folders = new Set<string>();
  const joined = pages.filter(({ view }) => 'joined' in view);
  const others = pages.filter(({ view }) => !('joined' in view));
  for (const [index, page] of [...others, ...joined].entries()) {
    const folder = dirname(join(outputFolder, page.output));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeTextPage(page, outputFolder);
    onProgress(index + 1, pages.length);
  }
}

/** Writes one of them into a folder that is there; the parts of one that is joined must stand in the output. */
export function writeTextPage(
  { output, view }: Pick<PlannedPage<'text'>, 'output' | 'view'>,
  outputFolder: string,
): void {
  const path = join(outputFolder, output);
  if ('text' in view) {
    writeFileSync(path, view.text);
    return;
  }
  const file = openSync(path, 'w');
  try {
    const text = new TextOutput(file);
    if ('joined' in view) text.join(view.joined, outputFolder);
    else for (const chunk of view.chunks()) text.write(chunk);
    text.flush();
  } finally {
    closeSync(file);
  }
}
