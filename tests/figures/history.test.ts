import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLock } from '../../scripts/content/format-lock.ts';
import type { Correction, FiguresLock, StatedFigure } from '../../scripts/content/model.ts';
import { parseLock } from '../../scripts/content/parse-lock.ts';
import { acceptFigures } from '../../scripts/figures/accept.ts';
import { deriveFigures } from '../../scripts/figures/derive.ts';
import { checkHistory, historyOf, type PastWorld } from '../../scripts/figures/history.ts';
import { type ArticleFigures, followRenames } from '../../scripts/figures/moves.ts';
import { article, indicators, organisation, stated, term, year } from './samples.ts';

type ArticleParts = Parameters<typeof article>[1];

const LOCKED = '2020-01-10T08:00:00+07:00';
const LATER = '2020-03-01T08:00:00+07:00';
const PUBLISHED = [stated('admissions', 1135), stated('admission-target', 900)];

function figuresOf(figures: StatedFigure[], more: ArticleParts = {}): ArticleFigures {
  const made = article(figures, more);
  return { article: made, records: deriveFigures(made, indicators).records };
}

function world(lock: FiguresLock | null, more: Partial<PastWorld> = {}): PastWorld {
  return {
    lock,
    withdrawals: [],
    slugs: new Set(['a']),
    indicators,
    organisations: new Map([['bloc', organisation('bloc')]]),
    now: LATER,
    zone: 'Asia/Ho_Chi_Minh',
    ...more,
  };
}

function lockOf(...articles: ArticleFigures[]): FiguresLock {
  const slugs = new Set(articles.map(({ article: { slug } }) => slug));
  return acceptFigures(new Map(), articles, world(null, { now: LOCKED, slugs })).lock;
}

function correction(figures: string[], more: Partial<Correction> = {}): Correction {
  return { date: LATER, wrong: 'Sai', right: 'Đúng', why: 'Nguồn đã sửa.', figures, ...more };
}

/** Kinds of problems, with the figure that each is about. */
function problemsOf(changed: ArticleFigures, lock: FiguresLock | null, more: Partial<PastWorld> = {}) {
  return checkHistory([changed], world(lock, more)).map(({ code, params }) =>
    params.reference ? `${code} ${params.reference}` : code,
  );
}

const lock = lockOf(figuresOf(PUBLISHED));

describe('a figure that is not as it was last published', () => {
  it.each<[string, StatedFigure[], string[]]>([
    ['the same figures', PUBLISHED, []],
    ['another order', PUBLISHED.toReversed(), []],
    [
      'another value, of which percentages follow',
      [stated('admissions', 1136), stated('admission-target', 900)],
      ['figure-changed admissions@2015-2020'],
    ],
    [
      'two other values',
      [stated('admissions', 1136), stated('admission-target', 901)],
      ['figure-changed admissions@2015-2020', 'figure-changed admission-target@2015-2020'],
    ],
    [
      'a hedge',
      [stated('admissions', 1135, { hedge: 'hơn' }), stated('admission-target', 900)],
      ['figure-changed admissions@2015-2020'],
    ],
    [
      'a percentage with fewer decimals',
      [...PUBLISHED, stated('percent-of-target', 126.1, { decimals: 1 })],
      ['figure-changed percent-of-target@2015-2020'],
    ],
    ['none of one', [stated('admissions', 1135)], ['figure-vanished admission-target@2015-2020']],
    [
      'another time',
      [stated('admissions', 1135, { basis: year('2019') }), stated('admission-target', 900)],
      ['figure-vanished admissions@2015-2020', 'figures-not-in-lock'],
    ],
    [
      'another organisation',
      [stated('admissions', 1135, { organisation: 'city' }), stated('admission-target', 900)],
      ['figure-vanished admissions@2015-2020', 'figures-not-in-lock'],
    ],
    ['one figure more', [...PUBLISHED, stated('admissions-women', 700)], ['figures-not-in-lock']],
  ])('%s', (_what, figures, expected) => {
    expect(problemsOf(figuresOf(figures), lock)).toEqual(expected);
  });

  it('is nobody’s matter where no lock is kept', () => {
    expect(problemsOf(figuresOf([stated('admissions', 1)]), null)).toEqual([]);
  });

  it('is told with what to paste, once the key of the list and then its items', () => {
    const changed = figuresOf([stated('admissions', 1136), stated('admission-target', 901)]);
    const [first, second] = checkHistory([changed], world(lock));
    expect(first?.params).toMatchObject({
      nameVi: 'admissions',
      organisation: 'bloc',
      time: '2015-2020',
      from: '1135',
      to: '1136',
      since: '2020-01-10',
      date: '2020-03-01T08:00+07:00',
      wrong: '1.135 người',
      right: '1.136 người',
      reference: 'admissions@2015-2020',
      heading: 'corrections',
    });
    expect(second?.params.heading).toBe('');
  });

  it('stays an error in articles that readers do not see (any more)', () => {
    for (const hidden of [{ draft: true }, { publishAt: '2021-01-01T08:00:00+07:00' }, { expires: LOCKED }]) {
      const changed = figuresOf([stated('admissions', 1136), PUBLISHED[1] as StatedFigure], hidden);
      expect(problemsOf(changed, lock)).toEqual(['figure-changed admissions@2015-2020']);
    }
  });

  it('does not count as new before its article is published', () => {
    const draft = figuresOf([stated('members', 5)], { slug: 'b', draft: true });
    expect(checkHistory([figuresOf(PUBLISHED), draft], world(lock, { slugs: new Set(['a', 'b']) }))).toEqual(
      [],
    );
  });
});

