import { checkChanges } from './text-changes.ts';
import { checkExceeding } from './text-exceeds.ts';
import { checkExcesses } from './text-excess.ts';
import type { CheckedBlock, TextFinding } from './text-finding.ts';
import { checkHundreds } from './text-hundred.ts';
import { layOut } from './text-mentions.ts';
import { sharePairs } from './text-share-pairs.ts';
import { checkShares } from './text-shares.ts';
import { checkSums } from './text-sums.ts';
import { checkTables } from './text-tables.ts';
import { checkTargets } from './text-targets.ts';

export type { CheckedBlock, Spot, TextFinding } from './text-finding.ts';

/**
 * Arithmetic that a text carries in itself. It reports only what the text itself makes sure of: which numbers
 * belong together is read from the grammar around them, and any number nearby that makes them fit ends the
 * matter. Findings are in reading order, one for each number at most. Takes time in step with the text.
 */
export function checkText(blocks: readonly CheckedBlock[]): TextFinding[] {
  const reading = layOut(blocks);
  const pairs = sharePairs(reading);
  const findings = [
    ...checkShares(reading, pairs),
    ...checkTargets(reading, pairs),
    ...checkExcesses(reading),
    ...checkChanges(reading),
    ...checkSums(reading),
    ...checkExceeding(reading),
    ...checkHundreds(reading),
    ...checkTables(reading),
  ];
  return firstOfEachNumber(findings.sort((a, b) => a.block - b.block || a.start - b.start));
}

function firstOfEachNumber(findings: readonly TextFinding[]): TextFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ block, start }) => {
    const place = `${block}:${start}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
