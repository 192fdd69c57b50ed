/** English: figures that were published before, corrections of them, and articles that were taken back. */
import { formatNumber } from '../../text/numbers.ts';
import { hint } from './en-fields.ts';
import { type Messages, say } from './message.ts';
import { changeInWords, correctionBlock, type NumberWords, numberInWords, withdrawalBlock } from './paste.ts';

const RESTORE =
  'This file is written by a command and not by hand. Take its last version from Git: git checkout -- content/figures.lock.json.';

const number: NumberWords = (value, decimals) => formatNumber(value, decimals, 'en');

/** A time of a figure's id in words: `term 2015–2020, counted to 2019-11-18`. */
export function timeInWords(time = ''): string {
  const [whole = '', through] = time.split('~');
  const words = /^\d{4}(?:-\d{2}|-[QH]\d)?(?:-\d{2})?$|\.\./.test(whole)
    ? whole.replace('..', ' to ')
    : `term ${whole}`;
  return through ? `${words}, counted to ${through}` : words;
}

export function figureInWords({ nameEn, organisation, time }: Record<string, string>): string {
  return `“${nameEn}” of ${organisation}, ${timeInWords(time)}`;
}

const pasteHere = ({ heading }: Record<string, string>) =>
  heading ? 'paste this into the front matter' : 'paste this at the end of corrections in the front matter';

const block = (params: Record<string, string>) =>
  correctionBlock(params, 'write here why the published number was not right');

const asPublished = (params: Record<string, string>) =>
  `${numberInWords(params.from, params.unit, number)} as published (in the lock since ${params.since}), or a correction since that day`;

export const EN_HISTORY: Messages = {
  'figure-changed': (params) =>
    say(
      `A published number has changed and there is no correction: ${figureInWords(params)}.`,
      asPublished(params),
      changeInWords(params, number),
      `If it was changed by mistake, write the old number again. If the new one is right, ${pasteHere(params)} and say why.`,
      block(params),
    ),
  'figure-vanished': (params) =>
    say(
      `A published number is gone and there is no correction: ${figureInWords(params)}.`,
      asPublished(params),
      params.now ? `no such figure; the article now has ${params.now}` : 'the article has no such figure',
      `If it was deleted by mistake (or its organisation, indicator or time was changed by mistake), write it again as it was. If it is to go, ${pasteHere(params)} and say why.`,
      block(params),
    ),
  'correction-without-why': () =>
    say(
      'This correction is about a published number and does not say why it was changed.',
      'why: a sentence that says why the old number was not right',
      'nothing',
      'Write the reason into the field why of the correction.',
    ),
  'unknown-correction-figure': (params) =>
    say(
      'The correction names a figure that the article does not have and never had.',
      `one of: ${params.allowed}`,
      `${params.found}`,
      hint(params),
    ),
  'ambiguous-correction-figure': ({ found, allowed }) =>
    say(
      'The correction names a figure that the article gives for several times.',
      `one of: ${allowed}`,
      `${found}`,
      'Add the time after an @; to correct several, name them all.',
    ),
  'article-vanished': (params) =>
    say(
      'A published article with figures in the lock has no file any more.',
      `the article ${params.found}, or an entry that withdraws it`,
      `no such article; the lock holds ${params.figures} figures of it`,
      `If it was deleted by mistake, bring the file back. If the file was renamed, add /tin/${params.found}/ to aliases of the renamed article. If the article is withdrawn, list it in withdrawals.yaml in the content folder.`,
      withdrawalBlock(params, 'the title as it was published', 'why it is withdrawn'),
    ),
  'figures-not-in-lock': ({ figures = '' }) =>
    say(
      `New figures that are not in the lock: ${number(Number(figures), 0)}.`,
      'all published figures in the lock, so that later changes are seen',
      `not in it: ${number(Number(figures), 0)}`,
      'The lock is moved after each publication; to do so now: npm run figures -- accept.',
    ),
  'withdrawn-article-exists': ({ found }) =>
    say(
      'The article is listed as withdrawn but its file is still there.',
      'no such article in the folder articles',
      `${found}`,
      'Delete the file of the article, or take this entry out.',
    ),
  'withdrawal-in-future': ({ found, now }) =>
    say('The withdrawal is in the future.', `not after now (${now})`, `${found}`, 'Correct its date.'),
  'lock-merge-conflict': () =>
    say(
      'The lock still holds the marks of a merge conflict.',
      'one line for each figure',
      'a line that starts with <<<<<<<, ======= or >>>>>>>',
      'Delete the lines with the marks. Of two lines for one figure keep the one whose since is later.',
    ),
  'lock-not-json': () =>
    say('The lock cannot be read.', 'one line for each figure, as JSON', 'a line that is not', RESTORE),
  'lock-version': ({ found }) =>
    say(
      'The lock is of another version.',
      '"version": 1 on its last line',
      found ? `"version": ${found}` : 'none',
      RESTORE,
    ),
  'lock-bad-figure': ({ found, field }) =>
    say(
      'A line of the lock is not as it should be.',
      '"<article> <organisation>/<indicator>/<time>": {"value": …, "decimals": …, "hedge": …, "since": …}',
      field ? `${found} (${field})` : `${found}`,
      RESTORE,
    ),
  'lock-repeated': ({ found, line }) =>
    say(
      'The lock holds a figure twice.',
      'one line for each figure',
      `${found}, also on line ${line}`,
      'Keep the line whose since is later and delete the other one.',
    ),
};