describe('a correction', () => {
  const changed = (
    corrections: Correction[],
    figures = [stated('admissions', 1136), stated('admission-target', 900)],
  ) => figuresOf(figures, { corrections });

  it.each<[string, Correction, string[]]>([
    ['names the figure', correction(['admissions']), []],
    ['names it with its time', correction(['admissions@2015-2020']), []],
    ['names it with its organisation', correction(['bloc/admissions@2015-2020']), []],
    ['names all figures', correction(['*']), []],
    ['is of the very day', correction(['admissions'], { date: '2020-01-10T00:00:00+07:00' }), []],
    [
      'is older than the lock',
      correction(['admissions'], { date: '2020-01-09T23:59:00+07:00' }),
      ['figure-changed admissions@2015-2020'],
    ],
    ['names another figure', correction(['admission-target']), ['figure-changed admissions@2015-2020']],
    [
      'names what follows from it',
      correction(['percent-of-target']),
      ['figure-changed admissions@2015-2020'],
    ],
    ['names none', correction([]), ['figure-changed admissions@2015-2020']],
    ['does not say why', correction(['admissions'], { why: null }), ['correction-without-why']],
    ['names a figure that never was', correction(['admisions', 'admissions']), ['unknown-correction-figure']],
  ])('%s', (_what, given, expected) => {
    expect(problemsOf(changed([given]), lock)).toEqual(expected);
  });

  it('is taken by the day of the site’s zone', () => {
    const given = correction(['admissions'], { date: '2020-01-09T17:30:00+00:00' });
    expect(problemsOf(changed([given]), lock)).toEqual([]);
  });

  it('may name a figure that has vanished', () => {
    const without = changed([correction(['admission-target'])], [stated('admissions', 1135)]);
    expect(problemsOf(without, lock)).toEqual([]);
  });

  it('suggests the figure that it must have meant', () => {
    const [problem] = checkHistory(
      [changed([correction(['admisions@2015-2020', 'admissions'])])],
      world(lock),
    );
    expect(problem?.params.suggestion).toBe('admissions@2015-2020');
  });

  it('must say the time of a figure that the article gives for several', () => {
    const figures = [
      stated('admissions', 1136),
      stated('admissions', 10, { basis: year('2019') }),
      stated('admission-target', 900),
    ];
    expect(problemsOf(changed([correction(['admissions'])], figures), lock)).toContain(
      'ambiguous-correction-figure',
    );
    expect(problemsOf(changed([correction(['admissions@2015-2020'])], figures), lock)).toEqual([
      'figures-not-in-lock',
    ]);
  });

  it('accounts for one change only', () => {
    const corrections = [correction(['admissions'])];
    const accepted = acceptFigures(lock, [changed(corrections)], world(lock)).lock;
    const again = changed(corrections, [stated('admissions', 1137), stated('admission-target', 900)]);
    expect(problemsOf(again, accepted)).toEqual(['figure-changed admissions@2015-2020']);
    const more = [...corrections, correction(['admissions'], { date: '2020-03-01T09:00:00+07:00' })];
    const said = changed(more, [stated('admissions', 1137), stated('admission-target', 900)]);
    expect(problemsOf(said, accepted)).toEqual([]);
  });

  it('does not have to be for a figure that comes back', () => {
    const gone = changed([correction(['admission-target'])], [stated('admissions', 1135)]);
    const accepted = acceptFigures(lock, [gone], world(lock)).lock;
    expect(problemsOf(gone, accepted)).toEqual([]);
    expect(problemsOf(changed(gone.article.corrections, PUBLISHED), accepted)).toEqual([
      'figures-not-in-lock',
    ]);
  });
});

describe('a published article without a file', () => {
  const slugs = new Set<string>();
  const withdrawal = {
    article: 'a',
    title: 'Title',
    date: LATER,
    why: 'Bài đăng hai lần.',
    place: { file: 'withdrawals.yaml', line: 1, column: 1 },
  };

  it('is an error at its first line of the lock, until it is listed as withdrawn', () => {
    const [problem, ...others] = checkHistory([], world(lock, { slugs }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'article-vanished', file: 'figures.lock.json' });
    expect(checkHistory([], world(lock, { slugs, withdrawals: [withdrawal] }))).toEqual([]);
  });

  it('is not told while another article cannot be read: it may be the same under another name', () => {
    expect(checkHistory([], world(lock, { slugs: new Set(['b']) }))).toEqual([]);
  });

  it('keeps its lines, without numbers but with what they were', () => {
    const { lock: next, moves } = acceptFigures(lock, [], world(lock, { slugs, withdrawals: [withdrawal] }));
    expect(moves.every(({ kind }) => kind === 'vanished')).toBe(true);
    expect(next.get('a')?.get('bloc/admissions/2015-2020')).toMatchObject({
      number: null,
      since: '2020-03-01',
      history: [{ value: 1135, corrected: LATER, why: 'Bài đăng hai lần.', wrong: null }],
    });
    expect(acceptFigures(next, [], world(next, { slugs, withdrawals: [withdrawal] })).moves).toEqual([]);
  });

  it('is the one that names its old address, with all its history', () => {
    const renamed = figuresOf(PUBLISHED, { slug: 'b', aliases: ['/tin/a/'] });
    const files = new Set(['b']);
    const followed = followRenames(lock, [renamed.article], files, (slug) => `/tin/${slug}/`);
    expect([...followed.keys()]).toEqual(['b']);
    expect(checkHistory([renamed], world(followed, { slugs: files }))).toEqual([]);
  });
});

