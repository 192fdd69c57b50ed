/** A small site with figures, and sentences whose numbers say what they should be taken for. */
import type { Article, Indicator, Organisation, StatedFigure, Term } from '../../scripts/content/model.ts';
import { composeLedger } from '../../scripts/figures/compose.ts';
import type { FigureRecord } from '../../scripts/figures/model.ts';
import { readFigures } from '../../scripts/prose/read-figures.ts';
import { openReconciliation, type World } from '../../scripts/reconcile/article.ts';
import type { ProseBlock } from '../../scripts/reconcile/model.ts';
import { makeVocabulary } from '../../scripts/reconcile/vocabulary.ts';
import { article, day, indicator, indicatorsOf, organisation, stated, year } from '../figures/samples.ts';

function named(
  key: string,
  kind: Indicator['kind'],
  vi: string,
  unit: string,
  more: Partial<Indicator> = {},
): Indicator {
  return indicator(key, kind, { name: { vi, en: key }, label: vi, unit, ...more });
}

const members = 'đảng viên';
export const indicators = indicatorsOf(
  named('members', 'stock', 'đảng viên', members),
  named('members-women', 'stock', 'đảng viên nữ', members, { partOf: 'members', label: 'Nữ' }),
  named('members-probationary', 'stock', 'đảng viên dự bị', members, { partOf: 'members' }),
  named('base-organisations', 'stock', 'tổ chức cơ sở đảng', 'tổ chức', { abbreviation: 'TCCSĐ' }),
  named('base-party-committees', 'stock', 'đảng bộ cơ sở', 'đảng bộ', { partOf: 'base-organisations' }),
  named('base-cells', 'stock', 'chi bộ cơ sở', 'chi bộ', { partOf: 'base-organisations' }),
  named('sub-cells', 'stock', 'chi bộ trực thuộc đảng ủy cơ sở', 'chi bộ', { label: 'Chi bộ trực thuộc' }),
  named('communes', 'stock', 'xã trực thuộc', 'xã'),
  named('congress-done', 'stock', 'tổ chức cơ sở đảng đã đại hội', 'tổ chức'),
  named('congress-done-percent', 'ratio', 'tỷ lệ tổ chức cơ sở đảng đã đại hội', '%', {
    numerator: 'congress-done',
    denominator: 'base-organisations',
  }),
  named('delegates', 'stock', 'đại biểu dự đại hội', 'đại biểu'),
  named('admissions', 'flow', 'đảng viên mới kết nạp', members, { label: 'Kết nạp' }),
  named('admission-target', 'flow', 'chỉ tiêu kết nạp', members, { label: 'Chỉ tiêu' }),
  named('percent-of-target', 'ratio', 'kết nạp so với chỉ tiêu', '%', {
    label: 'So với chỉ tiêu',
    numerator: 'admissions',
    denominator: 'admission-target',
    target: true,
  }),
  named('admissions-women', 'flow', 'đảng viên mới là nữ', members, { partOf: 'admissions', label: 'Nữ' }),
  named('admissions-students', 'flow', 'học sinh, sinh viên được kết nạp', members, { partOf: 'admissions' }),
  named('admissions-colleges', 'flow', 'đảng viên mới thuộc các trường cao đẳng', members, {
    partOf: 'admissions',
  }),
  named('full-membership', 'flow', 'đảng viên được công nhận chính thức', members),
  named('training-classes', 'flow', 'lớp bồi dưỡng nhận thức về Đảng', 'lớp'),
  named('training-participants', 'flow', 'quần chúng ưu tú dự lớp bồi dưỡng nhận thức về Đảng', 'người'),
  named('badges', 'flow', 'đảng viên được tặng Huy hiệu Đảng', members),
  named('badges-50', 'flow', 'đảng viên được tặng Huy hiệu 50 năm tuổi Đảng', members, { partOf: 'badges' }),
  named('schemes', 'flow', 'đề án của huyện ủy', 'đề án'),
);

function body(id: string, name: string, parent: string | null): Organisation {
  return {
    ...organisation(id, parent),
    name,
    shortName: name.replace(/^Đảng bộ /, ''),
    province: 'Sông Thương',
  };
}

export const organisations = new Map(
  [
    body('tinh', 'Đảng bộ tỉnh Sông Thương', null),
    body('khoi', 'Đảng bộ Khối Cơ quan tỉnh Sông Thương', 'tinh'),
    body('truong', 'Đảng bộ Trường Cao đẳng Bến Tắm', 'khoi'),
    body('huyen', 'Đảng bộ huyện Đồi Chè', 'tinh'),
  ].map((each) => [each.id, each]),
);

const terms: Term[] = [{ id: '2015-2020', name: 'Nhiệm kỳ 2015–2020', from: '2015-10-01', to: '2020-09-30' }];

function of(id: string, figures: StatedFigure[], basis: StatedFigure['basis'], line: number): StatedFigure[] {
  return figures.map((figure, index) => {
    const place = { file: `articles/${id}.md`, line: line + index, column: 5 };
    return { ...figure, organisation: id.split('-')[0] ?? id, basis, place };
  });
}

