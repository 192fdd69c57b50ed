/** English: texts, links and pictures. */
import { type Messages, say } from './message.ts';

const maybe = (suggestion: string | undefined, otherwise: string) =>
  suggestion ? `Did you mean “${suggestion}”?` : otherwise;

export const EN_BODIES: Messages = {
  'missing-alt': () =>
    say(
      'The picture has no description.',
      'a description for those who cannot see the picture',
      'nothing',
      'Say in a sentence what the picture shows: in alt, or between ![ and ] in the text.',
    ),
  'missing-picture': ({ found, expected, suggestion }) =>
    say(
      'There is no such picture file.',
      `the file ${expected}`,
      `${found}`,
      maybe(suggestion, 'Put the picture beside the article and write its file name exactly, capitals too.'),
    ),
  'picture-outside': ({ found }) =>
    say(
      'The picture is outside the content folder.',
      'the name of a picture beside the article',
      `${found}`,
      'Copy the picture beside the article and write its file name only.',
    ),
  'remote-picture': ({ found }) =>
    say(
      'The picture is on another web site.',
      'a picture beside the article',
      `${found}`,
      'Download the picture (if you may use it), put it beside the article and write its file name.',
    ),
  'raw-html': ({ found }) =>
    say(
      'HTML is not used in articles.',
      'text as the guide shows: **bold**, *italic*, [text](address)',
      `${found}`,
      'Delete the tag; to print it as it is, put it between two ` signs.',
    ),
  'heading-one': ({ found }) =>
    say(
      'The first heading level is the title of the article.',
      'headings from ## on',
      `# ${found}`,
      'Add one more # to the heading.',
    ),
  'heading-skips-level': ({ found, level, expected }) =>
    say(
      'The heading skips a level.',
      `a heading that starts with ${expected} at most`,
      `${level} ${found}`,
      `Write “${expected} ${found}”.`,
    ),
  'broken-link': ({ found }) =>
    say(
      'The link leads to no article or page.',
      'the name of an article, or a full address https://…',
      `${found}`,
      'Check the name; addresses elsewhere need https://.',
    ),
  'broken-anchor': ({ found, suggestion, allowed }) =>
    say(
      'The page that is linked to has no such heading.',
      allowed ? `one of: ${allowed}` : 'that page has no headings',
      `${found}`,
      maybe(suggestion && `#${suggestion}`, 'Correct what follows #, or delete the link.'),
    ),
  'unsafe-link': ({ found }) =>
    say(
      'Links of this kind are not safe and not used.',
      'https://…, mailto:… or the name of an article',
      `${found}`,
      'Delete the link, or give an ordinary web address.',
    ),
  'unknown-footnote': ({ found }) =>
    say(
      'The footnote has no text.',
      `a line that starts with ${found}:`,
      `only ${found}`,
      `Add a line “${found}: …” at the end of the article.`,
    ),
  'unknown-figure-reference': ({ found, suggestion, allowed }) =>
    say(
      'There is no such figure in the front matter of the article.',
      allowed ? `one of: ${allowed}` : 'a figure that is listed under figures',
      `figure:${found}`,
      maybe(
        suggestion && `figure:${suggestion}`,
        'List the figure under figures, or write the number as plain text.',
      ),
    ),
  'ambiguous-figure': ({ found, allowed }) =>
    say(
      'The article has several figures of this name.',
      `one of: ${allowed}`,
      `figure:${found}`,
      'Say which time is meant, such as figure:admissions@2015-2020.',
    ),
};
