/** English: numbers of a text that do not add up. Numbers stand as the Vietnamese text prints them. */
import { type Message, type Messages, say } from './message.ts';

/** What most likely went wrong, from the reason that the checks give. */
const REASONS: Record<string, (params: Record<string, string>) => string> = {
  transposed: ({ printed, right }) => `Two digits may have changed places: ${printed} for ${right}.`,
  digit: ({ printed, right }) => `One digit may be wrong: ${printed} for ${right}.`,
  missing: ({ printed, right }) => `A digit may be missing: ${printed} for ${right}.`,
  extra: ({ printed, right }) => `There may be a digit too many: ${printed} for ${right}.`,
  mark: ({ printed, right }) => `The decimal comma may be in the wrong place: ${printed} for ${right}.`,
  whole: ({ printed, part, meant }) => `The base may be another one: ${part} of ${meant} is ${printed}.`,
  part: ({ printed, whole, meant }) =>
    `The percentage may belong to another number: ${meant} of ${whole} is ${printed}.`,
  'whole-slip': ({ printed, whole, part, meant }) =>
    `The base ${whole} may have a wrong digit: ${part} of ${meant} is ${printed}.`,
  'part-slip': ({ printed, part, whole, meant }) =>
    whole
      ? `The number ${part} may have a wrong digit: ${meant} of ${whole} is ${printed}.`
      : `The number ${part} may have a wrong digit: with ${meant} the total is ${printed}.`,
  coarse: ({ proposal, right }) => `It may have been rounded too far: write ${right} or “${proposal}”.`,
  double: ({ part }) => `The number ${part} may have been counted twice, or may not belong to this total.`,
  hedge: ({ proposal, right }) => `Write “${proposal}”, or the number itself, ${right}.`,
  base: ({ partMeant, wholeMeant, right }) =>
    `The base may be another one (about ${wholeMeant}), or the part (about ${partMeant}); if both are right, the percentage is ${right}.`,
  unknown: ({ right }) => `If the other numbers are right, it must be ${right}.`,
};

const CHECK = 'Compare with the source and correct it.';

function advice(params: Record<string, string>): string {
  const words = REASONS[params.reason ?? 'unknown'] ?? REASONS.unknown;
  return `${words?.(params) ?? ''} ${CHECK}`.trim();
}

/** A number that others give otherwise: what is right, what is printed, and why it may be so. */
function wrongNumber(what: string, before = ''): Message {
  return (params) => say(what, `${before}${params.arithmetic}`, `${before}${params.printed}`, advice(params));
}

export const EN_PROSE: Messages = {
  'prose-share': wrongNumber('The percentage does not fit the two numbers that it goes with.'),
  'prose-share-hedged': wrongNumber(
    'The approximate percentage does not fit the two numbers that it goes with.',
  ),
  'prose-target': wrongNumber('The percentage of the target does not fit what was done and the target.'),
  'prose-target-hedged': wrongNumber(
    'The approximate percentage of the target does not fit what was done and the target.',
  ),
  'prose-over': wrongNumber('The excess over the target does not fit the result and the target.', 'vượt '),
  'prose-over-hedged': (params) =>
    say(
      'The approximate excess over the target does not fit the result and the target.',
      `vượt ${params.right} (${params.arithmetic})`,
      `vượt ${params.printed}`,
      `Write “vượt ${params.proposal}”, or the number itself, ${params.right}.`,
    ),
  'prose-change': wrongNumber('The increase or decrease does not fit the two numbers that are compared.'),
  'prose-change-hedged': wrongNumber(
    'The approximate increase or decrease does not fit the two numbers that are compared.',
  ),
  'prose-times': wrongNumber('The number of times does not fit the two numbers that are compared.', 'gấp '),
  'prose-times-hedged': wrongNumber(
    'The approximate number of times does not fit the two numbers that are compared.',
    'gấp ',
  ),
  'prose-sum': (params) =>
    say(
      'The parts do not add up to the total.',
      `${params.arithmetic} (${params.count} parts)`,
      `${params.printed}, off by ${params.difference}`,
      advice(params),
    ),
  'prose-part-exceeds': (params) =>
    say(
      'A part is larger than its whole.',
      `at most ${params.whole}`,
      `${params.printed}`,
      `One of the two numbers may be mistyped or misplaced. ${CHECK}`,
    ),
  'prose-hundred': (params) =>
    say(
      'Percentages that make up one whole do not add up to 100%.',
      '100% in all, but for rounding',
      `${params.arithmetic}`,
      `${params.difference} too ${params.more === 'over' ? 'much' : 'little'}: one percentage may be mistyped or ${params.more === 'over' ? 'be of another base' : 'a group may be missing'}. ${CHECK}`,
    ),
};
