/** English: the form of the values of fields. */
import { keyOf, type Messages, say } from './message.ts';

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, such as [one, two]',
  object: 'fields indented below',
};
const EXAMPLE = '2019-11-18T08:17+07:00';

/** What a mistyped name may mean, or what there is to choose from. */
export const hint = ({ suggestion, allowed }: Record<string, string>) => {
  if (suggestion) return `Did you mean “${suggestion}”?`;
  return allowed ? `Choose one of: ${allowed}.` : 'Check the spelling.';
};

export const EN_FIELDS: Messages = {
  missing: (_, field) =>
    say(
      `The field “${keyOf(field)}” is missing.`,
      `the field ${field}`,
      'nothing',
      `Add a line “${keyOf(field)}: …”.`,
    ),
  empty: (_, field) =>
    say(
      `The field “${keyOf(field)}” is empty.`,
      'some content',
      'nothing',
      'Fill it in, or delete the line when the field is optional.',
    ),
  'wrong-type': ({ expected = '', found }, field) =>
    say(
      `The field “${keyOf(field)}” has the wrong type.`,
      TYPES[expected] ?? expected,
      `${found}`,
      expected === 'string'
        ? `Write it in double quotes: "${found}".`
        : `Write ${TYPES[expected] ?? expected}.`,
    ),
  'unknown-key': ({ found, suggestion, allowed }) =>
    say(
      `There is no field “${found}”.`,
      suggestion ? `“${suggestion}”` : `one of: ${allowed}`,
      `${found}`,
      suggestion
        ? `Did you mean “${suggestion}”? If it is not needed, delete the line.`
        : 'Delete the line or correct the name.',
    ),
  'unknown-value': (params, field) =>
    say(
      `The field “${keyOf(field)}” has a value that is not allowed.`,
      `one of: ${params.allowed}`,
      `${params.found}`,
      hint(params),
    ),
  'too-long': ({ limit, length }, field) =>
    say(
      `The field “${keyOf(field)}” is too long.`,
      `at most ${limit} characters`,
      `${length} characters`,
      'Make it shorter.',
    ),
  'too-many': ({ limit, length }, field) =>
    say(
      `The field “${keyOf(field)}” has too many items.`,
      `at most ${limit}`,
      `${length}`,
      'Keep those that matter most.',
    ),
  'too-low': ({ limit, found }, field) =>
    say(
      `The number in “${keyOf(field)}” is too small.`,
      `at least ${limit}`,
      `${found}`,
      'Correct the number.',
    ),
  'too-high': ({ limit, found }, field) =>
    say(
      `The number in “${keyOf(field)}” is too large.`,
      `at most ${limit}`,
      `${found}`,
      'Correct the number.',
    ),
  'not-a-number': ({ found, suggestion }) =>
    say(
      'There must be a number here.',
      'digits without grouping, decimals after a point: 4820, 126.11',
      `${found}`,
      suggestion ? `Write ${suggestion} (without quotes).` : 'Write it in digits.',
    ),
  'bad-instant': ({ found }) =>
    say(
      'The date is not written rightly.',
      `year-month-day, T, hour:minute, zone: ${EXAMPLE}`,
      `${found}`,
      `Write it like ${EXAMPLE}; the day must exist.`,
    ),
  'instant-without-time': ({ found }) =>
    say(
      'The date has no time.',
      `date, time and zone: ${EXAMPLE}`,
      `${found}`,
      `Add time and zone: ${found}T08:00+07:00.`,
    ),
  'instant-without-zone': ({ found }) =>
    say(
      'The date has no time zone.',
      `a zone at the end: ${EXAMPLE}`,
      `${found}`,
      `Add +07:00 at the end: ${found?.replace(' ', 'T')}+07:00.`,
    ),
  'bad-day': ({ found }) =>
    say(
      'The date is not written rightly.',
      'a year-month-day that exists: 2025-06-30',
      `${found}`,
      'Write it like 2025-06-30.',
    ),
  'bad-slug': ({ found }) =>
    say(
      'The id is not written rightly.',
      'lower-case letters without accents and digits, joined by hyphens',
      `${found}`,
      'Write it like phat-trien-dang.',
    ),
  'bad-address': ({ found }) =>
    say(
      'The web address is not written rightly.',
      'https:// or http:// at the start',
      `${found}`,
      'Copy the address from the browser again.',
    ),
  'bad-site-address': ({ found }) =>
    say(
      'The address of the site is not written rightly.',
      'like https://bantin.example, with nothing after the name',
      `${found}`,
      'Delete what stands after the name, the slash too, and check the https:// part.',
    ),
  'bad-alias': ({ found }) =>
    say(
      'The old address is not written rightly.',
      'a slash at both ends and no spaces: /old/name/',
      `${found}`,
      'Keep only what follows the domain.',
    ),
  'bad-email': ({ found }) =>
    say(
      'The e-mail address is not written rightly.',
      'name@domain.vn',
      `${found}`,
      'Check the @ and spaces.',
    ),
  'bad-time-zone': ({ found }) =>
    say(
      'There is no such time zone.',
      'a zone name such as Asia/Ho_Chi_Minh',
      `${found}`,
      'Write Asia/Ho_Chi_Minh.',
    ),
};
