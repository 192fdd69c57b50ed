/** The words by which prose names indicators and organisations, made ready for looking up. */
import type { Indicator, Organisation } from '../content/model.ts';
import { type Family, familiesOf } from './match-families.ts';
import { nameOrganisations, type OrganisationName } from './match-organisations.ts';
import { jointsOf } from './match-parts.ts';
import type { PhraseIndex } from './match-phrases.ts';
import { keysOf } from './match-words.ts';

/** Made once for a site from its indicators and organisations. */
export interface Vocabulary {
  /** What any record's indicator is, derived ones such as `admissions-women-share` included. */
  keys: ReadonlyMap<string, KnownKey>;
  /** Words that tell some indicators from others, with those indicators. */
  naming: ReadonlyMap<string, readonly IndicatorWords[]>;
  /** Indicators whose whole name is words that many share, such as `đảng viên`. */
  plain: readonly IndicatorWords[];
  organisations: PhraseIndex<OrganisationName>;
  /** Words at both sides of a comma within a name of an indicator or unit: `xã, phường, thị trấn`. */
  joints: ReadonlySet<string>;
}

/** A key of the ledger: an indicator, or what is derived from one. */
export interface KnownKey {
  words: IndicatorWords;
  family: Family;
  /** What it is counted in: of what is above a target that of the target. */
  unit: string;
}

/** One indicator with the words of its names. */
export interface IndicatorWords {
  indicator: Indicator;
  terms: readonly Term[];
  /** The first name of what it is a part of, or a percentage of; null for none. */
  whole: Term | null;
  /** Every word of its names and its unit. */
  all: ReadonlySet<string>;
}

/** One way of naming an indicator. A word weighs the more, the fewer indicators are named with it. */
export interface Term {
  keys: readonly string[];
  weights: readonly number[];
  total: number;
  /** A label for boxes and tables, such as `Nữ`: in running text it may mean other things. */
  label: boolean;
}

/** Words that name nothing by themselves. */
const EMPTY_WORDS = new Set(
  keysOf(
    'là có của được bị và ở trong thuộc các những cho với số từ đến đã do tại một này theo về so tỷ lệ trên cấp ra gồm',
  ),
);
/** A word in more than this share of the indicators does not tell one from another. */
const TELLING_SHARE = 0.5;
/** So few indicators can all be looked at. */
const FEW = 10;
const LEAST_WEIGHT = 0.3;

export function makeVocabulary(
  indicators: ReadonlyMap<string, Indicator>,
  organisations: ReadonlyMap<string, Organisation>,
): Vocabulary {
  const named = [...indicators.values()].map((indicator) => ({ indicator, names: namesOf(indicator) }));
  const spread = countIndicators(named.map(({ names }) => names));
  const weigh = (key: string) =>
    Math.max(LEAST_WEIGHT, Math.log((indicators.size + 1) / (spread.get(key) ?? 1)));
  const entries = named.map(({ indicator, names }) => {
    const whole = indicators.get(indicator.partOf ?? indicator.numerator ?? '');
    return indicatorWords(indicator, names, whole ? termOf(namesOf(whole)[0], weigh) : null, weigh);
  });
  const tells = (key: string) =>
    entries.length <= FEW || (spread.get(key) ?? 0) <= entries.length * TELLING_SHARE;
  return {
    keys: knownKeys(entries, indicators),
    naming: namingWords(entries, tells),
    plain: entries.filter(({ terms }) => terms.some(({ keys }) => !keys.some(tells))),
    organisations: nameOrganisations(organisations),
    joints: new Set(
      [...indicators.values()].flatMap(({ name, phrases }) => [name.vi, ...phrases].flatMap(jointsOf)),
    ),
  };
}

interface Name {
  keys: string[];
  label: boolean;
}

function namesOf({ name, label, phrases, abbreviation, target }: Indicator): Name[] {
  const texts = [name.vi, ...phrases, ...(abbreviation === null ? [] : [abbreviation])];
  // A percentage of a target is named by the target alone ("đạt 126,11% chỉ tiêu"), also called a plan.
  if (target) texts.push(label, label.replace(/chỉ tiêu/iu, 'kế hoạch'));
  const names = texts.map((text) => ({ keys: namingKeys(text), label: false }));
  names.push({ keys: namingKeys(label), label: true });
  return names.filter(({ keys }) => keys.length > 0);
}

function namingKeys(text: string): string[] {
  return [...new Set(keysOf(text))].filter((key) => !EMPTY_WORDS.has(key));
}

function countIndicators(all: readonly Name[][]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const names of all) {
    for (const key of new Set(names.flatMap(({ keys }) => keys))) spread.set(key, (spread.get(key) ?? 0) + 1);
  }
  return spread;
}

function indicatorWords(
  indicator: Indicator,
  names: readonly Name[],
  whole: Term | null,
  weigh: (key: string) => number,
): IndicatorWords {
  return {
    indicator,
    terms: names.flatMap((name) => termOf(name, weigh) ?? []),
    whole,
    all: new Set([...names.flatMap(({ keys }) => keys), ...keysOf(indicator.unit)]),
  };
}

function termOf(name: Name | undefined, weigh: (key: string) => number): Term | null {
  if (!name) return null;
  const weights = name.keys.map(weigh);
  return { ...name, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

function namingWords(
  entries: readonly IndicatorWords[],
  tells: (key: string) => boolean,
): Map<string, IndicatorWords[]> {
  const naming = new Map<string, IndicatorWords[]>();
  for (const entry of entries) {
    for (const key of new Set(entry.terms.flatMap(({ keys }) => keys))) {
      if (!tells(key)) continue;
      const with_ = naming.get(key) ?? [];
      with_.push(entry);
      naming.set(key, with_);
    }
  }
  return naming;
}

function knownKeys(
  entries: readonly IndicatorWords[],
  indicators: ReadonlyMap<string, Indicator>,
): Map<string, KnownKey> {
  const keys = new Map<string, KnownKey>();
  for (const words of entries) {
    const { key, unit } = words.indicator;
    keys.set(key, { words, family: 'itself', unit });
  }
  for (const words of entries) {
    const { unit, numerator } = words.indicator;
    for (const { key, family } of familiesOf(words.indicator)) {
      const listed = keys.get(key);
      const counted = family === 'over' ? (indicators.get(numerator ?? '')?.unit ?? unit) : unit;
      if (listed) listed.family = family;
      else keys.set(key, { words, family, unit: counted });
    }
  }
  return keys;
}
