import { basisKey } from '../content/basis.ts';
import type { Indicator } from '../content/model.ts';
import type { FigureRecord, Formula } from '../figures/model.ts';
import { shareKey } from '../figures/parts.ts';
import { overCountKey } from '../figures/ratios.ts';
import { percentDecimals, percentOf } from '../figures/rounding.ts';
import { capitalise } from '../text/capitals.ts';
import { formatNumber, formatPercent } from '../text/numbers.ts';
import { organisationUrl } from './addresses.ts';
import type { Edition } from './edition.ts';
import type { FigureView, TargetView } from './views.ts';
import { basisInWords } from './wording.ts';

/** Address of a figure: its place on the page of its organisation. */
export function figureUrl(record: FigureRecord, edition: Edition): string {
  return `${organisationUrl(record.organisation)}#${figureAnchor(record, edition)}`;
}

/** Place of a figure on its organisation's page; some stand with the figure that they follow from. */
function figureAnchor(record: FigureRecord, edition: Edition): string {
  const indicator = baseOf(record.indicator, edition)?.key ?? record.indicator;
  return `${indicator}-${basisKey(record.basis).replaceAll('..', '-den-').replace('~', '-tinh-den-')}`;
}

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

function figureText(record: FigureRecord, edition: Edition, language: 'vi' | 'en' = 'vi'): string {
  return isPercent(record.indicator, edition)
    ? formatPercent(record.value, record.decimals, language)
    : formatNumber(record.value, record.decimals, language);
}

/**
 * Everything that a page shows of one figure. Its label is the indicator's full name, which can stand by
 * itself ("Đảng viên mới là nữ"), or with `short` the one for use beside others of its article ("Nữ").
 */
export function figureView(record: FigureRecord, edition: Edition, { short = false } = {}): FigureView {
  const described = describe(record.indicator, short, edition);
  const percent = isPercent(record.indicator, edition);
  return {
    id: record.id,
    anchor: figureAnchor(record, edition),
    label: described.label,
    value: figureText(record, edition),
    number: record.value,
    hedge: record.hedge,
    unit: percent ? null : described.unit,
    basis: basisInWords(record.basis, edition.content.site),
    derived: record.origin === 'derived',
    formula: record.formula ? formulaInWords(record.formula, edition) : null,
    note: noteOf(record, edition),
    organisation: edition.organisationLink(record.organisation),
    article: edition.articleLink(record.article),
    target: targetView(record, edition),
  };
}

/** Whether an article's box lists a record: over-fulfilment stands beside its percentage, not apart. */
export function standsAlone(record: FigureRecord, edition: Edition): boolean {
  return edition.content.indicators.has(record.indicator);
}

/** An indicator's full name as a label: `Đảng viên mới kết nạp`. */
export function indicatorName({ name }: Indicator): string {
  return capitalise(name.vi);
}

/** What a figure counts, in words; those that stand beside another are named by it. */
function describe(key: string, short: boolean, edition: Edition): { label: string; unit: string } {
  const indicator = edition.content.indicators.get(key);
  if (indicator) return { label: short ? indicator.label : indicatorName(indicator), unit: indicator.unit };
  const base = baseOf(key, edition);
  const unit = edition.content.indicators.get(base?.numerator ?? '')?.unit ?? '';
  return { label: base?.kind === 'ratio' ? 'Vượt chỉ tiêu' : `Tỷ trọng: ${base?.label ?? key}`, unit };
}

function isPercent(key: string, edition: Edition): boolean {
  const indicator = edition.content.indicators.get(key);
  if (indicator) return indicator.kind === 'ratio' || indicator.unit === '%';
  const base = baseOf(key, edition);
  return base !== null && key !== overCountKey(base.key);
}

/**
 * The listed indicator beside which a derived figure stands: the percentage of a target for what is above
 * it, the part for its share. Null for listed indicators themselves.
 */
function baseOf(key: string, edition: Edition): Indicator | null {
  return edition.derivedKeys.get(key) ?? null;
}

function formulaInWords({ kind, operands }: Formula, edition: Edition): string {
  const [a = '', b = ''] = operands.map((operand) => operandInWords(operand, edition));
  switch (kind) {
    case 'ratio':
      return `${a} ÷ ${b}`;
    case 'difference':
      return `${a} − ${b}`;
    case 'excess':
      return `(${a} − ${b}) ÷ ${b}`;
    case 'sum':
      return operands.map((operand) => operandInWords(operand, edition)).join(' + ');
    case 'quotient':
      return `${a} ÷ ${b}`;
    case 'denominator':
      return `số nguyên duy nhất mà ${a} bằng ${b}`;
    case 'numerator':
      return `số nguyên duy nhất bằng ${b} của ${a}`;
  }
}

function operandInWords(operand: Formula['operands'][number], edition: Edition): string {
  return isPercent(operand.indicator, edition)
    ? formatPercent(operand.value, operand.decimals)
    : formatNumber(operand.value, operand.decimals);
}

/** The editor's notes, and for a part of a whole its share. */
function noteOf(record: FigureRecord, edition: Edition): string | null {
  const share = shareInWords(record, edition);
  const inferred = record.inferred ? `Suy ra: ${record.inferred}` : null;
  const notes = [share, inferred, record.note].filter((note) => note !== null);
  return notes.length > 0 ? notes.join('. ') : null;
}

function shareInWords(record: FigureRecord, edition: Edition): string | null {
  const share = sibling(record, shareKey(record.indicator), edition);
  const whole = share?.formula?.operands[1];
  return share && whole ? `${figureText(share, edition)} của ${operandInWords(whole, edition)}` : null;
}

/** For a percentage of a target: how far the bar goes and where 100% stands on it. */
function targetView(record: FigureRecord, edition: Edition): TargetView | null {
  const ratio = edition.content.indicators.get(record.indicator);
  if (!ratio?.target || record.hedge !== null) return null;
  const done = sibling(record, ratio.numerator, edition);
  const target = sibling(record, ratio.denominator, edition);
  if (!done || !target || target.value === 0) return null;
  const longest = Math.max(done.value, target.value);
  const difference = Math.abs(done.value - target.value);
  return {
    value: formatNumber(target.value),
    done: formatNumber(done.value),
    mark: hundredth(target.value, longest),
    filled: hundredth(done.value, longest),
    reached: done.value >= target.value,
    differencePercent: formatPercent(
      percentOf(difference, target.value) ?? 0,
      percentDecimals(difference, target.value),
    ),
    differenceCount: formatNumber(difference),
  };
}

function hundredth(part: number, whole: number): number {
  return percentOf(part, whole) ?? 0;
}

/** Another record of the same organisation, time and article. */
function sibling(record: FigureRecord, indicator: string | null, edition: Edition): FigureRecord | null {
  const time = basisKey(record.basis);
  const records = edition.ledger.byArticle.get(record.article) ?? [];
  return (
    records.find(
      (other) =>
        other.indicator === indicator &&
        other.organisation === record.organisation &&
        basisKey(other.basis) === time,
    ) ?? null
  );
}
