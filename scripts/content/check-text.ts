/** Checks of the characters of a whole file, whatever it means: composed Unicode, no legacy encodings. */
import { findLegacy } from '../text/legacy.ts';
import { firstDecomposed, firstForbidden, firstLookAlike, isUsual, positionAt } from '../text/unicode.ts';
import { errorAt, type Problem } from './problems.ts';

/** At most one problem of each kind: a file in the wrong encoding is one fault, not a thousand. */
export function checkText(file: string, text: string): Problem[] {
  const problems: Problem[] = [];
  const report = (offset: number, code: string, params: Record<string, string>) =>
    problems.push(errorAt({ file, ...positionAt(text, offset) }, code, null, params));
  const usual = isUsual(text);
  const decomposed = usual ? null : firstDecomposed(text);
  if (decomposed) report(decomposed.offset, 'not-nfc', { found: decomposed.right });
  const forbidden = usual ? null : firstForbidden(text);
  if (forbidden) report(forbidden.offset, 'forbidden-character', { found: forbidden.name });
  const legacy = findLegacy(text);
  if (legacy)
    report(legacy.offset, 'legacy-encoding', {
      found: legacy.word,
      encoding: legacy.encoding,
      meant: legacy.meant,
    });
  const lookAlike = usual || legacy ? null : firstLookAlike(text);
  if (lookAlike) report(lookAlike.offset, 'look-alike', { found: lookAlike.found, right: lookAlike.right });
  return problems;
}
