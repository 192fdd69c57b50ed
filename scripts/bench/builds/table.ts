/** Tables of plain text: the first column to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) =>
        column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
      )
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n`;
}

export const seconds = (milliseconds: number | null) =>
  milliseconds === null ? 'n/a' : (milliseconds / 1000).toFixed(2);

export const megabytes = (bytes: number | null) => (bytes === null ? 'n/a' : (bytes / 1e6).toFixed(0));

export const whole = (number: number) => number.toLocaleString('en');

/** How many times as much; a dash when there is nothing to compare with. */
export const ratio = (value: number | null, other: number | null | undefined) =>
  value === null || !other ? '–' : (value / other).toFixed(2);
