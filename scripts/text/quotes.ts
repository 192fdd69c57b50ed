/**
 * Straight quotes as typographic ones, for one-line texts such as titles: `"mốc"` → `“mốc”`. A quote opens
 * at the start and after a space, a dash or an opening bracket; anywhere else it closes (or is an apostrophe).
 */
export function curlQuotes(text: string): string {
  if (!/["']/.test(text)) return text;
  return text
    .replace(/(^|[\s([{\u2013\u2014“‘])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{\u2013\u2014“‘])'/g, '$1‘')
    .replaceAll("'", '’');
}
