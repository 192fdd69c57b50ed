import { type Measurement, ratesOf } from './measure.ts';

/** A measurement in words: the three rates, then each label that was missed and each false reading. */
export function reportOf(measurement: Measurement): string {
  const { texts, labels, found, nouns, missed } = measurement;
  const { recall, precision, noun } = ratesOf(measurement);
  const read = found + measurement.false.length;
  const lines = [
    `${texts} texts, ${labels} labelled figures`,
    `recall     ${percent(recall)}  ${found} of ${labels} found with value, hedge and kind`,
    `precision  ${percent(precision)}  ${found} of ${read} readings are right`,
    `noun       ${percent(noun)}  ${nouns} of ${found} found name what is counted`,
    ...missed.map(({ text, raw, hedge, unit, snippet, read: other }) => {
      const instead = other ? `, read as ${hedged(other.hedge, other.raw)} (${other.kind})` : '';
      return `missed  ${text}: ${hedged(hedge, raw)} ${unit}${instead}: ${snippet}`;
    }),
    ...measurement.false.map(
      ({ text, raw, hedge, kind, context }) => `false   ${text}: ${hedged(hedge, raw)} (${kind}): ${context}`,
    ),
    ...measurement.otherNouns.map(
      ({ text, raw, unit, noun: other }) => `noun    ${text}: ${raw} ${unit}, read as ${other}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`.padStart(6);
}

function hedged(hedge: string | null, raw: string): string {
  return hedge ? `${hedge} ${raw}` : raw;
}
