import { describe, expect, it } from 'vitest';
import { Consultation } from '../../scripts/figures/consultation.ts';
import { deriveFigures } from '../../scripts/figures/derive.ts';
import { buildLedger } from '../../scripts/figures/ledger.ts';
import { resolveReference } from '../../scripts/figures/reference.ts';
import { article, day, indicators, stated, year } from './samples.ts';

const own = deriveFigures(
  article([
    stated('admissions', 1135),
    stated('admission-target', 900),
    stated('admissions', 265, { basis: year('2011') }),
    stated('members', 4820, { basis: day('2019-11-18') }),
  ]),
  indicators,
).records;
const other = deriveFigures(
  article([stated('members', 14_000, { organisation: 'district', basis: day('2020-06-18') })], { slug: 'b' }),
  indicators,
).records;
const ledger = buildLedger([...own, ...other]);

function resolve(reference: string) {
  const found = resolveReference(reference, own, 'bloc', new Consultation(ledger));
  return 'record' in found ? found.record.value : found;
}

describe('A reference', () => {
  it.each([
    ['members', 4820],
    ['percent-of-target', 126.11],
    ['over-target', 235],
    ['admissions@2015-2020', 1135],
    ['bloc/admissions@2011', 265],
    ['district/members@2020-06-18', 14_000],
  ])('%s means %d', (reference, value) => {
    expect(resolve(reference)).toBe(value);
  });

  it('must say the time when its article gives several', () => {
    expect(resolve('admissions')).toEqual({
      fault: 'ambiguous',
      candidates: ['bloc/admissions@2015-2020', 'bloc/admissions@2011'],
    });
  });

  it.each(['district/members', 'members@2020-06-18', 'bloc/members@2018-01-01', 'women'])(
    '%s leads nowhere: only a full one may mean a figure of another article',
    (reference) => {
      expect(resolve(reference)).toMatchObject({ fault: 'unknown' });
    },
  );
});
