/**
 * Finds text that was typed in a legacy Vietnamese encoding and reads as nonsense in Unicode: `§¶ng bé khèi`
 * (TCVN3) for "Đảng bộ khối", `ñaûng vieân` (VNI-Windows) for "đảng viên".
 *
 * No single letter tells: French has `é`, a price has `£`. A word tells when it is no Vietnamese syllable as it
 * stands and becomes one when decoded; and a line tells when most of its words decode so. Words with letters
 * that only real Vietnamese Unicode has (`ả`, `đ`, `ơ`) break a line into runs that are judged apart, because
 * people paste old text into new.
 */
import { decodeTcvn3, decodeVni } from './legacy-tables.ts';
import { isSyllable } from './syllables.ts';

export interface LegacyText {
  offset: number;
  /** The first word that tells, as it stands. */
  word: string;
  encoding: 'TCVN3' | 'VNI';
  /** What the word means. */
  meant: string;
}

interface Word {
  text: string;
  offset: number;
}

/** Characters and pairs that Vietnamese never has; legacy text can't do without them for long. */
const FOREIGN =
  /[µ¸¶·¹¨»¾¼½©®ª«¬\u00AD§¦¡¢£¤¥×÷ÆÇËÎÏÐÑÖØÜÞßåäæçëîïñöøûüþÂÅÄÛ]|[aA][âãáàêéè]|[eE][âãáà]|o[âã]/;
/** Signs, not letters, that TCVN3 puts inside words. */
const SIGN = /[µ¸¶·¹¨»¾¼½©®ª«¬\u00AD§¦¡¢£¤¥×÷]/;
const WORDS = /[^\s\x21-\x2F:-@[-`{-~\u2010-\u2027\u201C-\u201F]+/g;
const BEYOND_LATIN1 = /[\u0100-\uFFFF]/;
/** Share of a run's words that must read as Vietnamese once decoded. */
const DECODED_SHARE = 0.75;

/** The first legacy word of a text, or null. */
export function findLegacy(text: string): LegacyText | null {
  if (!FOREIGN.test(text)) return null;
  let start = 0;
  for (const line of text.split('\n')) {
    if (FOREIGN.test(line)) {
      for (const run of runsOf(line, start)) {
        const found = judge(run, 'TCVN3', decodeTcvn3) ?? judge(run, 'VNI', decodeVni);
        if (found) return found;
      }
    }
    start += line.length + 1;
  }
  return null;
}

/** Words next to each other that could be legacy: all their letters are among the first 256 of Unicode. */
function runsOf(line: string, start: number): Word[][] {
  const runs: Word[][] = [[]];
  for (const match of line.matchAll(WORDS)) {
    const word = bare({ text: match[0], offset: start + match.index });
    if (BEYOND_LATIN1.test(word.text)) runs.push([]);
    else if (/\p{L}/u.test(word.text)) runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length > 0);
}

/** Without guillemets around it and without the marks that follow names: TCVN3 words do not end in these. */
function bare({ text, offset }: Word): Word {
  const skipped = /^«.*»$/.test(text) ? 1 : 0;
  return { text: text.slice(skipped).replace(/[»®©]+$/, ''), offset: offset + skipped };
}

function judge(
  run: Word[],
  encoding: LegacyText['encoding'],
  decode: (word: string) => string,
): LegacyText | null {
  const telling = run.filter(({ text }) => tells(text, decode));
  const [first] = telling;
  if (!first) return null;
  const certain = telling.filter(({ text }) => isCertain(text, encoding)).length;
  const readable = run.filter(({ text }) => isSyllable(decode(text))).length / run.length;
  const enough = telling.length >= 3 ? readable >= 0.6 : readable >= DECODED_SHARE;
  const legacy = (telling.length >= 2 || certain > 0) && enough;
  return legacy ? { offset: first.offset, word: first.text, encoding, meant: decode(first.text) } : null;
}

function tells(word: string, decode: (word: string) => string): boolean {
  if (!/[\u0080-\u00FF]/.test(word) || isSyllable(word)) return false;
  const decoded = decode(word);
  return decoded !== word && isSyllable(decoded);
}

/**
 * A sign or a capital in the middle of a word, or a VNI pair that no language has: one such word is enough,
 * unless it is as short as `µm` or `Mª`.
 */
function isCertain(word: string, encoding: LegacyText['encoding']): boolean {
  if (word.length < 3) return false;
  if (encoding === 'TCVN3') return SIGN.test(word) || /\p{Ll}[À-Þ]/u.test(word);
  return /ñ[aeiouyôö][ùøûõïâáàåãäêéèúüë]|[aeo][âáàåãä][a-z]|ö[ôùøûõï]|ô[ùøûõï]/i.test(word);
}
