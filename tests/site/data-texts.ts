/** The texts of open data as they come to stand in files. */
import type { Column, Row } from '../../scripts/site/data/columns.ts';
import { csvChunks } from '../../scripts/site/data/csv.ts';
import { dataFiles } from '../../scripts/site/data/data-files.ts';
import type { Edition } from '../../scripts/site/edition.ts';
import type { JoinedText, TextPiece, TextView } from '../../scripts/site/views.ts';

/** Each text by its output file. */
export function dataTexts(edition: Edition): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { output, view } of dataFiles(edition)) texts.set(output, textOf(view, texts));
  return texts;
}

export function csvText(columns: readonly Pick<Column, 'name'>[], rows: readonly Row[]): string {
  return [...csvChunks(columns, rows)].join('');
}

function textOf(view: TextView, others: ReadonlyMap<string, string>): string {
  if ('text' in view) return view.text;
  return 'chunks' in view ? textOfChunks(view.chunks()) : joinedText(view.joined, others);
}

/** The bytes are joined before they are read: a mark of UTF-8 at the start is kept. */
function textOfChunks(chunks: Iterable<TextPiece>): string {
  return Buffer.concat(Array.from(chunks, (chunk) => Buffer.from(chunk as Uint8Array))).toString('utf8');
}

function joinedText({ head, parts, between, tail }: JoinedText, others: ReadonlyMap<string, string>): string {
  const insides = parts.map((part) => {
    const text = others.get(part) ?? '';
    return text.slice(text.indexOf('\n') + 1, text.length - tail.length);
  });
  return head + insides.join(between) + tail;
}
