/** Sums over the organisations below one, in which nobody is counted twice. */

import { firstDayOf } from '../content/basis.ts';
import type { Basis, Organisation } from '../content/model.ts';
import { figureIdAt } from './cells.ts';
import { type Hierarchy, type Ledger, standing } from './ledger.ts';
import type { FigureRecord } from './model.ts';
import { lastDayOf } from './times.ts';

/** A sum over organisations of which none lies below another, and which of the children it lacks. */
export interface RollUp {
  value: number;
  /** Organisations whose figures were added. */
  counted: string[];
  /**
   * Direct children for which neither they nor all that lies below them give the figure. The sum is complete
   * when there are none.
   */
  missing: string[];
}

/** A party organisation below the root, with the place of the one above it; children come after their parents. */
interface Node {
  organisation: Organisation;
  parent: number;
}

/**
 * Adds up a count at one time (the key of a basis, also of one that was counted only so far) over everything
 * below an organisation. Each branch counts once: the topmost organisation that has the figure stands for all
 * below it. Figures with a hedge are not added: what lies below them is, or they are missing. Bodies that
 * are no party organisation count the same people again and are left out; an organisation that did not exist at
 * that time is not missing. Null when nothing below has the figure.
 */
export function rollUp(
  ledger: Ledger,
  hierarchy: Hierarchy,
  root: string,
  indicator: string,
  time: string,
): RollUp | null {
  const figureOf = ({ id }: Organisation) => {
    const record = standing(ledger, figureIdAt(id, indicator, time));
    return record?.hedge === null ? record : null;
  };
  const nodes = nodesBelow(hierarchy, root, (organisation) => figureOf(organisation) === null);
  const counted = nodes.flatMap(({ organisation }) => figureOf(organisation) ?? []);
  const [first] = counted;
  if (!first) return null;
  return {
    value: counted.reduce((sum, record) => sum + record.value, 0),
    counted: counted.map(({ organisation }) => organisation),
    missing: missingChildren(nodes, counted, first.basis),
  };
}

/** Party organisations below the root, each branch down to the first one for which `goesOn` is false. */
function nodesBelow(
  hierarchy: Hierarchy,
  root: string,
  goesOn: (organisation: Organisation) => boolean,
): Node[] {
  const nodes: Node[] = [];
  const toVisit = partyOrganisations(hierarchy.get(root), -1);
  for (let node = toVisit.pop(); node; node = toVisit.pop()) {
    nodes.push(node);
    const { id } = node.organisation;
    if (goesOn(node.organisation)) toVisit.push(...partyOrganisations(hierarchy.get(id), nodes.length - 1));
  }
  return nodes;
}

/** In reverse, since the last of a list is visited first. A youth union counts people who are counted elsewhere. */
function partyOrganisations(organisations: readonly Organisation[] = [], parent: number): Node[] {
  const party = organisations.filter(({ type }) => type !== 'khac');
  return party.map((organisation) => ({ organisation, parent })).reverse();
}

/** Direct children that are not covered: found from the bottom up, since children come after their parents. */
function missingChildren(nodes: readonly Node[], counted: readonly FigureRecord[], basis: Basis): string[] {
  const withFigure = new Set(counted.map(({ organisation }) => organisation));
  const below = nodes.map(() => ({ covered: 0, lacking: 0 }));
  const missing: string[] = [];
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const { organisation, parent } = nodes[index] as Node;
    const { covered, lacking } = below[index] as { covered: number; lacking: number };
    const covers = withFigure.has(organisation.id) || (covered > 0 && lacking === 0);
    const lacks = !covers && (lacking > 0 || existedAt(organisation, basis));
    if (parent < 0 && lacks) missing.push(organisation.id);
    const above = below[parent];
    if (above && covers) above.covered += 1;
    if (above && lacks) above.lacking += 1;
  }
  return missing.reverse();
}

/** Whether an organisation existed at any time of a basis. */
function existedAt({ validFrom, validTo }: Organisation, basis: Basis): boolean {
  return (validFrom ?? '') <= lastDayOf(basis) && (validTo ?? '9999') >= firstDayOf(basis);
}