describe('accepting', () => {
  const changed = figuresOf([stated('admissions', 1136), stated('admission-target', 900)], {
    corrections: [correction(['admissions'])],
  });

  it('keeps the old number with the words of the correction, of what follows from it too', () => {
    const { lock: next, moves } = acceptFigures(lock, [changed], world(lock));
    expect(moves.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'changed bloc/admissions/2015-2020',
      'changed bloc/percent-of-target/2015-2020',
      'changed bloc/over-target/2015-2020',
      'changed bloc/over-target-percent/2015-2020',
    ]);
    expect(next.get('a')?.get('bloc/admissions/2015-2020')).toMatchObject({
      number: { value: 1136, decimals: 0, hedge: null },
      since: '2020-03-01',
    });
    expect(historyOf(next, { article: 'a', id: 'bloc/percent-of-target/2015-2020' })).toEqual([
      { date: LATER, from: { value: 126.11, decimals: 2, hedge: null }, why: 'Nguồn đã sửa.' },
    ]);
  });

  it('leaves what nothing accounts for as it was', () => {
    const bare = figuresOf([stated('admissions', 1136), stated('admission-target', 900)]);
    expect(acceptFigures(lock, [bare], world(lock)).moves).toEqual([]);
    expect(formatLock(acceptFigures(lock, [bare], world(lock)).lock)).toBe(formatLock(lock));
  });

  it('takes nothing of articles that readers have not seen', () => {
    for (const unseen of [{ draft: true }, { publishAt: '2021-01-01T08:00:00+07:00' }])
      expect(acceptFigures(new Map(), [figuresOf(PUBLISHED, unseen)], world(null)).moves).toEqual([]);
  });

  it('takes an article that has come and gone', () => {
    const expired = figuresOf(PUBLISHED, { expires: LOCKED });
    expect(acceptFigures(new Map(), [expired], world(null)).moves).toHaveLength(5);
  });
});

describe('whatever is published and whatever it becomes', () => {
  const keys = [
    'members',
    'base-organisations',
    'base-cells',
    'admissions',
    'admissions-women',
    'admission-target',
  ];
  const number = fc.record({
    value: fc.integer({ min: 100, max: 9999 }),
    hedge: fc.constantFrom(null, null, null, 'hơn', 'gần'),
  });
  const content = fc
    .dictionary(fc.constantFrom(...keys), number, { minKeys: 1 })
    .map((values) =>
      Object.entries(values).map(([key, each]) => stated(key, each.value, { ...each, basis: term })),
    );
  const read = (text: string) => parseLock(text).lock as FiguresLock;

  it('any change of any number without a correction is an error', () => {
    fc.assert(
      fc.property(content, fc.nat(), fc.integer({ min: 1, max: 50 }), (figures, which, by) => {
        const at = which % figures.length;
        const moved = figures.map((figure, index) =>
          index === at ? { ...figure, value: figure.value + by } : figure,
        );
        const codes = problemsOf(figuresOf(moved), lockOf(figuresOf(figures)));
        expect(codes).toContain(`figure-changed ${figures[at]?.indicator}@2015-2020`);
      }),
    );
  });

  it('with a correction of what was written it passes, is accepted, and is then clean', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const names = [...new Set([...before, ...after].map(({ indicator }) => indicator))];
        const published = lockOf(figuresOf(before));
        const corrected = figuresOf(after, { corrections: [correction(names)] });
        const errors = checkHistory([corrected], world(published)).filter(
          ({ severity }) => severity === 'error',
        );
        expect(errors).toEqual([]);
        const next = acceptFigures(published, [corrected], world(published)).lock;
        expect(checkHistory([corrected], world(read(formatLock(next))))).toEqual([]);
      }),
    );
  });

  it('accepting twice gives the same bytes, and the order of articles none others', () => {
    fc.assert(
      fc.property(content, content, (first, second) => {
        const articles = [figuresOf(first), figuresOf(second, { slug: 'b' })];
        const text = formatLock(lockOf(...articles));
        expect(formatLock(lockOf(...articles.toReversed()))).toBe(text);
        const slugs = new Set(['a', 'b']);
        expect(formatLock(acceptFigures(read(text), articles, world(null, { slugs })).lock)).toBe(text);
      }),
    );
  });
});
