/** The records that a number of an article may be: the article's own, and those of other articles. */
import type { Article } from '../content/model.ts';
import type { Consultation } from '../figures/consultation.ts';
import type { FigureRecord } from '../figures/model.ts';
import type { FigureKind } from '../prose/model.ts';
import { isPercentage } from './match-families.ts';
import type { KnownKey, Vocabulary } from './vocabulary.ts';

/** A record with what its key means. */
export interface KnownRecord {
  record: FigureRecord;
  known: KnownKey;
  percentage: boolean;
  /** Its place among the article's records; given ones come before what follows from them. */
  order: number;
}

/** An article that has more figures is a list; of such a list so many of one organisation and time are looked at. */
const MOST_SIBLINGS = 60;

/** The figures that an article gives for the organisation and time of one of its records, that one first. */
export function siblingsOf(record: FigureRecord, ledger: Consultation): FigureRecord[] {
  return [record, ...ledger.beside(record).slice(0, MOST_SIBLINGS)];
}

/** The records of an article, without those whose key no list of indicators knows. */
export function recordsOf(article: Article, ledger: Consultation, vocabulary: Vocabulary): KnownRecord[] {
  const records: KnownRecord[] = [];
  for (const record of ledger.ofArticle(article)) {
    const known = knownRecord(record, vocabulary, records.length);
    if (known) records.push(known);
  }
  return records;
}

export function knownRecord(record: FigureRecord, { keys }: Vocabulary, order: number): KnownRecord | null {
  const known = keys.get(record.indicator);
  if (!known) return null;
  return { record, known, percentage: isPercentage(known.words.indicator, known.family), order };
}

/** Whether a number of this kind can be the record: percentages are percentages, money is money. */
export function kindFits(kind: FigureKind, { percentage, known }: KnownRecord): boolean {
  if (kind === 'times') return false;
  if (kind === 'percent' || percentage) return kind === 'percent' && percentage;
  return (kind === 'money') === isMoney(known.unit);
}

function isMoney(unit: string): boolean {
  return /(?<!\p{L})đồng(?!\p{L})/iu.test(unit);
}

/** Figures of an organisation by value; made once for those of each that is asked for. */
type ValueIndex = Map<number, FigureRecord[]>;

const indexes = new WeakMap<ReadonlyMap<string, readonly FigureRecord[]>, ValueIndex>();
/** Of one organisation's figures of one value no more than these are looked at, the newest. */
const MOST_EQUALS = 200;

/** The figures of an organisation that have a value, the newest of an indicator last. */
export function recordsOfValue(
  ledger: Consultation,
  organisation: string,
  value: number,
): readonly FigureRecord[] {
  const all = ledger.ofOrganisation(organisation);
  let index = indexes.get(all);
  if (!index) {
    index = indexByValue(all);
    indexes.set(all, index);
  }
  return index.get(value)?.slice(-MOST_EQUALS) ?? [];
}

function indexByValue(all: ReadonlyMap<string, readonly FigureRecord[]>): ValueIndex {
  const index: ValueIndex = new Map();
  for (const records of all.values()) {
    for (const record of records) {
      const equals = index.get(record.value);
      if (equals) equals.push(record);
      else index.set(record.value, [record]);
    }
  }
  return index;
}

/** Whether two records stand in one formula, a part with its whole or its share; `all` are the formulas there are. */
export function areKin(a: FigureRecord, b: FigureRecord, all: readonly KnownRecord[]): boolean {
  if (a.id === b.id) return false;
  return all.some(({ record }) => stands(a.id, record) && stands(b.id, record));
}

function stands(id: string, { id: result, formula }: FigureRecord): boolean {
  return formula !== null && (id === result || formula.operands.some((operand) => operand.id === id));
}
