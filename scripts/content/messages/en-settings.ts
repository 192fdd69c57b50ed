/** English: organisations, indicators and terms. */
import { type Messages, say } from './message.ts';

export const EN_SETTINGS: Messages = {
  'ends-before-start': ({ found, start }) =>
    say('The last day is before the first.', `from ${start} on`, `${found}`, 'Correct one of the two dates.'),
  'hierarchy-cycle': ({ found }) =>
    say(
      'Organisations are above each other in a circle.',
      'a parent that is not below itself',
      `${found}`,
      'Correct the parent of one of these organisations.',
    ),
  'outside-parent': ({ found, limit, parent }) =>
    say(
      'The organisation exists outside the time of its parent.',
      `within the time of ${parent} (limit ${limit})`,
      found || 'no last day',
      `Correct the date; if the organisation goes on after ${limit}, change its parent.`,
    ),
  'indicator-cycle': ({ found, key }) =>
    say(
      'Indicators are computed from each other in a circle.',
      `an indicator that does not rest on “${key}”`,
      `${found}`,
      'Correct sumOf, partOf, numerator or denominator of one of the two.',
    ),
  'indicator-kinds': ({ found, kind, key }) =>
    say(
      `Indicator “${key}” is of another kind and cannot be added or compared.`,
      `kind: ${kind}`,
      `kind: ${found}`,
      'Correct the kind, or take this indicator out.',
    ),
  'ratio-of-ratio': ({ found }) =>
    say(
      'A part of the ratio is a ratio itself.',
      'an indicator of kind stock or flow',
      `${found}`,
      'Choose something that is counted.',
    ),
  'ratio-incomplete': ({ found }) =>
    say(
      'The ratio has only one part.',
      'both numerator and denominator',
      `only ${found}`,
      'Add the other part.',
    ),
  'ratio-with-sum': ({ found }) =>
    say(
      'A ratio is no sum of other ratios, and no part of one.',
      'a ratio with numerator and denominator only',
      `${found}`,
      `Delete ${found}; for the ratio of a sum, list the sum as a count and make it the numerator.`,
    ),
  'ratio-unit': ({ found }) =>
    say(
      'A ratio is always printed as a percentage.',
      'unit: "%"',
      `unit: ${found}`,
      'Write unit: "%"; if this is counted, change kind to stock or flow.',
    ),
  'percent-not-ratio': ({ found }) =>
    say(
      'An indicator with the unit % must be a ratio.',
      'kind: ratio',
      `kind: ${found}`,
      'Write kind: ratio; leave out numerator and denominator where you do not keep them.',
    ),
  'target-without-parts': ({ found }) =>
    say(
      'Only a ratio with both of its parts can be held against a target.',
      'kind: ratio, numerator and denominator',
      `target: true at an indicator of kind ${found}`,
      'Add numerator (what was done) and denominator (the target), or delete the line target.',
    ),
  'part-listed-twice': ({ found }) =>
    say(
      'A part is added to the whole twice.',
      'each part once in sumOf',
      `${found}`,
      'Delete one of the two.',
    ),
  'start-of-kinds': ({ found, kind, stockKind }) =>
    say(
      'A count at the start belongs to a period and is taken from what is counted on a day.',
      'kind: flow, and startOf the key of an indicator of kind stock',
      `kind: ${kind}, startOf: ${found} of kind ${stockKind}`,
      'Correct the kind of this indicator or choose another one for startOf.',
    ),
  'not-a-ratio': ({ found }) =>
    say(
      'The indicator has a numerator or denominator but is no ratio.',
      'kind: ratio',
      `kind: ${found}`,
      'Write kind: ratio, or delete numerator and denominator.',
    ),
};
