import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis, Organisation, StatedFigure } from '../../scripts/content/model.ts';
import { deriveFigures } from '../../scripts/figures/derive.ts';
import { buildLedger, hierarchyOf } from '../../scripts/figures/ledger.ts';
import { rollUp } from '../../scripts/figures/roll-up.ts';
import { article, indicators, organisation, stated, term, year } from './samples.ts';

function treeOf(...organisations: Organisation[]): Map<string, Organisation> {
  return new Map(organisations.map((item) => [item.id, item]));
}

const tree = treeOf(
  organisation('province'),
  organisation('district', 'province'),
  organisation('commune', 'district'),
  organisation('ward', 'district'),
  organisation('bloc', 'province'),
);

function figure(id: string, value: number, more: Partial<StatedFigure> = {}): StatedFigure {
  return stated('admissions', value, { organisation: id, basis: year('2011'), ...more });
}

function sumOf(organisations: ReadonlyMap<string, Organisation>, figures: StatedFigure[], time = '2011') {
  const ledger = buildLedger(deriveFigures(article(figures), indicators).records);
  return rollUp(ledger, hierarchyOf(organisations), 'province', 'admissions', time);
}

describe('a sum over organisations', () => {
  it('counts an organisation once and not again what lies below it', () => {
    expect(sumOf(tree, [figure('district', 100), figure('commune', 40), figure('bloc', 265)])).toEqual({
      value: 365,
      counted: ['district', 'bloc'],
      missing: [],
    });
  });

  it('counts what lies below an organisation that does not give the figure', () => {
    expect(sumOf(tree, [figure('ward', 60), figure('commune', 40), figure('bloc', 265)])).toEqual({
      value: 365,
      counted: ['commune', 'ward', 'bloc'],
      missing: [],
    });
  });

  it('names the children that it lacks, also when they are covered in part', () => {
    expect(sumOf(tree, [figure('bloc', 265)])?.missing).toEqual(['district']);
    expect(sumOf(tree, [figure('bloc', 265), figure('ward', 60)])).toEqual({
      value: 325,
      counted: ['ward', 'bloc'],
      missing: ['district'],
    });
  });

  it('is nothing when nobody below gives the figure', () => {
    expect(sumOf(tree, [figure('province', 500)])).toBeNull();
  });

  it('leaves out bodies that are no party organisation: they count the same people again', () => {
    const withUnion = treeOf(...tree.values(), organisation('union', 'province', 'khac'));
    const figures = [figure('bloc', 265), figure('union', 112), figure('district', 100)];
    expect(sumOf(withUnion, figures)).toMatchObject({ value: 365, missing: [] });
  });

  it('does not add a figure with a hedge: those below it are added, or it is missing', () => {
    const hedged = figure('district', 100, { hedge: 'hơn' });
    expect(sumOf(tree, [hedged, figure('bloc', 265)])).toMatchObject({ value: 265, missing: ['district'] });
    const below = [figure('commune', 40), figure('ward', 60)];
    expect(sumOf(tree, [hedged, ...below, figure('bloc', 265)])).toMatchObject({ value: 365, missing: [] });
  });

  it('does not miss an organisation that did not exist at the time', () => {
    const gone = { ...organisation('gone', 'province'), validTo: '2010-12-31' };
    const later = { ...organisation('later', 'province'), validFrom: '2012-01-01' };
    const during = { ...organisation('during', 'province'), validTo: '2011-06-30' };
    const all = treeOf(...tree.values(), gone, later, during);
    const figures = [figure('district', 100), figure('bloc', 265)];
    expect(sumOf(all, figures)?.missing).toEqual(['during']);
  });

  it('misses an organisation whose only parts did not exist at the time', () => {
    const later = { ...organisation('later', 'bloc'), validFrom: '2012-01-01' };
    expect(sumOf(treeOf(...tree.values(), later), [figure('district', 100)])?.missing).toEqual(['bloc']);
  });

  it('adds up counts of a period so far, and those only with each other', () => {
    const soFar: Basis = { ...(term as Extract<Basis, { kind: 'period' }>), through: '2019-11-18' };
    const figures = [figure('district', 100, { basis: soFar }), figure('bloc', 265, { basis: soFar })];
    expect(sumOf(tree, figures, '2015-2020~2019-11-18')).toMatchObject({ value: 365, missing: [] });
    expect(sumOf(tree, figures, '2015-2020')).toBeNull();
    const mixed = [figure('district', 100, { basis: term }), figure('bloc', 265, { basis: soFar })];
    expect(sumOf(tree, mixed, '2015-2020~2019-11-18')).toMatchObject({ value: 265, missing: ['district'] });
  });

  it('goes down a hierarchy of thousands of levels', () => {
    const levels = Array.from({ length: 5000 }, (_, index) =>
      organisation(`o${index}`, index === 0 ? 'province' : `o${index - 1}`),
    );
    const deep = treeOf(organisation('province'), ...levels);
    expect(sumOf(deep, [figure('o4999', 7)])).toEqual({ value: 7, counted: ['o4999'], missing: [] });
  });
});

