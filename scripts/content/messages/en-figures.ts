/** English: figures in front matter. */
import { type Messages, say } from './message.ts';

export const EN_FIGURES: Messages = {
  'figure-without-basis': () =>
    say(
      'The group of figures does not say what time it is for.',
      'one of: asOf (which day), term (which term), period (which period)',
      'none',
      'Add a line such as “asOf: 2019-11-18” or “term: 2015-2020” to the group.',
    ),
  'figure-two-bases': ({ found }) =>
    say(
      'The group of figures gives two times.',
      'only one of asOf, term, period',
      `${found}`,
      'Split it into two groups, each starting with -.',
    ),
  'bad-as-of': ({ found }) =>
    say(
      'The day of the figures is not written rightly.',
      'a day 2019-11-18, a month 2020-05 or a year 2020',
      `${found}`,
      'Write it in one of the three forms; for a period use the field period.',
    ),
  'bad-period': ({ found }) =>
    say(
      'The period of the figures is not written rightly.',
      '2011, 2022-06, 2009-Q1, 2019-H1, 2020-01..2020-09 or 2022-01-01..2022-11-29',
      `${found}`,
      'Write it in one of these forms; for a term of office use the field term.',
    ),
  'period-reversed': ({ found }) =>
    say('The period ends before it starts.', 'the first date first', `${found}`, 'Swap the two dates.'),
  'as-of-in-future': ({ found, today }) =>
    say(
      'The day of the figures is in the future.',
      `not after today (${today})`,
      `${found}`,
      'Correct the day.',
    ),
  'through-without-period': ({ found, basis }) =>
    say(
      'The key through is only for counts over a period.',
      'a group with term or period',
      `through: ${found} in a group as of ${basis}`,
      'Delete the line, or change asOf into term or period.',
    ),
  'bad-through': ({ found }) =>
    say(
      'The day up to which the period was counted is not well written.',
      'a day 2019-11-18 or a month 2022-06',
      `${found}`,
      'Write it in one of the two forms.',
    ),
  'through-outside': ({ found, basis }) =>
    say(
      'The day up to which the period was counted is outside of it.',
      `a day or month within ${basis}`,
      `${found}`,
      'Correct the day or the period; leave the line out when the whole period has been counted.',
    ),
  'through-in-future': ({ found, today }) =>
    say(
      'The figures are counted up to a day in the future.',
      `not after today (${today})`,
      `${found}`,
      'Correct the day.',
    ),
  'unknown-term': ({ found, suggestion, allowed }) =>
    say(
      'There is no such term in site.yaml.',
      `one of: ${allowed}`,
      `${found}`,
      suggestion ? `Did you mean “${suggestion}”?` : 'List the term under terms in site.yaml first.',
    ),
  'unknown-indicator': ({ found, suggestion }) =>
    say(
      'There is no such indicator in indicators.yaml.',
      suggestion ? `“${suggestion}”` : 'the key of a listed indicator',
      `${found}`,
      suggestion
        ? `Did you mean “${suggestion}”?`
        : 'Copy the key from indicators.yaml, or list the indicator there first.',
    ),
  'stock-needs-as-of': ({ name, found }) =>
    say(
      `“${name}” is a count at one time, not over a period.`,
      'a group with asOf',
      `a group of ${found}`,
      'Move the line to a group with asOf: a day.',
    ),
  'flow-needs-period': ({ name, found }) =>
    say(
      `“${name}” is a count over a period, not on a day.`,
      'a group with term or period',
      `a group as of ${found}`,
      'Move the line to a group with term or period.',
    ),
  'number-too-long': ({ found }) =>
    say(
      'The number has more digits than can be kept exactly.',
      'at most 15 digits, at most 6 of them decimals',
      `${found}`,
      'Check the number with the source.',
    ),
  'odd-number': ({ found, suggestion }) =>
    say(
      'The number is written in a way that machines read differently from people.',
      'digits, decimals after a point',
      `${found}`,
      `Write ${suggestion}.`,
    ),
  'negative-figure': ({ found }) =>
    say(
      'A figure cannot be negative.',
      '0 or more',
      `${found}`,
      'Delete the minus sign or correct the number.',
    ),
  'grouped-number': ({ found, suggestion }) =>
    say(
      'The point between thousands makes this a fraction.',
      `digits without grouping: ${suggestion}`,
      `${found} (read as ${Number(found)})`,
      `Write ${suggestion}; the site prints it as ${found}.`,
    ),
  'count-not-whole': ({ found, name, unit }) =>
    say(
      `“${name}” must be a whole number.`,
      `a whole number (${unit})`,
      `${found}`,
      'Correct the number; for a percentage choose an indicator with the unit %.',
    ),
  'figure-stated-twice': ({ indicator, value, earlier, line }) =>
    say(
      'A figure is stated twice.',
      `“${indicator}” once for each organisation and time`,
      `${value}; line ${line} has ${earlier}`,
      'Keep one line and delete the other.',
    ),
  'percent-does-not-fit': ({ stated, numerator, denominator, right, numeratorKey, denominatorKey }) =>
    say(
      'The percentage does not fit the two numbers.',
      right ? `${right}% (${numerator} ÷ ${denominator})` : `the share of ${numerator} in ${denominator}`,
      `${stated}%`,
      `Check ${numeratorKey}, ${denominatorKey} and the percentage with the source; the percentage may be left out.`,
    ),
  'percent-fits-no-whole': ({ stated, other, otherKey }) =>
    say(
      'No whole number fits this percentage.',
      `a percentage that follows from ${otherKey} ${other}`,
      `${stated}%`,
      'Check the two numbers with the source.',
    ),
  'over-target-does-not-fit': ({ stated, done, target, right }) =>
    say(
      'What is said to be above the target does not fit what was done and the target.',
      `${right} (${done} done, target ${target})`,
      `${stated}`,
      'Check the three numbers with the source; what is above the target may be left out.',
    ),
  'parts-do-not-sum': ({ whole, parts, partKeys, sum }) =>
    say(
      'The parts do not add up to the whole.',
      `${parts} = ${sum}`,
      `${whole}`,
      `Check the whole and its parts (${partKeys}) with the source.`,
    ),
  'part-exceeds-whole': ({ part, whole, wholeKey }) =>
    say(
      'A part is larger than its whole.',
      `at most ${whole} (${wholeKey})`,
      `${part}`,
      'Check the two numbers with the source.',
    ),
};
