import { cycleFrom } from './cycles.ts';
import { ORGANISATIONS_FILE } from './file-names.ts';
import { valueParams } from './issues.ts';
import type { Organisation, Place } from './model.ts';
import { errorAt, type Problem } from './problems.ts';
import { type OrganisationWire, organisationsSchema } from './schema-settings.ts';
import { readWire, type Valid } from './wire.ts';
import type { YamlDocument } from './yaml.ts';

export interface ParsedOrganisations {
  organisations: Map<string, Organisation>;
  /** Every id as written, also of organisations with faults: a reference to one of those is not a second fault. */
  ids: ReadonlySet<string>;
  problems: Problem[];
}

type Wired = Valid<OrganisationWire>;

/** Reads `organisations.yaml`: a list of organisations that form trees through `parent`. */
export function parseOrganisations(text: string): ParsedOrganisations {
  const { data, valid, yaml, problems } = readWire(text, ORGANISATIONS_FILE, 1, organisationsSchema);
  const byId = new Map<string, Wired>();
  valid.forEach((item, index) => {
    const field = `[${index}].id`;
    if (!item?.id) return;
    if (byId.has(item.id))
      problems.push(errorAt(yaml.placeOf(field), 'duplicate-id', field, { found: item.id }));
    else byId.set(item.id, item);
  });
  valid.forEach((item, index) => {
    if (item) problems.push(...problemsOf(item, index, byId, yaml));
  });
  const organisations = (data ?? []).map((wire, index) =>
    organisationOf(wire, yaml.placeOf(`[${index}].id`)),
  );
  return {
    organisations: new Map(organisations.map((each) => [each.id, each])),
    ids: new Set(byId.keys()),
    problems,
  };
}

function organisationOf(wire: OrganisationWire, place: Place): Organisation {
  return {
    ...wire,
    parent: wire.parent ?? null,
    province: wire.province ?? null,
    validFrom: wire.validFrom ?? null,
    validTo: wire.validTo ?? null,
    note: wire.note ?? null,
    place,
  };
}

function problemsOf(item: Wired, index: number, byId: Map<string, Wired>, yaml: YamlDocument): Problem[] {
  const at = (key: string, code: string, params: Record<string, string>) => {
    const field = `[${index}].${key}`;
    return errorAt(yaml.placeOf(field), code, field, params);
  };
  const { id = '', parent, validFrom, validTo } = item;
  const problems: Problem[] = [];
  if (validFrom && validTo && validTo < validFrom) {
    problems.push(at('validTo', 'ends-before-start', { found: validTo, start: validFrom }));
  }
  if (!parent) return problems;
  const above = byId.get(parent);
  if (!above)
    return [...problems, at('parent', 'unknown-organisation', valueParams(parent, [...byId.keys()]))];
  const cycle = cycleFrom(id, (each) => [byId.get(each)?.parent ?? null]);
  if (cycle) return [...problems, at('parent', 'hierarchy-cycle', { found: cycle.join(' → ') })];
  const name = above.name ?? parent;
  if (above.validFrom && validFrom && validFrom < above.validFrom) {
    problems.push(
      at('validFrom', 'outside-parent', { found: validFrom, limit: above.validFrom, parent: name }),
    );
  }
  if (above.validTo && (!validTo || validTo > above.validTo)) {
    problems.push(
      at('validTo', 'outside-parent', { found: validTo ?? '', limit: above.validTo, parent: name }),
    );
  }
  return problems;
}
