/** The records that a number of an article may be: the article's own, and those of other articles. */
import { basisKey } from '../content/basis.ts';
import type { Article } from '../content/model.ts';
import type { Ledger } from '../figures/ledger.ts';
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
export function siblingsOf(record: FigureRecord, ledger: Ledger): FigureRecord[] {
  const time = basisKey(record.basis);
  const siblings = (ledger.byArticle.get(record.article) ?? []).filter((other) => {
    return other !== record && other.organisation === record.organisation && basisKey(other.basis) === time;
  });
  return [record, ...siblings.slice(0, MOST_SIBLINGS)];
}

/** The records of an article, without those whose key no list of indicators knows. */
export function recordsOf(article: Article, ledger: Ledger, vocabulary: Vocabulary): KnownRecord[] {
  const records: KnownRecord[] = [];
  for (const record of ledger.byArticle.get(article.slug) ?? []) {
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

/** Figures of a site by organisation and value; made once for a ledger. */
type ValueIndex = Map<string, Map<number, FigureRecord[]>>;

const indexes = new WeakMap<Ledger, ValueIndex>();
/** Of one organisation's figures of one value no more than these are looked at, the newest. */
const MOST_EQUALS = 200;

/** The figures of an organisation that have a value, the newest last. */
export function recordsOfValue(ledger: Ledger, organisation: string, value: number): readonly FigureRecord[] {
  let index = indexes.get(ledger);
  if (!index) {
    index = indexByValue(ledger);
    indexes.set(ledger, index);
  }
  return index.get(organisation)?.get(value)?.slice(-MOST_EQUALS) ?? [];
}

function indexByValue({ records }: Ledger): ValueIndex {
  const index: ValueIndex = new Map();
  for (const record of records) {
    const byValue = index.get(record.organisation) ?? new Map<number, FigureRecord[]>();
    index.set(record.organisation, byValue);
    const equals = byValue.get(record.value);
    if (equals) equals.push(record);
    else byValue.set(record.value, [record]);
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
