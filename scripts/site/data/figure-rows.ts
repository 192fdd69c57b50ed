import type { Basis } from '../../content/model.ts';
import { newerThan } from '../../figures/ledger.ts';
import type { FigureRecord } from '../../figures/model.ts';
import type { Edition } from '../edition.ts';
import { figureUrl } from '../figure-places.ts';
import { figureText, formulaInWords } from '../figure-words.ts';
import { basisInWords } from '../wording.ts';
import type { FigureRow } from './figure-columns.ts';
import { type IndicatorNames, indicatorNames } from './indicator-names.ts';

/** Every figure of the site as a row, in the order of the ledger: by organisation, indicator and time. */
export function figureRows(edition: Edition): FigureRow[] {
  const known = new Map<string, IndicatorNames>();
  const namesOf = (key: string) => {
    const names = known.get(key) ?? indicatorNames(key, edition);
    known.set(key, names);
    return names;
  };
  return edition.ledger.records.map((record) => figureRow(record, namesOf(record.indicator), edition));
}

function figureRow(record: FigureRecord, names: IndicatorNames, edition: Edition): FigureRow {
  const { content } = edition;
  return {
    id: record.id,
    organisation: record.organisation,
    organisation_name: content.organisations.get(record.organisation)?.name ?? record.organisation,
    indicator: record.indicator,
    indicator_name: names.vi,
    time: basisInWords(record.basis, content.site),
    ...timeCells(record.basis),
    ...numberCells(record, edition),
    unit: names.unit,
    origin: record.origin,
    article: record.article,
    published: record.published.slice(0, 10),
    ...standingCells(record, edition),
    url: content.site.address + figureUrl(record, edition),
  };
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
