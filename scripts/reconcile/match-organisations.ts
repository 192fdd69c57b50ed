/** Which organisation a sentence speaks of. */
import type { Organisation } from '../content/model.ts';
import { PhraseIndex } from './match-phrases.ts';

/** A name in prose: the organisations that bear it. */
export interface OrganisationName {
  ids: string[];
  /** A bare place name such as `Nam Định`, which may also say only where something is. */
  bare: boolean;
}

/** Committees are called after the level of their organisation: `Huyện ủy Hải Hậu`. */
const COMMITTEES: [level: string, committee: string][] = [
  ['tỉnh', 'Tỉnh ủy'],
  ['thành phố', 'Thành ủy'],
  ['huyện', 'Huyện ủy'],
  ['thị xã', 'Thị ủy'],
  ['xã', 'Đảng ủy xã'],
  ['phường', 'Đảng ủy phường'],
  ['thị trấn', 'Đảng ủy thị trấn'],
];
const TITLE = /^(?:Đảng bộ|Chi bộ) (.+)$/;

/** Every name by which prose may call an organisation. */
export function nameOrganisations(
  organisations: ReadonlyMap<string, Organisation>,
): PhraseIndex<OrganisationName> {
  const index = new PhraseIndex<OrganisationName>();
  for (const organisation of organisations.values()) {
    for (const { text, bare } of namesOf(organisation)) {
      const known = index.get(text);
      if (!known) index.add(text, { ids: [organisation.id], bare });
      else if (known.bare === bare && !known.ids.includes(organisation.id)) known.ids.push(organisation.id);
    }
  }
  return index;
}

interface Name {
  text: string;
  bare: boolean;
}

/** A name without its province must still say more than a level: `Đảng bộ Công an tỉnh`, not `Đảng bộ tỉnh`. */
const LEAST_WORDS = 5;

function namesOf({ name, shortName, province }: Organisation): Name[] {
  const names: Name[] = [
    { text: name, bare: false },
    { text: shortName, bare: false },
  ];
  if (province !== null && name.endsWith(` ${province}`)) {
    const local = name.slice(0, -province.length - 1);
    if (local.split(' ').length >= LEAST_WORDS) names.push({ text: local, bare: false });
  }
  const rest = TITLE.exec(name)?.[1];
  if (rest === undefined) return names;
  names.push({ text: rest, bare: false }, { text: `Đảng ủy ${rest}`, bare: false });
  const level = COMMITTEES.find(([prefix]) => rest.startsWith(`${prefix} `));
  if (level) {
    const place = rest.slice(level[0].length + 1);
    names.push({ text: `${level[1]} ${place}`, bare: false });
    if (place.includes(' ')) names.push({ text: place, bare: true });
  }
  return names;
}

/** True when the first organisation is the second one or stands above it. */
export function isAbove(
  above: string,
  below: string,
  organisations: ReadonlyMap<string, Organisation>,
): boolean {
  let id: string | null = below;
  for (let steps = 0; id !== null && steps < MOST_LEVELS; steps++) {
    if (id === above) return true;
    id = organisations.get(id)?.parent ?? null;
  }
  return false;
}

/** Deeper than any hierarchy of the Party; keeps a circle of parents from going round for ever. */
const MOST_LEVELS = 12;
