import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFigures } from '../../scripts/figures/derive.ts';
import { buildLedger, hierarchyOf, newest, rollUp, seriesOf } from '../../scripts/figures/ledger.ts';
import type { FigureRecord } from '../../scripts/figures/model.ts';
import { article, day, indicators, organisation, stated, term, year } from './samples.ts';

type Figures = Parameters<typeof article>[0];

function records(slug: string, date: string, figures: Figures): FigureRecord[] {
  return deriveFigures(article(figures, { slug, date }), indicators).records;
}

describe('newest', () => {
  it('is the stock with the newest as-of date, whatever was published last', () => {
    const ledger = buildLedger([
      ...records('late-report', '2021-01-01T08:00:00+07:00', [
        stated('members', 4100, { basis: day('2017-03-01') }),
      ]),
      ...records('early-report', '2019-11-18T08:17:00+07:00', [
        stated('members', 4820, { basis: day('2019-11-18') }),
      ]),
    ]);
    expect(newest(ledger, 'bloc', 'members')?.value).toBe(4820);
  });

  it('is the later publication when two articles give the same time', () => {
    const basis = day('2019-11-18');
    const ledger = buildLedger([
      ...records('second', '2019-11-20T08:00:00+07:00', [stated('members', 4821, { basis })]),
      ...records('first', '2019-11-18T08:00:00+07:00', [stated('members', 4820, { basis })]),
    ]);
    expect(newest(ledger, 'bloc', 'members')?.value).toBe(4821);
    expect(seriesOf(ledger, 'bloc', 'members').map(({ value }) => value)).toEqual([4821]);
  });

  it('puts a month after the days in it', () => {
    const ledger = buildLedger(
      records('a', '2020-07-01T08:00:00+07:00', [
        stated('members', 1, { basis: { kind: 'asOf', at: '2020-05', precision: 'month' } }),
        stated('members', 2, { basis: day('2020-05-30') }),
        stated('members', 3, { basis: day('2020-06-01') }),
      ]),
    );
    expect(seriesOf(ledger, 'bloc', 'members').map(({ value }) => value)).toEqual([2, 1, 3]);
  });

  it('is the flow whose period ended last', () => {
    const ledger = buildLedger(
      records('a', '2020-01-01T08:00:00+07:00', [
        stated('admissions', 1135, { basis: term }),
        stated('admissions', 265, { basis: year('2011') }),
      ]),
    );
    expect(newest(ledger, 'bloc', 'admissions')?.value).toBe(1135);
  });

  it('is null where nothing is known', () => {
    expect(newest(buildLedger([]), 'bloc', 'members')).toBeNull();
  });
});

describe('rollUp', () => {
  const tree = new Map(
    [
      organisation('province'),
      organisation('district', 'province'),
      organisation('commune', 'district'),
      organisation('bloc', 'province'),
    ].map((item) => [item.id, item]),
  );
  const hierarchy = hierarchyOf(tree);
  const in2011 = (id: string, value: number) =>
    stated('admissions', value, { organisation: id, basis: year('2011') });

  it('counts an organisation once and not again what lies below it', () => {
    const ledger = buildLedger(
      records('a', '2012-01-01T08:00:00+07:00', [
        in2011('district', 100),
        in2011('commune', 40),
        in2011('bloc', 265),
      ]),
    );
    expect(rollUp(ledger, hierarchy, 'province', 'admissions', '2011')).toEqual({
      value: 365,
      counted: ['district', 'bloc'],
      missing: [],
    });
  });

  it('leaves out bodies that are no party organisation: they count the same people again', () => {
    const withUnion = new Map([...tree, ['union', organisation('union', 'province', 'khac')] as const]);
    const ledger = buildLedger(
      records('a', '2012-01-01T08:00:00+07:00', [in2011('bloc', 265), in2011('union', 112)]),
    );
    expect(rollUp(ledger, hierarchyOf(withUnion), 'province', 'admissions', '2011')).toMatchObject({
      value: 265,
      missing: ['district'],
    });
  });

  it('names the children that it lacks', () => {
    const ledger = buildLedger(records('a', '2012-01-01T08:00:00+07:00', [in2011('bloc', 265)]));
    expect(rollUp(ledger, hierarchy, 'province', 'admissions', '2011')?.missing).toEqual(['district']);
  });

  it('never counts an organisation and one above it together', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `o${index}`);
    const parents = fc.tuple(...ids.map((_, index) => fc.integer({ min: -1, max: index - 1 })));
    const having = fc.subarray(ids, { minLength: 1 });
    fc.assert(
      fc.property(parents, having, (parentOf, withFigure) => {
        const organisations = new Map(
          ids.map((id, index) => {
            const parent = index === 0 ? null : `o${Math.max(0, parentOf[index] ?? 0)}`;
            return [id, organisation(id, parent)];
          }),
        );
        const ledger = buildLedger(
          records(
            'a',
            '2012-01-01T08:00:00+07:00',
            withFigure.map((id) => in2011(id, 1)),
          ),
        );
        const sum = rollUp(ledger, hierarchyOf(organisations), 'o0', 'admissions', '2011');
        const counted = new Set(sum?.counted ?? []);
        expect(counted.size).toBe(sum?.counted.length ?? 0);
        for (const id of counted) {
          for (let above = organisations.get(id)?.parent; above; above = organisations.get(above)?.parent) {
            expect(counted.has(above)).toBe(false);
          }
        }
        expect(sum?.value ?? 0).toBe(counted.size);
      }),
    );
  });
});

it('A ledger does not depend on the order in which its records are given', () => {
  const all = records('a', '2020-01-01T08:00:00+07:00', [
    stated('members', 4820, { basis: day('2019-11-18') }),
    stated('members', 4700, { basis: day('2018-11-18') }),
    stated('admissions', 1135),
    stated('admission-target', 900),
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(buildLedger(shuffled).records.map(({ id }) => id)).toEqual(
        buildLedger(all).records.map(({ id }) => id),
      );
    }),
  );
});