/** The article under test: a block of offices near the end of a term, with one of its schools. */
export const own: Article = article(
  [
    ...of(
      'khoi',
      [stated('members', 4820), stated('members-women', 2148), stated('base-organisations', 71)],
      day('2019-11-18'),
      20,
    ),
    ...of(
      'khoi',
      [stated('base-party-committees', 29), stated('base-cells', 42), stated('sub-cells', 318)],
      day('2019-11-18'),
      23,
    ),
    ...of(
      'khoi',
      [stated('admissions', 1135), stated('admission-target', 900), stated('admissions-women', 412)],
      term(),
      30,
    ),
    ...of('khoi', [stated('admissions-students', 287), stated('training-classes', 4)], term(), 33),
    ...of('truong', [stated('admissions', 164)], term(), 38),
  ],
  { slug: 'khoi', file: 'articles/khoi.md', organisation: 'khoi' },
);

function term(): StatedFigure['basis'] {
  return {
    kind: 'period',
    key: '2015-2020',
    from: '2015-10-01',
    to: '2020-09-30',
    term: '2015-2020',
    through: null,
  };
}

const others: Article[] = [
  article(
    [
      ...of('khoi-2018', [stated('admissions', 241)], year('2018'), 10),
      ...of('khoi-2018', [stated('members', 4611)], day('2018-12-31'), 12),
    ],
    {
      slug: 'khoi-2018',
      file: 'articles/khoi-2018.md',
      organisation: 'khoi',
      date: '2019-01-05T08:00:00+07:00',
    },
  ),
  article(
    [
      ...of('huyen-2019', [stated('admissions', 183), stated('schemes', 7)], year('2019'), 10),
      ...of(
        'huyen-2019',
        [stated('members', 14_000, { hedge: 'hơn' }), stated('delegates', 296)],
        day('2019-12-31'),
        12,
      ),
    ],
    {
      slug: 'huyen-2019',
      file: 'articles/huyen-2019.md',
      organisation: 'huyen',
      date: '2020-01-05T08:00:00+07:00',
    },
  ),
];

others.push(
  article(of('tinh-2019', [stated('members', 61_240)], day('2019-12-31'), 10), {
    slug: 'tinh-2019',
    file: 'articles/tinh-2019.md',
    organisation: 'tinh',
    date: '2020-01-06T08:00:00+07:00',
  }),
);

/** The world of an article: a site with it and two others. */
export function worldOf(subject: Article, beside: readonly Article[] = others): World {
  const all = [subject, ...beside.filter(({ slug }) => slug !== subject.slug)];
  const { ledger } = composeLedger(all, { indicators, organisations, terms });
  return { ledger, indicators, organisations, terms, vocabulary: makeVocabulary(indicators, organisations) };
}

export const world = worldOf(own);
/** The article of a district, by which hedged records are tried. */
export const district = others[1] as Article;

/** A block of prose with its numbers where they stand in line 50 of the file. */
export function block(text: string, more: Partial<ProseBlock> = {}): ProseBlock {
  const place = (offset: number) => ({ file: 'articles/khoi.md', line: 50, column: offset + 1 });
  return { text, role: 'paragraph', context: [], cited: [], place, ...more };
}

/** What became of the numbers of some blocks. */
export function reconcile(blocks: ProseBlock[], subject: Article = own, site: World = world) {
  const reconciliation = openReconciliation(subject, site);
  const marks = reconciliation.mark(blocks);
  return { marks, ...reconciliation.finish() };
}

/** The record of an id, which must be in the world. */
export function recordOf(id: string, site: World = world): FigureRecord {
  const record = site.ledger.records.find((each) => each.id === id);
  if (!record) throw new Error(`Expected a record ${id}`);
  return record;
}

/**
 * Takes a sentence apart whose numbers stand in braces with what they are: `{1.135=admissions}` for a figure (by
 * its id when it is not the article's own), `{1.153!1.135}` for a contradiction with the right number,
 * `{30%~hơn 26%}` for a hedge with its proposal, `{250?}` for an unknown number.
 */
export function readExpectations(sentence: string): { text: string; expected: string[] } {
  const expected: string[] = [];
  const text = sentence.replace(/\{([^}=!~?]+)([=!~?])([^}]*)\}/g, (_, number, sign, rest) => {
    expected.push(`${number} ${sign} ${rest}`.trim());
    return number;
  });
  return { text, expected };
}

/** What reconciliation says of the numbers of a text, as `readExpectations` writes it. */
export function verdicts(text: string, more: Partial<ProseBlock> = {}, subject: Article = own): string[] {
  const { marks, problems } = reconcile([block(text, more)], subject);
  const found = (marks[0] ?? []).map(({ start, end, record }) => {
    const isOwn = record.article === subject.slug && record.organisation === subject.organisation;
    return { start, said: `${text.slice(start, end)} = ${isOwn ? record.indicator : record.id}` };
  });
  for (const { code, column, params } of problems) {
    const start = column - 1;
    const number = readFigures(text).find((figure) => figure.start === start)?.raw ?? '';
    found.push({
      start,
      said: `${number} ${SIGNS[code] ?? code} ${params.proposal ?? params.right ?? ''}`.trim(),
    });
  }
  return found.sort((a, b) => a.start - b.start).map(({ said }) => said);
}

const SIGNS: Record<string, string> = {
  'prose-contradicts-figure': '!',
  'hedge-does-not-hold': '~',
  'unknown-figure': '?',
};
