import { cycleFrom } from './cycles.ts';
import { valueParams } from './issues.ts';
import type { Indicator } from './model.ts';
import { errorAt, type Problem } from './problems.ts';
import { type IndicatorWire, indicatorsSchema } from './schema-settings.ts';
import { readWire, type Valid } from './wire.ts';
import type { YamlDocument } from './yaml.ts';

export const INDICATORS_FILE = 'indicators.yaml';

export interface ParsedIndicators {
  /** Those that fit the schema. */
  indicators: Map<string, Indicator>;
  /** Every key as written, also of indicators with faults. */
  keys: ReadonlySet<string>;
  problems: Problem[];
}

type Wired = Valid<IndicatorWire>;

/** Reads `indicators.yaml`: what can be counted, and how the counts depend on each other. */
export function parseIndicators(text: string): ParsedIndicators {
  const { valid, yaml, problems } = readWire(text, INDICATORS_FILE, 1, indicatorsSchema);
  const byKey = new Map<string, Wired>();
  valid.forEach((item, index) => {
    const field = `[${index}].key`;
    if (!item?.key) return;
    if (byKey.has(item.key))
      problems.push(errorAt(yaml.placeOf(field), 'duplicate-id', field, { found: item.key }));
    else byKey.set(item.key, item);
  });
  valid.forEach((item, index) => {
    if (item)
      problems.push(...referenceProblems(item, index, byKey, yaml), ...shapeProblems(item, index, yaml));
  });
  const indicators = valid.flatMap((item, index) => {
    const whole = indicatorsSchema.element.safeParse(item);
    const first = item?.key && byKey.get(item.key) === item;
    return first && whole.success ? [indicatorOf(whole.data, yaml, `[${index}].key`)] : [];
  });
  return {
    indicators: new Map(indicators.map((each) => [each.key, each])),
    keys: new Set(byKey.keys()),
    problems,
  };
}

function indicatorOf(wire: IndicatorWire, yaml: YamlDocument, field: string): Indicator {
  return {
    ...wire,
    label: wire.label ?? wire.name.vi,
    abbreviation: wire.abbreviation ?? null,
    phrases: wire.phrases ?? [],
    numerator: wire.numerator ?? null,
    denominator: wire.denominator ?? null,
    target: wire.target ?? false,
    sumOf: wire.sumOf ?? [],
    partOf: wire.partOf ?? null,
    place: yaml.placeOf(field),
  };
}

/** Keys of other indicators: they exist, they count in the same manner, and they lead nowhere in a circle. */
function referenceProblems(
  item: Wired,
  index: number,
  byKey: Map<string, Wired>,
  yaml: YamlDocument,
): Problem[] {
  const problems: Problem[] = [];
  const { key = '', kind = '' } = item;
  const check = (other: string | null | undefined, name: string, sameKind: boolean, next = needs) => {
    if (!other) return;
    const field = `[${index}].${name}`;
    const report = (code: string, params: Record<string, string>) =>
      problems.push(errorAt(yaml.placeOf(field), code, field, params));
    const target = byKey.get(other);
    if (!target) return report('unknown-indicator', valueParams(other, [...byKey.keys()]));
    const cycle = cycleFrom(key, (each) => next(byKey.get(each)));
    if (cycle?.[1] === other) return report('indicator-cycle', { found: other, key });
    if (!target.kind || !kind) return;
    if (sameKind && target.kind !== kind) report('indicator-kinds', { found: target.kind, kind, key: other });
    if (!sameKind && target.kind === 'ratio') report('ratio-of-ratio', { found: other });
  };
  check(item.numerator, 'numerator', false);
  check(item.denominator, 'denominator', false);
  check(item.partOf, 'partOf', true, wholeOf);
  for (const [at, part] of (item.sumOf ?? []).entries()) check(part, `sumOf[${at}]`, true);
  return problems;
}

/** What an indicator is computed from. */
function needs(item: Wired | undefined): (string | null)[] {
  return [
    item?.numerator ?? null,
    item?.denominator ?? null,
    ...(item?.sumOf ?? []).map((part) => part ?? null),
  ];
}

function wholeOf(item: Wired | undefined): (string | null)[] {
  return [item?.partOf ?? null];
}

/** Ratios have both parts or none; what is not a ratio has neither. */
function shapeProblems(item: Wired, index: number, yaml: YamlDocument): Problem[] {
  const field = `[${index}]`;
  const parts = [item.numerator, item.denominator].filter(Boolean).length;
  if (item.kind === 'ratio' && parts === 1) {
    const found = item.numerator ? 'numerator' : 'denominator';
    return [errorAt(yaml.placeOf(`${field}.${found}`), 'ratio-incomplete', `${field}.${found}`, { found })];
  }
  if (item.kind !== 'ratio' && parts > 0) {
    return [
      errorAt(yaml.placeOf(`${field}.kind`), 'not-a-ratio', `${field}.kind`, { found: item.kind ?? '' }),
    ];
  }
  return [];
}
