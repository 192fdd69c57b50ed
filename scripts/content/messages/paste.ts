/** YAML that an editor can paste as it stands: problems print it from the first column. */

/** A number in the language of the message. */
export type NumberWords = (value: number, decimals: number) => string;

/** `hơn 14000` or `126.11` with its unit, as the language writes it: `hơn 14.000 đảng viên`, `126,11%`. */
export function numberInWords(numeral = '', unit = '', print: NumberWords): string {
  const [, hedge = '', value = ''] = /^(.*?)(-?[\d.]+)$/.exec(numeral) ?? [];
  const decimals = value.split('.')[1]?.length ?? 0;
  const number = `${hedge}${print(Number(value), decimals)}`;
  return unit === '%' ? `${number}%` : `${number} ${unit}`.trimEnd();
}

/** What a number was and is, its unit once: `1.135 → 1.136 đảng viên`. */
export function changeInWords({ from, to, unit = '' }: Record<string, string>, print: NumberWords): string {
  return `${numberInWords(from, unit === '%' ? unit : '', print)} → ${numberInWords(to, unit, print)}`;
}

/**
 * A correction of a figure. Its `why` is left empty, since only the editor knows it: pasted as it is, it is
 * still an error. `heading` names the list when the article has none yet.
 * @param reminder what stands in the place of the reason
 */
export function correctionBlock(params: Record<string, string>, reminder: string): string {
  const lines = [
    `- date: ${params.date}`,
    `  wrong: ${JSON.stringify(params.wrong)}`,
    `  right: ${JSON.stringify(params.right)}`,
    `  why: # ${reminder}`,
    `  figures: [${params.reference}]`,
  ].map((line) => (params.indent ?? '') + line);
  return (params.heading ? [`${params.heading}:`, ...lines] : lines).join('\n');
}

/** The withdrawal of an article, without its title and the reason. */
export function withdrawalBlock(params: Record<string, string>, title: string, reason: string): string {
  return [
    `- article: ${params.found}`,
    `  title: # ${title}`,
    `  date: ${params.date}`,
    `  why: # ${reason}`,
  ].join('\n');
}

/** Lines of a group of figures, each under a comment that says when to take it. */
export function figureLines(
  lines: readonly (readonly [comment: string | null, line: string | undefined])[],
): string {
  return lines
    .flatMap(([comment, line = '']) => (comment === null ? [line] : [`# ${comment}:`, line]))
    .map((line) => `    ${line}`)
    .join('\n');
}
