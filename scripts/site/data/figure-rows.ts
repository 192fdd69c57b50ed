import { basisKey } from '../../content/basis.ts';
import type { Basis } from '../../content/model.ts';
import { newerThan } from '../../figures/ledger.ts';
import type { FigureRecord } from '../../figures/model.ts';
import type { Edition } from '../edition.ts';
import { figureUrl } from '../figure-places.ts';
import { figureText, formulaInWords } from '../figure-words.ts';
import { oncePer } from '../once.ts';
import { basisInWords } from '../wording.ts';
import type { FigureRow } from './figure-columns.ts';
import { type IndicatorNames, indicatorNames } from './indicator-names.ts';

/** A figure as a row of open data. Nothing is asked for but the records of its organisation. */
export function figureRow(record: FigureRecord, edition: Edition): FigureRow {
  const { organisations, site } = edition.content;
  const { organisation, indicator } = record;
  const names = namesOf(indicator, edition);
  return {
    id: record.id,
    organisation,
    organisation_name: organisations.get(organisation)?.name ?? organisation,
    indicator,
    indicator_name: names.vi,
    time: timeOf(record.basis, edition),
    ...timeCells(record.basis),
    ...numberCells(record, edition),
    unit: names.unit,
    origin: record.origin,
    article: record.article,
    published: record.published.slice(0, 10),
    ...standingCells(record, edition),
    url: site.address + figureUrl(record, edition),
  };
}

/** What indicators are called, and times in words: each made once, since they come again and again. */
const wordsOf = oncePer((_: Edition) => ({
  names: new Map<string, IndicatorNames>(),
  times: new Map<string, string>(),
}));

function namesOf(indicator: string, edition: Edition): IndicatorNames {
  return getOrMake(wordsOf(edition).names, indicator, () => indicatorNames(indicator, edition));
}

/** A day, a period and a term may have one key. */
function timeOf(basis: Basis, edition: Edition): string {
  const kind = basis.kind === 'asOf' ? 'asOf' : (basis.term ?? 'period');
  const key = `${kind} ${basisKey(basis)}`;
  return getOrMake(wordsOf(edition).times, key, () => basisInWords(basis, edition.content.site));
}

function getOrMake<V>(known: Map<string, V>, key: string, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

type TimeCells = Pick<FigureRow, 'basis' | 'as_of' | 'period_from' | 'period_to' | 'term' | 'through'>;

function timeCells(basis: Basis): TimeCells {
  if (basis.kind === 'asOf') {
    return { basis: 'asOf', as_of: basis.at, period_from: null, period_to: null, term: null, through: null };
  }
  const { from, to, term, through } = basis;
  return { basis: 'period', as_of: null, period_from: from, period_to: to, term, through };
}

type NumberCells = Pick<
  FigureRow,
  'value' | 'decimals' | 'printed' | 'hedge' | 'formula' | 'operands' | 'inferred' | 'note' | 'differs'
>;

const HIDDEN: NumberCells = {
  value: null,
  decimals: null,
  printed: null,
  hedge: null,
  formula: null,
  operands: null,
  inferred: null,
  note: null,
  differs: null,
};

/**
 * All that says how much it is. Of a suppressed figure nothing remains, its editor's words neither, for they
 * may hold the number; a formula is left out, too, when it prints one.
 */
function numberCells(record: FigureRecord, edition: Edition): NumberCells {
  const { suppression } = edition;
  if (suppression.hides(record)) return HIDDEN;
  const { value, decimals, hedge, formula, inferred, note, differs } = record;
  const ids = formula?.operands.flatMap(({ id }) => (id === null ? [] : [id])) ?? [];
  const leaks = ids.some((id) => suppression.hidesId(id));
  return {
    value,
    decimals,
    printed: figureText(record, edition),
    hedge,
    formula: formula && !leaks ? formulaInWords(formula, edition) : null,
    operands: ids.length > 0 ? ids.join(' ') : null,
    inferred: leaks ? null : inferred,
    note: leaks ? null : note,
    differs: leaks ? null : differs,
  };
}

type StandingCells = Pick<FigureRow, 'status' | 'superseded_by' | 'superseded_by_article'>;

function standingCells(record: FigureRecord, edition: Edition): StandingCells {
  const newer = newerRecord(record, edition.ledger);
  const hidden = edition.suppression.hides(record);
  return {
    status: hidden ? 'suppressed' : newer ? 'superseded' : 'stands',
    superseded_by: newer?.id ?? null,
    superseded_by_article: newer?.article ?? null,
  };
}

/**
 * What has taken a figure's place: a record of the same name and time that says so, else the one that came
 * after. Where two articles merely differ, both stand.
 */
function newerRecord(record: FigureRecord, ledger: Edition['ledger']): FigureRecord | null {
  const same = ledger.byId.get(record.id) ?? [];
  return same.find(({ supersedes }) => supersedes === record.article) ?? newerThan(ledger, record);
}
