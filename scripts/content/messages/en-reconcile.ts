/** English: prose that does not agree with the figures of the site. */
import { timeInWords } from './en-history.ts';
import { type Messages, say } from './message.ts';

const SLIPS: Record<string, string> = {
  transposed: ' (two digits may have changed places)',
  digit: ' (one digit may be mistyped)',
  missing: ' (a digit may be missing)',
  extra: ' (there may be a digit too many)',
  mark: ' (the decimal mark may be in the wrong place)',
};

export const EN_RECONCILE: Messages = {
  'prose-contradicts-figure': ({ found, right, slip, nameEn, time, line, file, reference, derived }) =>
    say(
      'The number in the text is not the figure that was stated.',
      `${right} (${nameEn}, ${timeInWords(time)}, ${derived ? 'computed from figures' : 'stated'} on line ${line}${file ? ` of ${file}` : ''})`,
      `${found}${SLIPS[slip ?? ''] ?? ''}`,
      `Change it to ${right}, best as [${right}](figure:${reference}) so that the site prints the number itself. ` +
        'If the text is right, correct the front matter; if it is another number, add it to untracked with a reason.',
    ),
  'hedge-does-not-hold': ({ found, right, proposal, nameEn, time, line, file }) =>
    say(
      'The word before the number (gần, hơn, khoảng…) does not hold for the figure.',
      `${proposal} (${nameEn}, ${timeInWords(time)}: ${right}, line ${line}${file ? ` of ${file}` : ''})`,
      `${found}`,
      proposal === right
        ? `Write “${proposal}”.`
        : `Write “${proposal}”, or print ${right} without such a word.`,
    ),
  'unknown-figure': ({ found, figure, untracked }) =>
    say(
      'This number is not among the figures of the article or the site.',
      'a figure stated under figures, or a number listed under untracked',
      `${found}`,
      figure
        ? `If it is a figure to be tracked, paste this into the front matter under figures, and check the time:\n${figure}\n` +
            `  If not, paste this under untracked and give the reason:\n${untracked}\n  Then check again.`
        : `If it is no figure to be tracked, paste this into the front matter under untracked and give the reason:\n${untracked}\n` +
            '  If it is one, state it under figures with a key from indicators.yaml.',
    ),
  'untracked-unused': ({ found }) =>
    say(
      'A number listed under untracked does not stand in the article.',
      'the number written as in the text',
      `${found}`,
      'Write it as in the text, or take it out if the text no longer has it.',
    ),
};
