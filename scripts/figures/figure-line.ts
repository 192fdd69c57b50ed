import type { FigureRecord } from './model.ts';

/**
 * The line of front matter that states a figure, with one more field: what an editor can put in the place of
 * the figure's own line. `differs` is left empty, since only the editor knows the reason: pasted as it is, it
 * is still an error.
 */
export function figureLine(record: FigureRecord, field: 'supersedes' | 'differs', value = ''): string {
  const { hedge, inferred, note } = record;
  const fields = [
    `value: ${record.value.toFixed(record.decimals)}`,
    ...Object.entries({ hedge, inferred, note }).flatMap(([key, text]) =>
      text === null ? [] : [`${key}: ${scalar(text)}`],
    ),
    `${field}: ${scalar(value)}`,
  ];
  return `${record.indicator}: {${fields.join(', ')}}`;
}

/** Text as YAML takes it within braces: bare when it is plain words. */
function scalar(text: string): string {
  const bare = /^\p{L}[\p{L}\p{N} -]*$/u.test(text) && !/^(?:true|false|null)$/i.test(text);
  return bare && text === text.trim() ? text : JSON.stringify(text);
}