interface Drawn {
  id: string;
  parent: string;
  /** People who belong to it directly; only what has nothing below it has any. */
  members: number;
  gives: 'nothing' | 'figure' | 'hedged figure';
  party: boolean;
  existed: boolean;
}

/** Random hierarchies below a province, in which some organisations give the figure. */
const hierarchies = fc
  .array(
    fc.record({
      above: fc.nat(),
      members: fc.nat({ max: 3 }),
      gives: fc.constantFrom<Drawn['gives']>('nothing', 'figure', 'hedged figure'),
      party: fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0),
      existed: fc.integer({ min: 0, max: 4 }).map((draw) => draw > 0),
    }),
    { minLength: 1, maxLength: 16 },
  )
  .map((drawn): Drawn[] => {
    const named = drawn.map((each, index) => {
      const above = each.above % (index + 1);
      return { ...each, id: `o${index}`, parent: above === index ? 'province' : `o${above}` };
    });
    const parents = new Set(named.map(({ parent }) => parent));
    return named.map((each) => (parents.has(each.id) || !each.existed ? { ...each, members: 0 } : each));
  });

it('Nobody is counted twice, and nothing is missing exactly when every child is covered', () => {
  fc.assert(
    fc.property(hierarchies, (all) => {
      const below = (id: string) => all.filter(({ parent, party }) => parent === id && party);
      const peopleOf = ({ id, members }: Drawn): string[] => [
        ...Array.from({ length: members }, (_, index) => `${id}-${index}`),
        ...below(id).flatMap(peopleOf),
      ];
      const coverage = ({ id, gives, existed }: Drawn): 'covered' | 'lacking' | 'nothing to cover' => {
        const parts = below(id).map(coverage);
        if (gives === 'figure') return 'covered';
        if (parts.includes('lacking')) return 'lacking';
        if (parts.includes('covered')) return 'covered';
        return existed ? 'lacking' : 'nothing to cover';
      };
      const figures = all.flatMap((each) =>
        each.gives === 'nothing'
          ? []
          : [figure(each.id, peopleOf(each).length, { hedge: each.gives === 'figure' ? null : 'hơn' })],
      );
      const organisations = all.map(({ id, parent, party, existed }) => ({
        ...organisation(id, parent, party ? 'cap-tren-truc-tiep' : 'khac'),
        validTo: existed ? null : '2010-12-31',
      }));
      const sum = sumOf(treeOf(organisation('province'), ...organisations), figures);
      const counted = (sum?.counted ?? []).map((id) => all.find((each) => each.id === id) as Drawn);
      const people = counted.flatMap(peopleOf);
      expect(new Set(people).size).toBe(people.length);
      expect(sum?.value ?? 0).toBe(people.length);
      const missing = below('province').filter((child) => coverage(child) === 'lacking');
      if (sum) expect(sum.missing).toEqual(missing.map(({ id }) => id));
      else expect(below('province').every((child) => coverage(child) !== 'covered')).toBe(true);
      if (missing.length === 0) expect(people.sort()).toEqual(below('province').flatMap(peopleOf).sort());
    }),
    { numRuns: 500 },
  );
});
