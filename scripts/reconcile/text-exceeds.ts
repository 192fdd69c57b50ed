/** A part that is larger than its whole: `118 chi bộ, trong đó 165 chi bộ đã đại hội`. */
import type { TextFinding } from './text-finding.ts';
import {
  isPlainCount,
  type Mention,
  mentionsBeside,
  neighbour,
  type Reading,
  spotOf,
  textBetween,
} from './text-mentions.ts';
import { likelyCorrection } from './text-slip.ts';

/** Nothing but the words for "of which" stands between the two numbers and what the first one counts. */
const OF_WHICH =
  /^[^.;:()\d]{0,90}[,;:(]? ?(?:trong đó|trong số đó|trong số này)(?:,|:)?(?: đã)?(?: có)?\s*$/u;

/** Parts that stand right after their whole, count the same thing and exceed it. */
export function checkExceeding(reading: Reading): TextFinding[] {
  return mentionsBeside(reading, ['trong đó', 'trong số']).flatMap((part) => {
    const whole = neighbour(reading, part, -1);
    if (!whole || !isPlainCount(whole) || !isPlainCount(part) || part.figure.value <= whole.figure.value)
      return [];
    if (part.figure.noun === null || part.figure.noun !== whole.figure.noun) return [];
    return OF_WHICH.test(textBetween(reading, whole, part) ?? '.') ? [finding(whole, part)] : [];
  });
}

function finding(whole: Mention, part: Mention): TextFinding {
  const { raw } = part.figure;
  return {
    code: 'prose-part-exceeds',
    severity: 'error',
    ...spotOf(part),
    involved: [whole, part].map(spotOf),
    params: {
      printed: raw,
      whole: whole.figure.raw,
      arithmetic: `${raw} > ${whole.figure.raw}`,
      reason: likelyCorrection(raw, whole.figure.raw) ?? 'unknown',
    },
  };
}
