/** The figure groups of an article's front matter, as stated figures with their basis. */

import type { z } from 'zod';
import { didYouMean } from '../text/distance.ts';
import { basisKey, countedThrough, firstDayOf, parseAsOf, parsePeriod, termBasis } from './basis.ts';
import { figureNumberProblem } from './figure-numbers.ts';
import { valueParams } from './issues.ts';
import type { Basis, Indicator, StatedFigure, Term } from './model.ts';
import type { Present } from './present.ts';
import { errorAt, type Problem } from './problems.ts';
import { figureBasis, type figureValue } from './schema.ts';
import { joinKey, type YamlDocument } from './yaml.ts';

/** What figures are held against; null where the file that would say could not be read. */
export interface FigureContext {
  indicators: ReadonlyMap<string, Indicator>;
  indicatorKeys: ReadonlySet<string> | null;
  organisations: ReadonlySet<string> | null;
  terms: Term[] | null;
  present: Present;
  /** The article's own organisation. */
  organisation: string;
}

type FigureValue = z.infer<typeof figureValue>;
type Group = Record<string, unknown>;

/** Reads all groups; `groups` holds undefined where a group does not fit the schema. */
export function parseFigures(
  groups: (Group | undefined)[],
  yaml: YamlDocument,
  context: FigureContext,
): { figures: StatedFigure[]; problems: Problem[] } {
  const figures: StatedFigure[] = [];
  const problems: Problem[] = [];
  groups.forEach((group, index) => {
    if (group) parseGroup(group, `figures[${index}]`, yaml, context, figures, problems);
  });
  return { figures, problems };
}

function parseGroup(
  group: Group,
  path: string,
  yaml: YamlDocument,
  context: FigureContext,
  figures: StatedFigure[],
  problems: Problem[],
): void {
  const whole = parseBasis(group, path, yaml, context, problems);
  const basis = whole && parseThrough(whole, group, path, yaml, context, problems);
  const organisation = typeof group.organisation === 'string' ? group.organisation : context.organisation;
  if (
    typeof group.organisation === 'string' &&
    context.organisations &&
    !context.organisations.has(organisation)
  ) {
    const field = joinKey(path, 'organisation');
    problems.push(
      errorAt(
        yaml.placeOf(field),
        'unknown-organisation',
        field,
        valueParams(organisation, [...context.organisations]),
      ),
    );
  }
  for (const [key, value] of Object.entries(group)) {
    if (Object.hasOwn(figureBasis, key)) continue;
    const field = joinKey(path, key);
    const indicator = context.indicators.get(key);
    if (context.indicatorKeys && !context.indicatorKeys.has(key)) {
      problems.push(unknownIndicator(key, field, yaml, context.indicatorKeys));
    }
    if (!indicator) continue;
    const figure = statedFigure(value as FigureValue, field, yaml);
    const numberProblem = figureNumberProblem(figure, indicator, field, yaml);
    if (numberProblem) problems.push(numberProblem);
    const kindProblem = basis && basisProblem(basis, indicator, field, yaml);
    if (kindProblem) problems.push(kindProblem);
    if (basis)
      figures.push({ organisation, indicator: key, basis, ...figure, place: yaml.placeOfKey(field) });
  }
}

function parseBasis(
  group: Group,
  path: string,
  yaml: YamlDocument,
  context: FigureContext,
  problems: Problem[],
): Basis | null {
  const given = (['asOf', 'term', 'period'] as const).filter(
    (key) => group[key] !== undefined && group[key] !== null,
  );
  const [kind] = given;
  if (!kind || given.length > 1) {
    const code = kind ? 'figure-two-bases' : 'figure-without-basis';
    problems.push(errorAt(yaml.placeOf(path), code, path, { found: given.join(', ') }));
    return null;
  }
  const field = joinKey(path, kind);
  const written = yaml.sourceOf(field) ?? String(group[kind]);
  const fail = (code: string, params: Record<string, string> = {}): null => {
    problems.push(errorAt(yaml.placeOf(field), code, field, { found: written, ...params }));
    return null;
  };
  if (kind === 'term') {
    if (!context.terms) return null;
    const term = context.terms.find((each) => each.id === written);
    return term
      ? termBasis(term)
      : fail(
          'unknown-term',
          valueParams(
            written,
            context.terms.map((each) => each.id),
          ),
        );
  }
  const basis = kind === 'asOf' ? parseAsOf(written) : parsePeriod(written);
  if (basis === 'reversed') return fail('period-reversed');
  if (!basis) return fail(kind === 'asOf' ? 'bad-as-of' : 'bad-period');
  if (kind === 'asOf' && context.present.isDayAhead(firstDayOf(basis))) {
    fail('as-of-in-future', { today: context.present.today });
  }
  return basis;
}

/** The basis as far as it was counted. Faults leave the whole period, so that the figures are still checked. */
function parseThrough(
  basis: Basis,
  group: Group,
  path: string,
  yaml: YamlDocument,
  { present }: FigureContext,
  problems: Problem[],
): Basis {
  if (group.through === undefined || group.through === null) return basis;
  const field = joinKey(path, 'through');
  const written = yaml.sourceOf(field) ?? String(group.through);
  const fail = (code: string): Basis => {
    const params = { found: written, basis: basisKey(basis), today: present.today };
    problems.push(errorAt(yaml.placeOf(field), code, field, params));
    return basis;
  };
  if (basis.kind === 'asOf') return fail('through-without-period');
  const counted = countedThrough(basis, written);
  if (counted === null) return fail('bad-through');
  if (counted === 'outside') return fail('through-outside');
  return present.isDayAhead(`${written}-01`.slice(0, 10)) ? fail('through-in-future') : counted;
}

function statedFigure(value: FigureValue, field: string, yaml: YamlDocument) {
  const long = typeof value === 'number' ? { value } : value;
  const source =
    yaml.sourceOf(typeof value === 'number' ? field : joinKey(field, 'value')) ?? String(long.value);
  return {
    value: long.value,
    decimals: /\.(\d+)$/.exec(source)?.[1]?.length ?? 0,
    hedge: ('hedge' in long ? long.hedge : null) ?? null,
    inferred: ('inferred' in long ? long.inferred : null) ?? null,
    note: ('note' in long ? long.note : null) ?? null,
    supersedes: ('supersedes' in long ? long.supersedes : null) ?? null,
    differs: ('differs' in long ? long.differs : null) ?? null,
  };
}

/** Stocks are counted on a day, flows over a period; a ratio may be either. */
function basisProblem(basis: Basis, indicator: Indicator, field: string, yaml: YamlDocument): Problem | null {
  const params = { name: indicator.name.vi, found: basisKey(basis) };
  if (indicator.kind === 'stock' && basis.kind !== 'asOf') {
    return errorAt(yaml.placeOfKey(field), 'stock-needs-as-of', field, params);
  }
  if (indicator.kind === 'flow' && basis.kind !== 'period') {
    return errorAt(yaml.placeOfKey(field), 'flow-needs-period', field, params);
  }
  return null;
}

function unknownIndicator(
  key: string,
  field: string,
  yaml: YamlDocument,
  known: ReadonlySet<string>,
): Problem {
  const names = [...known, ...Object.keys(figureBasis)];
  const params = { found: key, suggestion: didYouMean(key, names) ?? '', allowed: [...known].join(', ') };
  return errorAt(yaml.placeOfKey(field), 'unknown-indicator', field, params);
}
