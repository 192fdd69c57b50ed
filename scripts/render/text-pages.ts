import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { PlannedPage, TextView } from '../site/views.ts';
import { PageWriter } from './page-writer.ts';
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
  const writer = new PageWriter(outputFolder);
  // A view is made each time that it is asked for.
  const texts = pages.map(({ output, view }) => ({ output, view }));
  const joined = texts.filter(({ view }) => 'joined' in view);
  const others = texts.filter(({ view }) => !('joined' in view));
  for (const [index, { output, view }] of [...others, ...joined].entries()) {
    writeTextPage(view, writer.pathOf(output), outputFolder);
    onProgress(index + 1, pages.length);
  }
}

/** Writes one of them to a path; the parts of one that is joined must stand in the output folder. */
export function writeTextPage(view: TextView, path: string, outputFolder: string): void {
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
