import { cycleFrom } from './cycles.ts';
import { valueParams } from './issues.ts';
import { errorAt, type Problem } from './problems.ts';
import type { IndicatorWire } from './schema-settings.ts';
import type { Valid } from './wire.ts';
import type { YamlDocument } from './yaml.ts';

/** An indicator as far as it fits the schema. */
export type IndicatorDraft = Valid<IndicatorWire>;

type Report = (code: string, name: string, params: Record<string, string>) => void;

/**
 * What is wrong with an indicator that fits the schema: other indicators that it names, and fields that do not
 * go together. `index` is its place in the file.
 */
export function checkIndicator(
  item: IndicatorDraft,
  index: number,
  byKey: ReadonlyMap<string, IndicatorDraft>,
  yaml: YamlDocument,
): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, name, params) => {
    const field = `[${index}].${name}`;
    problems.push(errorAt(yaml.placeOf(field), code, field, params));
  };
  checkReferences(item, byKey, report);
  checkStart(item, byKey, report);
  checkParts(item, report);
  checkRatio(item, report);
  return problems;
}

/** Keys of other indicators: they exist, they count in the same manner, and they lead nowhere in a circle. */
function checkReferences(
  item: IndicatorDraft,
  byKey: ReadonlyMap<string, IndicatorDraft>,
  report: Report,
): void {
  const { key = '', kind = '' } = item;
  const check = (other: string | null | undefined, name: string, sameKind: boolean, next = needs) => {
    if (!other) return;
    const target = byKey.get(other);
    if (!target) return report('unknown-indicator', name, valueParams(other, [...byKey.keys()]));
    const cycle = cycleFrom(key, (each) => next(byKey.get(each)));
    if (cycle?.[1] === other) return report('indicator-cycle', name, { found: other, key });
    if (!target.kind || !kind) return;
    if (sameKind && target.kind !== kind)
      report('indicator-kinds', name, { found: target.kind, kind, key: other });
    if (!sameKind && target.kind === 'ratio') report('ratio-of-ratio', name, { found: other });
  };
  check(item.numerator, 'numerator', false);
  check(item.denominator, 'denominator', false);
  check(item.partOf, 'partOf', true, wholeOf);
  for (const [at, part] of (item.sumOf ?? []).entries()) check(part, `sumOf[${at}]`, true);
}

/** What an indicator is computed from. */
function needs(item: IndicatorDraft | undefined): (string | null)[] {
  return [
    item?.numerator ?? null,
    item?.denominator ?? null,
    ...(item?.sumOf ?? []).map((part) => part ?? null),
  ];
}

function wholeOf(item: IndicatorDraft | undefined): (string | null)[] {
  return [item?.partOf ?? null];
}

/** What stood at the start of a period is counted with that period, and names what is counted on a day. */
function checkStart(
  { startOf, kind }: IndicatorDraft,
  byKey: ReadonlyMap<string, IndicatorDraft>,
  report: Report,
): void {
  if (!startOf) return;
  const stock = byKey.get(startOf);
  if (!stock) report('unknown-indicator', 'startOf', valueParams(startOf, [...byKey.keys()]));
  else if (kind && stock.kind && (kind !== 'flow' || stock.kind !== 'stock')) {
    report('start-of-kinds', 'startOf', { found: startOf, kind, stockKind: stock.kind });
  }
}

/** Percentages do not add up, and a part counts once in its whole. */
function checkParts({ kind, sumOf, partOf }: IndicatorDraft, report: Report): void {
  const parts = sumOf ?? [];
  if (kind === 'ratio') {
    if (parts.length > 0) report('ratio-with-sum', 'sumOf', { found: 'sumOf' });
    if (partOf) report('ratio-with-sum', 'partOf', { found: 'partOf' });
  }
  for (const [at, part] of parts.entries()) {
    if (part && parts.indexOf(part) < at) report('part-listed-twice', `sumOf[${at}]`, { found: part });
  }
}

/** Ratios are percentages and have both parts or none; what is not a ratio has neither. */
function checkRatio({ kind, unit, numerator, denominator, target }: IndicatorDraft, report: Report): void {
  if (!kind) return;
  const parts = [numerator, denominator].filter(Boolean).length;
  if (kind === 'ratio' && parts === 1) {
    const found = numerator ? 'numerator' : 'denominator';
    report('ratio-incomplete', found, { found });
  }
  if (kind !== 'ratio' && parts > 0) report('not-a-ratio', 'kind', { found: kind });
  if (target && parts === 0) report('target-without-parts', 'target', { found: kind });
  if (!unit) return;
  if (kind === 'ratio' && unit !== '%') report('ratio-unit', 'unit', { found: unit });
  if (kind !== 'ratio' && unit === '%') report('percent-not-ratio', 'kind', { found: kind });
}
