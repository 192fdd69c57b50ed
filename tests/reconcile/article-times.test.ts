import { describe, expect, test } from 'vitest';
import type { Basis } from '../../scripts/content/model.ts';
import { timeFit } from '../../scripts/reconcile/match-time-fit.ts';
import { timesIn } from '../../scripts/reconcile/match-times.ts';
import { day, term, year } from '../figures/samples.ts';

describe('times in a text', () => {
  test.each([
    ['đến ngày 18/11/2019', 'day 2019-11-18 2019-11-18'],
    ['đợt 3-2-2019', 'day 2019-02-03 2019-02-03'],
    ['hết tháng 5/2020', 'month 2020-05-01 2020-05-31'],
    ['tháng 12 năm 2018', 'month 2018-12-01 2018-12-31'],
    ['cuối 02/2020', 'month 2020-02-01 2020-02-29'],
    ['quý I/2009', 'part 2009-01-01 2009-03-31'],
    ['quý IV năm 2009', 'part 2009-10-01 2009-12-31'],
    ['chín tháng đầu năm 2020', 'part 2020-01-01 2020-09-30'],
    ['6 tháng cuối năm 2020', 'part 2020-07-01 2020-12-31'],
    ['nửa đầu năm 2022', 'part 2022-01-01 2022-06-30'],
    ['năm 2011', 'year 2011-01-01 2011-12-31'],
    ['nhiệm kỳ 2015–2020', 'term 2015-01-01 2020-12-31'],
    ['nhiệm kỳ 2015 - 2020', 'term 2015-01-01 2020-12-31'],
    ['ngày 31/2/2019', ''],
    ['2.019 đảng viên, 12.2020 và 2019,5%', ''],
  ])('%s', (text, expected) => {
    expect(
      timesIn(text)
        .map(({ kind, from, to }) => `${kind} ${from} ${to}`)
        .join('; '),
    ).toBe(expected);
  });

  test('stand in the order of the text', () => {
    const found = timesIn('Năm 2018, tháng 5/2019 rồi nhiệm kỳ 2020–2025, đến 1/2/2021.');
    expect(found.map(({ kind }) => kind)).toEqual(['year', 'month', 'term', 'day']);
  });
});

describe('a time that is named', () => {
  const half: Basis = { ...(year('2022') as Extract<Basis, { kind: 'period' }>), through: '2022-06' };
  test.each<[string, Basis, string]>([
    ['năm 2019', day('2019-11-18'), 'fits'],
    ['tháng 11/2019', day('2019-11-18'), 'fits'],
    ['ngày 17/11/2019', day('2019-11-18'), 'other'],
    ['năm 2018', day('2019-11-18'), 'other'],
    ['nhiệm kỳ 2015–2020', day('2019-11-18'), 'open'],
    ['nhiệm kỳ 2015–2020', term, 'fits'],
    ['nhiệm kỳ 2010–2015', term, 'other'],
    ['năm 2019', term, 'other'],
    ['ngày 5/6/2019', term, 'open'],
    ['nửa đầu năm 2022', half, 'fits'],
    ['đến 30/6/2022', half, 'fits'],
    ['năm 2022', half, 'fits'],
    ['quý I/2022', half, 'other'],
    ['năm 2021', half, 'other'],
  ])('%s for %j: %s', (text, basis, expected) => {
    const [time] = timesIn(text);
    expect(time && timeFit(basis, time)).toBe(expected);
  });
});
