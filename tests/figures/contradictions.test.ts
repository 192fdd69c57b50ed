import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatedFigure } from '../../scripts/content/model.ts';
import { compose, report } from './composing.ts';
import { day, stated, term, through } from './samples.ts';

type More = Partial<StatedFigure>;

const members = (value: number, more: More = {}) =>
  stated('members', value, { basis: day('2019-11-18'), ...more });
const percent = (value: number, decimals: number, more: More = {}) =>
  stated('percent-of-target', value, { decimals, ...more });

describe('two articles that give one figure', () => {
  const codes = (first: StatedFigure[], second: StatedFigure[]) => [
    ...new Set(
      compose([report('first', '2019-12-01', ...first), report('second', '2020-01-01', ...second)]).codes,
    ),
  ];

  it('contradict each other when the values differ: a problem at the newer one that names both', () => {
    const { problems } = compose([
      report('second', '2020-01-01', members(4821, { note: 'Số mới: đã rà soát' })),
      report('first', '2019-12-01', members(4820)),
    ]);
    expect(problems).toMatchObject([
      {
        severity: 'error',
        code: 'figures-contradict',
        file: 'articles/2020/second.md',
        line: 10,
        column: 5,
        field: 'members',
        params: {
          value: '4821',
          other: '4820',
          otherFile: 'articles/2019/first.md',
          otherLine: '10',
          supersedes: 'members: {value: 4821, note: "Số mới: đã rà soát", supersedes: first}',
          differs: 'members: {value: 4821, note: "Số mới: đã rà soát", differs: ""}',
        },
      },
    ]);
  });

  it.each<[string, StatedFigure[], StatedFigure[]]>([
    ['the values are the same', [members(4820)], [members(4820)]],
    ['the newer one supersedes the other', [members(4820)], [members(4821, { supersedes: 'first' })]],
    ['the older one supersedes the newer', [members(4820, { supersedes: 'second' })], [members(4821)]],
    ['the newer one says why it differs', [members(4820)], [members(4821, { differs: 'why' })]],
    ['the older one says why it differs', [members(4820, { differs: 'why' })], [members(4821)]],
    ['they speak of other times', [members(4820)], [members(4821, { basis: day('2019-11-19') })]],
    ['they speak of other organisations', [members(4820)], [members(4821, { organisation: 'other' })]],
    [
      'one speaks of a period so far and one of all of it',
      [stated('admissions', 1100, { basis: through(term, '2019-11-18') })],
      [stated('admissions', 1135)],
    ],
    ['one percentage is rounded more than the other', [percent(126.11, 2)], [percent(126, 0)]],
    [
      'a percentage is what follows from the other’s parts',
      [percent(126, 0)],
      [stated('admissions', 1135), stated('admission-target', 900)],
    ],
    [
      'a derived percentage is whole and the other has decimals',
      [percent(120, 2)],
      [stated('admissions', 6), stated('admission-target', 5)],
    ],
    ['the hedge holds', [members(14_000, { hedge: 'hơn' })], [members(14_350)]],
    ['two hedges can both hold', [members(14_000, { hedge: 'hơn' })], [members(15_000, { hedge: 'gần' })]],
    ['the hedge says nothing of the size', [members(14_000, { hedge: 'theo ước tính' })], [members(1)]],
  ])('agree when %s', (_, first, second) => {
    expect(codes(first, second)).toEqual([]);
  });

  it.each<[string, StatedFigure[], StatedFigure[]]>([
    [
      'a derived percentage is whole, and the other is near it',
      [percent(120.3, 1)],
      [stated('admissions', 6), stated('admission-target', 5)],
    ],
    ['a percentage does not round to the other', [percent(126.11, 2)], [percent(126.2, 1)]],
    [
      'a percentage does not follow from the other’s parts',
      [percent(127, 0)],
      [stated('admissions', 1135), stated('admission-target', 900)],
    ],
    [
      'a sum is not what the other states',
      [stated('base-organisations', 928, { basis: day('2020-05-31') })],
      [
        stated('base-cells', 500, { basis: day('2020-05-31') }),
        stated('base-party-committees', 425, { basis: day('2020-05-31') }),
      ],
    ],
    ['"hơn" cannot hold', [members(14_000, { hedge: 'hơn' })], [members(13_000)]],
    ['"gần" cannot hold', [members(14_000, { hedge: 'gần' })], [members(14_001)]],
    ['"khoảng" cannot hold', [members(14_000, { hedge: 'Khoảng' })], [members(30_000)]],
    [
      'two hedges cannot both hold',
      [members(14_000, { hedge: 'dưới' })],
      [members(15_000, { hedge: 'trên' })],
    ],
  ])('contradict each other when %s', (_, first, second) => {
    expect(codes(first, second)).toEqual(['figures-contradict']);
  });

  it('are not reported for what both derived: only for what that rests on', () => {
    const figures = (done: number, more: More = {}) => [
      stated('admissions', done, more),
      stated('admission-target', 900),
    ];
    const { problems } = compose([
      report('first', '2019-12-01', ...figures(1135)),
      report('second', '2020-01-01', ...figures(1136)),
    ]);
    expect(problems.map(({ field }) => field)).toEqual(['admissions']);
  });

  it('are explained also for what follows from the figure that supersedes', () => {
    const first = [percent(120, 0), stated('admissions', 1080)];
    const second = [stated('admissions', 1135, { supersedes: 'first' }), stated('admission-target', 900)];
    expect(codes(first, second)).toEqual([]);
    const unexplained = [stated('admissions', 1080), stated('admission-target', 800)];
    expect(codes(first, unexplained)).toEqual(['figures-contradict']);
  });
});

