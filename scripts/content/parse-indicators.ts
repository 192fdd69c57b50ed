import { checkIndicator, type IndicatorDraft } from './check-indicators.ts';
import { INDICATORS_FILE } from './file-names.ts';
import type { Indicator } from './model.ts';
import { errorAt, type Problem } from './problems.ts';
import { type IndicatorWire, indicatorsSchema } from './schema-settings.ts';
import { readWire } from './wire.ts';
import type { YamlDocument } from './yaml.ts';

export interface ParsedIndicators {
  /** Those that fit the schema. */
  indicators: Map<string, Indicator>;
  /** Every key as written, also of indicators with faults. */
  keys: ReadonlySet<string>;
  problems: Problem[];
}

/** Reads `indicators.yaml`: what can be counted, and how the counts depend on each other. */
export function parseIndicators(text: string): ParsedIndicators {
  const { valid, yaml, problems } = readWire(text, INDICATORS_FILE, 1, indicatorsSchema);
  const byKey = new Map<string, IndicatorDraft>();
  valid.forEach((item, index) => {
    const field = `[${index}].key`;
    if (!item?.key) return;
    if (byKey.has(item.key))
      problems.push(errorAt(yaml.placeOf(field), 'duplicate-id', field, { found: item.key }));
    else byKey.set(item.key, item);
  });
  valid.forEach((item, index) => {
    if (item) problems.push(...checkIndicator(item, index, byKey, yaml));
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
    partsMayBeMissing: wire.partsMayBeMissing ?? false,
    partOf: wire.partOf ?? null,
    startOf: wire.startOf ?? null,
    people: wire.people ?? null,
    place: yaml.placeOf(field),
  };
}
