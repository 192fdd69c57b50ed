import { expect, test } from 'vitest';
import { countsOfPeople } from '../../scripts/figures/people.ts';
import { indicator } from './samples.ts';

test('an indicator counts people by its unit, unless it says otherwise or is a plan', () => {
  const indicators = [
    indicator('members', 'stock', { unit: 'đảng viên' }),
    indicator('pupils', 'flow', { unit: 'Học sinh lớp 12' }),
    indicator('cells', 'stock', { unit: 'chi bộ' }),
    indicator('committee', 'stock', { unit: 'ủy viên', people: false }),
    indicator('households', 'stock', { unit: 'hộ', people: true }),
    indicator('target', 'flow', { unit: 'đảng viên' }),
    indicator('over-target', 'flow', { unit: 'đảng viên' }),
    indicator('percent-of-target', 'ratio', { numerator: 'members', denominator: 'target', target: true }),
    indicator('share', 'ratio', { unit: 'người' }),
  ];
  const keys = countsOfPeople(new Map(indicators.map((each) => [each.key, each])));
  expect([...keys]).toEqual(['members', 'pupils', 'households']);
});
