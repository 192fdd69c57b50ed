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
  'not-a-ratio': ({ found }) =>
    say(
      'The indicator has a numerator or denominator but is no ratio.',
      'kind: ratio',
      `kind: ${found}`,
      'Write kind: ratio, or delete numerator and denominator.',
    ),
};
