/** English: the dates of an article, and the names that it refers to. */

import { hint } from './en-fields.ts';
import { type Messages, say } from './message.ts';

export const EN_ARTICLES: Messages = {
  'source-without-name': () =>
    say(
      'The source has neither a publisher nor an author.',
      'publisher or author',
      'neither',
      'Add a line “publisher: …” or “author: …” to source.',
    ),
  'unknown-section': (params) =>
    say('There is no such section.', `one of: ${params.allowed}`, `${params.found}`, hint(params)),
  'unknown-organisation': (params) =>
    say(
      'There is no such organisation in organisations.yaml.',
      'the id of a listed organisation',
      `${params.found}`,
      params.suggestion
        ? hint(params)
        : 'Copy the id from organisations.yaml, or list the organisation there first.',
    ),
  'unknown-related': (params) =>
    say(
      'There is no article of this name.',
      'the file name of an article, without .md',
      `${params.found}`,
      hint(params),
    ),
  'related-to-itself': ({ found }) =>
    say(
      'The article names itself as related.',
      'the name of another article',
      `${found}`,
      'Delete the name from related.',
    ),
  'duplicate-alias': ({ found, other }) =>
    say(
      'This old address is taken.',
      'one article for each old address',
      `${found}, also in ${other}`,
      'Keep it in one of the two articles.',
    ),
  'duplicate-id': ({ found }) => say('This id is taken.', 'each id once', `${found}`, 'Choose another id.'),
  'repeated-topic': ({ found }) =>
    say('A topic is repeated in the article.', 'each topic once', `${found}`, 'Delete one of the two.'),
  'similar-topic': ({ found, right, other }) =>
    say(
      'Two topics differ only by accents, punctuation or case.',
      `one spelling in the whole site, such as “${right}”`,
      `${found}`,
      `Write it as ${other} does, or change both.`,
    ),
  'topic-without-letters': ({ found }) =>
    say('The topic has no letters.', 'words', `${found}`, 'Write the topic again.'),
  'date-in-future': ({ found, now }) =>
    say(
      'The date is in the future.',
      `not after now (${now})`,
      `${found}`,
      'Correct the date; to publish later, add a line “publishAt: …”.',
    ),
  'updated-in-future': ({ found, now }) =>
    say(
      'The date of the update is in the future.',
      `not after now (${now})`,
      `${found}`,
      'Correct the date of the update.',
    ),
  'before-date': ({ found, date }) =>
    say(
      'This date is before the date of the article.',
      `from ${date} on`,
      `${found}`,
      'Correct one of the two dates.',
    ),
  'expires-first': ({ found, start }) =>
    say(
      'The article expires before it is published.',
      `after ${start}`,
      `${found}`,
      'Correct the field expires.',
    ),
  'correction-in-future': ({ found, now }) =>
    say(
      'The date of the correction is in the future.',
      `not after now (${now})`,
      `${found}`,
      'Correct the date of the correction.',
    ),
};
