/** A small edition in memory with everything that open data must cope with. */
import type { Article, Content, StatedFigure } from '../../scripts/content/model.ts';
import { composeLedger } from '../../scripts/figures/compose.ts';
import { articleUrl } from '../../scripts/site/addresses.ts';
import { addArticle } from '../../scripts/site/compile.ts';
import { dateView } from '../../scripts/site/dates.ts';
import type { Edition, EditionArticle } from '../../scripts/site/edition.ts';
import { emptyEdition } from '../../scripts/site/empty-edition.ts';
import { article, day, indicator, organisation, stated, year } from '../figures/samples.ts';

export const SITE = 'https://mau.example';

const INDICATORS = [
  indicator('members', 'stock', { name: { vi: 'đảng viên', en: 'party members' }, unit: 'đảng viên' }),
  indicator('admissions', 'flow', { name: { vi: 'đảng viên mới kết nạp', en: 'admissions' } }),
  indicator('admissions-women', 'flow', {
    name: { vi: 'đảng viên mới là nữ', en: 'women admitted' },
    partOf: 'admissions',
  }),
  indicator('admission-target', 'flow', { name: { vi: 'chỉ tiêu kết nạp', en: 'admission target' } }),
  indicator('percent-of-target', 'ratio', {
    name: { vi: 'tỷ lệ so với chỉ tiêu', en: 'percent of target' },
    numerator: 'admissions',
    denominator: 'admission-target',
    target: true,
  }),
];

const ORGANISATIONS = [
  { ...organisation('tinh'), name: 'Đảng bộ tỉnh Mẫu', type: 'dang-bo-tinh', province: 'Mẫu' },
  {
    ...organisation('bloc', 'tinh'),
    name: 'Đảng bộ Khối; "cơ quan"',
    province: 'Mẫu',
    validTo: '2025-06-30',
    note: 'Dòng một\nDòng hai',
  },
  { ...organisation('xa', 'bloc', 'dang-bo-co-so'), name: '=Đảng bộ xã' },
];

/** The words of a figure that is suppressed: no file may hold them. */
export const SECRET = 'chỉ có hai người, ông Mẫu và bà Mẫu';

function source(address: string | null): Article['source'] {
  return { publisher: 'Báo Mẫu', address, title: '+ Bài gốc', author: null, credit: null, note: null };
}

function report(slug: string, date: string, figures: StatedFigure[], more: Partial<Article> = {}): Article {
  return article(figures, {
    slug,
    file: `articles/${slug}.md`,
    date: `${date}T08:00:00+07:00`,
    title: `Bài ${slug}`,
    ...more,
  });
}

/** In the order of an edition: the newest first. */
const ARTICLES: Article[] = [
  report('sua-lai', '2021-03-01', [
    stated('members', 4830, { basis: day('2019-11-18'), supersedes: 'ket-nap' }),
    stated('admissions', 3, { organisation: 'xa', basis: year('2020'), differs: 'Bài kia tính cả quân đội' }),
  ]),
  report(
    'nam-2020',
    '2021-01-05',
    [
      stated('members', 4900, { basis: day('2020-12-31') }),
      stated('admissions', 5, { organisation: 'xa', basis: year('2020'), note: '=1+1' }),
      stated('admissions', 2, { organisation: 'xa', basis: year('2019'), inferred: SECRET, note: SECRET }),
      stated('members', 14000, {
        organisation: 'tinh',
        basis: { kind: 'asOf', at: '2020-05', precision: 'month' },
        hedge: 'hơn',
      }),
    ],
    { source: source('https://bao.example/a?b=1&c=2') },
  ),
  report(
    'ket-nap',
    '2019-11-18',
    [
      stated('members', 4820, { basis: day('2019-11-18') }),
      stated('admissions', 1135),
      stated('admissions-women', 512),
      stated('admission-target', 900),
    ],
    { title: '@Bài có chữ đầu lạ', updated: '2019-11-20T09:00:00+07:00', source: source(null) },
  ),
];

const CONTENT: Content = {
  site: {
    name: 'Bản tin Mẫu',
    tagline: 'Bản tin để thử',
    description: 'Bản tin để thử.',
    address: SITE,
    language: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    organisation: 'bloc',
    publisher: {
      name: 'Ban Biên tập Mẫu',
      responsibleEditor: 'Ban Biên tập',
      licenceLine: 'Giấy phép mẫu',
      postalAddress: 'Không có',
      phone: '0000 000 000',
      email: 'mau@mau.example',
    },
    contentLicence: {
      text: 'Được dùng lại theo giấy phép CC BY 4.0.',
      address: 'https://creativecommons.org/licenses/by/4.0/deed.vi',
    },
    notice: null,
    sections: [],
    terms: [{ id: '2015-2020', name: 'Nhiệm kỳ 2015–2020', from: '2015-10-01', to: '2020-09-30' }],
    home: { lead: null, headline: [] },
    smallestCount: 3,
    oldAfterYears: 3,
    pageSize: 20,
  },
  organisations: new Map(ORGANISATIONS.map((item) => [item.id, item])),
  indicators: new Map(INDICATORS.map((item) => [item.key, item])),
  articles: ARTICLES,
  pages: [],
  lock: null,
  withdrawals: [],
  textOf: () => '',
};

/** The sample edition, or one of the same site with other articles. Every call makes a fresh one. */
export function sampleEdition(
  articles: Article[] = ARTICLES,
  licence = CONTENT.site.contentLicence,
): Edition {
  const content = { ...CONTENT, articles, site: { ...CONTENT.site, contentLicence: licence } };
  const { indicators, organisations, site } = content;
  const { ledger } = composeLedger(articles, { indicators, organisations, terms: site.terms });
  const edition = emptyEdition(content, '2026-11-24T08:00:00+07:00', ledger);
  for (const { article, body, ...compiled } of articles.map(editionArticle))
    addArticle(edition, article, compiled, body);
  return edition;
}

function editionArticle(item: Article): EditionArticle {
  return {
    article: item,
    url: articleUrl(item.slug),
    title: item.title,
    titleHtml: item.title,
    lede: item.lede,
    ledeHtml: item.lede,
    body: () => ({ html: '', headings: [] }),
    words: 0,
    pictures: [],
    date: dateView(item.date, CONTENT.site.timeZone),
    mentions: [],
    uses: [],
    lead: null,
    anchors: [],
    outward: [],
    problems: [],
    madeFrom: { organisations: [], links: [] },
    digests: { page: item.slug, card: item.slug, link: item.slug, figures: item.slug },
  };
}
