import { figureId } from '../figures/cells.ts';
import { standing } from '../figures/ledger.ts';
import type { FigureRecord } from '../figures/model.ts';
import { shareKey } from '../figures/parts.ts';
import { percentDecimals, percentOf } from '../figures/rounding.ts';
import { formatNumber, formatPercent } from '../text/numbers.ts';
import type { Edition } from './edition.ts';
import { derivedOf, figureUrl } from './figure-places.ts';
import {
  derivedLabel,
  figureText,
  formulaInWords,
  indicatorName,
  operandInWords,
  publicText,
  unitOf,
} from './figure-words.ts';
import type { FigureView, TargetView } from './views.ts';
import { basisInWords } from './wording.ts';

/**
 * A figure as prose prints it, in the language of its article: `4.820`, `126,11%`. A hedge ("hơn 14.000")
 * is printed when the reference was written with it, so that one that stands before the reference is not
 * said twice.
 */
export function figureInProse(
  record: FigureRecord,
  written: string,
  language: 'vi' | 'en',
  edition: Edition,
): string {
  const number = figureText(record, edition, language);
  const hedged = record.hedge !== null && written.trim().startsWith(record.hedge);
  return hedged ? `${record.hedge} ${number}` : number;
}

/**
 * Everything that a page shows of one figure. Its label is the indicator's full name, which can stand by
 * itself ("Đảng viên mới là nữ"), or with `short` the one for use beside others of its article ("Nữ"). Of one
 * that public data leaves out only what it counts, when, and who says so.
 */
export function figureView(record: FigureRecord, edition: Edition, { short = false } = {}): FigureView {
  const hidden = edition.suppression.hides(record);
  return {
    id: record.id,
    url: figureUrl(record, edition),
    label: labelOf(record, short, edition),
    value: publicText(record, edition),
    number: hidden ? null : record.value,
    hedge: hidden ? null : record.hedge,
    unit: edition.suppression.reason(record) === 'derivable' ? null : unitOf(record.indicator, edition),
    basis: basisInWords(record.basis, edition.content.site),
    derived: record.origin === 'derived',
    formula: record.formula && !hidden ? formulaInWords(record.formula, edition) : null,
    note: hidden ? null : noteOf(record, edition),
    organisation: edition.organisationLink(record.organisation),
    article: edition.articleLink(record.article),
    target: hidden ? null : targetView(record, edition),
  };
}

/** Whether an article's box lists a record: over-fulfilment stands beside its percentage, not apart. */
export function standsAlone(record: FigureRecord, edition: Edition): boolean {
  return edition.content.indicators.has(record.indicator);
}

function labelOf(record: FigureRecord, short: boolean, edition: Edition): string {
  const indicator = edition.content.indicators.get(record.indicator);
  if (indicator) return short ? indicator.label : indicatorName(indicator);
  const derived = derivedOf(record.indicator, edition);
  return derived ? derivedLabel(record, derived, edition) : record.indicator;
}

/** The editor's notes, and for a part of a whole its share. */
function noteOf(record: FigureRecord, edition: Edition): string | null {
  const share = shareInWords(record, edition);
  const inferred = record.inferred ? `Suy ra: ${record.inferred}` : null;
  const notes = [share, inferred, record.note].filter((note) => note !== null);
  return notes.length > 0 ? notes.join('. ') : null;
}

function shareInWords(record: FigureRecord, edition: Edition): string | null {
  const share = besides(record, shareKey(record.indicator), edition);
  const whole = share?.formula?.operands[1];
  if (!share || !whole || edition.suppression.hides(share)) return null;
  return `${figureText(share, edition)} của ${operandInWords(whole, edition)}`;
}

/** For a percentage of a target: how far the bar goes and where 100% stands on it. */
export function targetView(record: FigureRecord, edition: Edition): TargetView | null {
  const ratio = edition.content.indicators.get(record.indicator);
  if (!ratio?.target || record.hedge !== null) return null;
  const done = besides(record, ratio.numerator, edition);
  const target = besides(record, ratio.denominator, edition);
  if (!done || !target || target.value === 0) return null;
  if ([done, target].some((part) => part.hedge !== null || edition.suppression.hides(part))) return null;
  const longest = Math.max(done.value, target.value);
  const difference = Math.abs(done.value - target.value);
  const decimals = percentDecimals(difference, target.value);
  return {
    value: formatNumber(target.value),
    done: formatNumber(done.value),
    mark: percentOf(target.value, longest) ?? 0,
    filled: percentOf(done.value, longest) ?? 0,
    reached: done.value >= target.value,
    differencePercent: formatPercent(percentOf(difference, target.value, decimals) ?? 0, decimals),
    differenceCount: formatNumber(difference),
  };
}

/** Another figure of the same organisation, time and article. */
export function besides(
  { organisation, basis, article }: FigureRecord,
  key: string | null,
  edition: Edition,
): FigureRecord | null {
  if (key === null) return null;
  const stated = edition.ledger.byId.get(figureId(organisation, key, basis));
  return stated?.find((record) => record.article === article) ?? null;
}

/** What stands for another indicator of the same organisation and time, whichever article gives it. */
export function standingBeside(
  { organisation, basis }: FigureRecord,
  key: string | null,
  edition: Edition,
): FigureRecord | null {
  return key === null ? null : standing(edition.ledger, figureId(organisation, key, basis));
}
