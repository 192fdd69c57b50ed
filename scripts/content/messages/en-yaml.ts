/** English: the form of front matter and settings files. */
import { type Messages, say } from './message.ts';

const QUOTE = 'put all that follows the colon in double quotes "…"';

export const EN_YAML: Messages = {
  'front-matter-missing': () =>
    say(
      'The file has no front matter.',
      'a first line of three hyphens ---',
      'another line',
      'Add the front matter (title, lede, date…) between two lines of --- at the top.',
    ),
  'front-matter-unclosed': () =>
    say(
      'The front matter has no end.',
      'a second line of --- before the text',
      'nothing',
      'Add a line of --- after the last field.',
    ),
  'front-matter-language': ({ language }) =>
    say(
      'The front matter is in a language that is not used here.',
      'a first line of ---',
      `---${language}`,
      `Delete “${language}” after the hyphens and write the fields as the guide shows.`,
    ),
  'yaml-anchor': ({ found }) =>
    say(
      'An & at the start of a value has a meaning of its own and is not used.',
      'plain text',
      `${found}`,
      `If & is part of the text, ${QUOTE}.`,
    ),
  'yaml-alias': ({ found }) =>
    say(
      'A * at the start of a value has a meaning of its own and is not used.',
      'plain text',
      `${found}`,
      `If * is part of the text, ${QUOTE}.`,
    ),
  'yaml-tag': ({ found }) =>
    say(
      'A ! at the start of a value has a meaning of its own and is not used.',
      'plain text',
      `${found}`,
      `If ! is part of the text, ${QUOTE}.`,
    ),
  'yaml-merge': () =>
    say('The key << is not used.', 'fields written out', '<<', 'Copy the fields here in place of <<.'),
  'yaml-forbidden-key': ({ found }) =>
    say('This key is not allowed.', 'a key from the guide', `${found}`, 'Delete the line.'),
  'yaml-key': () =>
    say(
      'A key must be text.',
      'a name, a colon, a value',
      'a list or map as a key',
      'Write the line again as “name: value”.',
    ),
  'yaml-duplicate-key': ({ found }) =>
    say(
      'A field is written twice.',
      'each field once',
      `“${found}” again`,
      'Keep one line and delete the other.',
    ),
  'yaml-many-documents': () =>
    say(
      'The front matter is in several parts.',
      'one part',
      'a line of --- or … in the middle',
      'Delete that line.',
    ),
  'yaml-too-deep': () =>
    say(
      'The front matter is nested too deeply.',
      'a few levels, as in the guide',
      'dozens of levels',
      'Take out the extra spaces or brackets.',
    ),
  'yaml-tab': () =>
    say(
      'The line is indented with a tab.',
      'spaces',
      'a tab',
      'Delete the white space at the start of the line and type two spaces.',
    ),
  'yaml-open-quote': ({ found }) =>
    say(
      'Double quotes do not match.',
      'a quote at each end of the value and none inside',
      `${found}`,
      'Add the closing quote; write “…” for quotes inside.',
    ),
  'yaml-special-start': ({ found }) =>
    say(
      'The value starts with a sign that has a meaning of its own.',
      'text, or the whole value in double quotes',
      `${found}`,
      `Please ${QUOTE}.`,
    ),
  'yaml-colon': ({ found }) =>
    say(
      'A colon in the value makes it look like another field.',
      'the whole value in double quotes',
      `${found}`,
      `Please ${QUOTE}.`,
    ),
  'yaml-syntax': ({ found }) =>
    say(
      'The front matter cannot be read from this line on.',
      'one field to a line: “name: value”; each item of a list starts with - and all are indented alike',
      `${found}`,
      'Compare this line and the one above it with the example in the guide.',
    ),
};
