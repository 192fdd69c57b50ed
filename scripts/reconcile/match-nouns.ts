/** Whether what prose counts can be what an indicator counts. */
import type { ProseFigure } from '../prose/model.ts';
import { type NounClass, vocabulary } from '../prose/vocabulary.ts';
import { isPercentage } from './match-families.ts';
import { keysOf } from './match-words.ts';
import type { IndicatorWords, KnownKey } from './vocabulary.ts';

/**
 * same: the indicator's own unit, or a word of its name. general: a word for anything of the kind, such as
 * `người` of members and `đơn vị` of organisations. unsaid: the text names nothing. near: another word of
 * the same kind (đoàn viên where the unit is đảng viên). different: another thing.
 */
export type NounFit = 'same' | 'general' | 'unsaid' | 'near' | 'different';

/** Words that stand for anything of their kind. */
const GENERAL: ReadonlyMap<string, string> = new Map([
  ...['người', 'em', 'anh', 'chị', 'bạn', 'vị', 'cá nhân', 'trường hợp', 'nhân sự'].map((word) =>
    asKind(word, 'people'),
  ),
  ...['tổ chức', 'đơn vị', 'cơ sở', 'đầu mối', 'nơi', 'địa phương', 'tập thể', 'chi, đảng bộ'].map((word) =>
    asKind(word, 'bodies'),
  ),
]);

/** Classes of nouns that may stand for each other, as parishes of a list of party bodies do. */
const KINDS: Partial<Record<NounClass, string>> = {
  member: 'people',
  person: 'people',
  someone: 'people',
  organisation: 'bodies',
  place: 'bodies',
};

const classes = new Map<string, NounClass>();
for (const [spelling, { class: nounClass, sense }] of vocabulary()) {
  for (const word of [spelling, sense]) if (!classes.has(word)) classes.set(word, nounClass);
}

/**
 * How the noun of a figure goes with what a record counts; percentages have no noun to compare. A noun that
 * does not follow the number was taken from elsewhere in the sentence, and excludes nothing.
 */
export function nounFit({ noun, kind, phrase }: ProseFigure, { words, family, unit }: KnownKey): NounFit {
  if (noun === null || kind !== 'count' || isPercentage(words.indicator, family)) return 'unsaid';
  const fit = fitOf(noun, words, unit);
  if (phrase !== '') return fit;
  return fit === 'same' || fit === 'general' ? 'general' : 'unsaid';
}

function fitOf(noun: string, words: IndicatorWords, unit: string): NounFit {
  if (noun === unit) return 'same';
  const named = isNamed(noun, words.all);
  const [nounKind, unitKind] = [kindOf(noun), kindOf(unit)];
  if (nounKind === null || unitKind === null) return named ? 'same' : 'different';
  if (nounKind !== unitKind) return 'different';
  if (named && !GENERAL.has(noun)) return 'same';
  return GENERAL.has(noun) || GENERAL.has(unit) ? 'general' : 'near';
}

/** The key of an indicator's own figures. */
export function asItself(words: IndicatorWords): KnownKey {
  return { words, family: 'itself', unit: words.indicator.unit };
}

/** True when all words of a noun are among those that name the indicator. */
function isNamed(noun: string, names: ReadonlySet<string>): boolean {
  const keys = keysOf(noun);
  return keys.length > 0 && keys.every((key) => names.has(key));
}

/** Whether two units may be added up: members and members, or committees and cells, which are both bodies. */
export function addUp(unit: string, other: string): boolean {
  return unit === other || (kindOf(unit) === 'bodies' && kindOf(other) === 'bodies');
}

function kindOf(noun: string): string | null {
  const general = GENERAL.get(noun);
  if (general) return general;
  const nounClass = classes.get(noun);
  return nounClass ? (KINDS[nounClass] ?? nounClass) : null;
}

function asKind(word: string, kind: string): [string, string] {
  return [word, kind];
}
