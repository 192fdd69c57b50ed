/** English: figures that do not go together, within an article and between articles. */
import { formatNumber } from '../../text/numbers.ts';
import { figureInWords, timeInWords } from './en-history.ts';
import { type Messages, say } from './message.ts';
import { figureLines, type NumberWords, numberInWords } from './paste.ts';

const number: NumberWords = (value, decimals) => formatNumber(value, decimals, 'en');

const plain = (numeral = '') => numberInWords(numeral, '', number);

const sumInWords = (parts = '', sum = '') => `${parts.split(' + ').map(plain).join(' + ')} = ${plain(sum)}`;

const amount = (numeral: string | undefined, { unit }: Record<string, string>) =>
  numberInWords(numeral, unit, number);

const elsewhere = ({ otherFile, otherLine }: Record<string, string>) => `${otherFile}, line ${otherLine}`;

/** Where a line to paste goes: a figure that was computed has no line of its own yet. */
const pasteHere = ({ derived }: Record<string, string>, line: string) =>
  derived
    ? `add ${line} to that group of figures (the number is computed and has no line of its own yet)`
    : `put ${line} in the place of that of the figure`;

const REASON = 'write the reason between the quotation marks';

export const EN_LEDGER: Messages = {
  'figures-contradict': (params) =>
    say(
      `Two articles give two numbers for one figure: ${figureInWords(params)}.`,
      `${amount(params.other, params)} as in ${elsewhere(params)}, or a word on why they differ`,
      `${amount(params.value, params)}${params.derived ? ' (computed from other figures of the article)' : ''}`,
      `Check both with the source. If the number of this article replaces the other, ${pasteHere(params, 'the first line below')}. If both stay, take the second and ${REASON}; one of the two articles is enough.`,
      figureLines([
        ['this number replaces the other', params.supersedes],
        ['or: both stay, because', params.differs],
      ]),
    ),
  'supersedes-unknown': (params) =>
    say(
      `The article under supersedes does not have this figure: ${figureInWords(params)}.`,
      params.allowed
        ? `another article that has the figure: ${params.allowed}`
        : 'another article (its file name) with the same indicator, organisation and time',
      `${params.found}`,
      params.suggestion
        ? `Did you mean “${params.suggestion}”?`
        : params.allowed
          ? 'Write the name of one of these articles.'
          : 'No other article has this figure: delete supersedes, or check indicator, organisation and time of the group.',
    ),
  'supersedes-circle': (params) =>
    say(
      `Articles replace each other’s figure in a circle: ${figureInWords(params)}.`,
      'supersedes only in the article with the new number',
      `supersedes: ${params.found}; and the reverse in ${params.others}`,
      'Delete supersedes in the article with the old number.',
    ),
  'count-shrinks': (params) =>
    say(
      `A count over a period cannot go down: “${params.nameEn}” of ${params.organisation}.`,
      `a later count (${timeInWords(params.laterTime)}) no less than the earlier one: ${amount(params.earlier, params)} (${timeInWords(params.earlierTime)})`,
      `the later one is ${amount(params.later, params)}; the other article: ${elsewhere(params)}`,
      `Check both with the source. If the source has it so, ${pasteHere(params, 'the line below')} and ${REASON}.`,
      figureLines([[null, params.differs]]),
    ),
  'rate-does-not-fit-start': (params) =>
    say(
      `The rate does not fit the count at the start that was published: ${figureInWords(params)}.`,
      `${plain(params.right)}% (${plain(params.numerator)} ÷ ${plain(params.other)}; divisor: ${timeInWords(params.otherTime)}, ${elsewhere(params)})`,
      `${amount(params.value, params)}`,
      'Check the numbers with the source; the rate may be left out. If the source reckons with another count, put the following line in the place of that of the rate and write the reason between the quotation marks.',
      figureLines([[null, params.differs]]),
    ),
  'percent-of-zero': ({ stated, denominatorKey }) =>
    say(
      'There is no percentage of 0.',
      `${denominatorKey} above 0, or no percentage`,
      `${plain(stated)}% of ${denominatorKey} 0`,
      'Check the two numbers with the source, or delete the line of the percentage.',
    ),
  'parts-exceed-whole': ({ whole, parts, partKeys, sum }) =>
    say(
      'The parts that are stated add up to more than the whole.',
      `at most ${plain(whole)}`,
      `${sumInWords(parts, sum)}`,
      `Check the whole and its parts (${partKeys}) with the source.`,
    ),
  'stated-parts-do-not-sum': ({ whole, parts, partKeys, sum, rest, differs }) =>
    say(
      'The parts that are stated do not add up to the whole.',
      `${sumInWords(parts, sum)}, or the rest as well (${plain(rest)})`,
      `${plain(whole)}`,
      `Check the whole and its parts (${partKeys}) with the source. If the source names only some parts, put the following line in the place of that of the whole and write the reason between the quotation marks.`,
      figureLines([[null, differs]]),
    ),
};