describe('many articles that give one figure', () => {
  it('are each held against the values before, and not against one that was superseded', () => {
    const { problems } = compose([
      report('a', '2019-12-01', members(928)),
      report('b', '2020-01-01', members(925, { supersedes: 'a' })),
      report('c', '2020-02-01', members(925)),
      report('d', '2020-03-01', members(928)),
      report('e', '2020-04-01', members(925)),
    ]);
    expect(problems.map(({ file, params }) => [file, params.otherFile])).toEqual([
      ['articles/2020/d.md', 'articles/2020/c.md'],
      ['articles/2020/e.md', 'articles/2020/d.md'],
    ]);
  });

  it('give a problem for each pair of values, but no more than three at one figure', () => {
    const { problems } = compose(
      [1, 2, 3, 4, 5, 6].map((value) => report(`r${value}`, `2020-0${value}-01`, members(value))),
    );
    expect(problems).toHaveLength(0 + 1 + 2 + 3 + 3 + 3);
  });
});

it('A figure is reported exactly when an earlier one cannot be if it is right', () => {
  const saying = fc.record({
    value: fc.integer({ min: 1, max: 40 }),
    hedge: fc.constantFrom(null, 'hơn', 'gần', 'khoảng'),
  });
  /** As readers stretch these words at most. */
  const between = ({ value, hedge }: { value: number; hedge: string | null }) => [
    hedge === 'gần' || hedge === 'khoảng' ? value / 2 : value,
    hedge === 'hơn' || hedge === 'khoảng' ? value * 2 : value,
  ];
  fc.assert(
    fc.property(fc.array(saying, { minLength: 2, maxLength: 12 }), (sayings) => {
      const { problems } = compose(
        sayings.map(({ value, hedge }, index) =>
          report(`r${index}`, `20${10 + index}-01-01`, members(value, { hedge })),
        ),
      );
      const expected = sayings.flatMap((saying, index) => {
        const [low = 0, high = 0] = between(saying);
        const wrong = sayings.slice(0, index).some((other) => {
          const [otherLow = 0, otherHigh = 0] = between(other);
          return low > otherHigh || otherLow > high;
        });
        return wrong ? [`articles/20${10 + index}/r${index}.md`] : [];
      });
      expect([...new Set(problems.map(({ file }) => file))].sort()).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

describe('an article that supersedes another', () => {
  it('must name one that has the figure', () => {
    const { problems } = compose([
      report('ket-nap', '2019-12-01', members(4820)),
      report('so-moi', '2020-01-01', members(4821, { supersedes: 'ket-nop' })),
    ]);
    expect(problems).toMatchObject([
      { code: 'supersedes-unknown', params: { found: 'ket-nop', suggestion: 'ket-nap', allowed: 'ket-nap' } },
    ]);
  });

  it.each(['so-moi', 'ket-nap', 'nothing'])(
    'must not name %s, when no other article has the figure',
    (supersedes) => {
      const { problems } = compose([
        report('ket-nap', '2019-12-01', stated('admissions', 1135)),
        report('so-moi', '2020-01-01', members(4821, { supersedes })),
      ]);
      expect(problems).toMatchObject([
        { code: 'supersedes-unknown', params: { found: supersedes, suggestion: '' } },
      ]);
    },
  );

  it('must not be superseded by it in turn: one problem a circle', () => {
    const { problems } = compose([
      report('a', '2019-12-01', members(1, { supersedes: 'b' })),
      report('b', '2020-01-01', members(2, { supersedes: 'c' })),
      report('c', '2020-02-01', members(3, { supersedes: 'a' })),
      report('d', '2020-03-01', members(1, { supersedes: 'a' })),
    ]);
    expect(problems).toMatchObject([
      {
        code: 'supersedes-circle',
        file: 'articles/2020/c.md',
        params: { others: 'articles/2019/a.md:10, articles/2020/b.md:10' },
      },
    ]);
  });
});

describe('counts of a period so far', () => {
  const counted = (value: number, at: string | null, more: More = {}) =>
    stated('admissions', value, { basis: at === null ? term : through(term, at), ...more });
  const problemsOf = (...figures: StatedFigure[]) =>
    compose(figures.map((figure, index) => report(`r${index}`, `2021-01-0${index + 1}`, figure))).problems;

  it.each<[string, StatedFigure[], number]>([
    ['grow', [counted(700, '2017-12'), counted(900, '2018-06-30'), counted(1135, null)], 0],
    ['may stay', [counted(700, '2017-12'), counted(700, '2018-06-30'), counted(700, null)], 0],
    ['do not fall', [counted(700, '2017-12'), counted(650, '2018-06-30')], 1],
    ['are not more than in all', [counted(700, '2017-12'), counted(650, null)], 1],
    [
      'are held against the largest before',
      [counted(700, '2017-12'), counted(650, '2018-06-30'), counted(680, null)],
      2,
    ],
    [
      'may fall where that is explained',
      [counted(700, '2017-12'), counted(650, '2018-06-30', { differs: 'why' })],
      0,
    ],
    [
      'may be explained at the earlier one',
      [counted(700, '2017-12', { differs: 'why' }), counted(650, '2018-06-30')],
      0,
    ],
    ['are not ordered within a month', [counted(700, '2017-12-20'), counted(650, '2017-12')], 0],
    [
      'may have a hedge that holds',
      [counted(700, '2017-12', { hedge: 'gần' }), counted(650, '2018-06-30')],
      0,
    ],
    [
      'may have a hedge that does not',
      [counted(700, '2017-12', { hedge: 'hơn' }), counted(650, '2018-06-30')],
      1,
    ],
  ])('%s', (_, figures, expected) => {
    expect(problemsOf(...figures).map(({ code }) => code)).toEqual(Array(expected).fill('count-shrinks'));
  });

  it('are reported at the article that came last, also when that has the earlier count', () => {
    const { problems } = compose([
      report('old', '2018-07-10', counted(650, '2018-06-30')),
      report('new', '2019-01-01', counted(700, '2017-12')),
    ]);
    expect(problems).toMatchObject([
      {
        file: 'articles/2019/new.md',
        params: { earlier: '700', later: '650', otherFile: 'articles/2018/old.md', otherLine: '10' },
      },
    ]);
  });

  it('of targets and of stocks at the start may fall', () => {
    const falling = (key: string) => [
      stated(key, 950, { basis: through(term, '2017-12') }),
      stated(key, 900, { basis: through(term, '2018-12') }),
    ];
    expect(problemsOf(...falling('admission-target'), ...falling('members-at-start'))).toEqual([]);
  });
});
