import type { Edition, EditionArticle } from '../edition.ts';
import type { Column, RowOf, Table } from './columns.ts';
import { madeOnTheWay } from './rows.ts';

const COLUMNS = [
  {
    name: 'slug',
    title: 'Mã bài',
    about: 'Tên cố định của bài.',
    kind: 'key',
    required: true,
    width: 44,
  },
  {
    name: 'title',
    title: 'Tên bài',
    about: 'Tiêu đề như trên trang.',
    kind: 'text',
    required: true,
    width: 60,
  },
  {
    name: 'published',
    title: 'Ngày đăng',
    about: 'Ngày đăng bài.',
    kind: 'day',
    required: true,
    width: 12,
  },
  {
    name: 'updated',
    title: 'Ngày sửa',
    about: 'Ngày sửa bài lần cuối, khi có.',
    kind: 'day',
    width: 12,
  },
  {
    name: 'organisation',
    title: 'Mã tổ chức',
    about: 'Tổ chức mà bài nói tới; tra ở bảng Tổ chức.',
    kind: 'key',
    required: true,
    width: 28,
  },
  {
    name: 'language',
    title: 'Ngôn ngữ',
    about: 'vi: tiếng Việt. en: tiếng Anh.',
    kind: 'text',
    values: ['vi', 'en'],
    required: true,
    width: 10,
  },
  {
    name: 'source_publisher',
    title: 'Theo',
    about: 'Báo, đài hoặc cơ quan đã công bố những dữ kiện trong bài.',
    kind: 'text',
    width: 30,
  },
  {
    name: 'source_title',
    title: 'Bài gốc',
    about: 'Tên bài hoặc văn bản gốc.',
    kind: 'text',
    width: 50,
  },
  {
    name: 'source_author',
    title: 'Tác giả bài gốc',
    about: 'Người viết bài gốc.',
    kind: 'text',
    width: 24,
  },
  {
    name: 'source_address',
    title: 'Địa chỉ bài gốc',
    about: 'Nơi đọc bài gốc.',
    kind: 'address',
    width: 50,
  },
  {
    name: 'url',
    title: 'Địa chỉ',
    about: 'Địa chỉ của bài trên trang này.',
    kind: 'address',
    required: true,
    width: 50,
  },
] as const satisfies readonly Column[];

/** The articles that figures come from, the newest first. */
export function articleTable(edition: Edition): Table {
  const { ledger, content } = edition;
  const sources = edition.articles.filter(({ article }) => ledger.byArticle.has(article.slug));
  return {
    name: 'articles',
    title: 'Nguồn',
    about: 'Những bài viết mà số liệu lấy từ đó, và bài gốc của mỗi bài.',
    columns: COLUMNS,
    primaryKey: ['slug'],
    foreignKeys: [{ columns: ['organisation'], table: 'organisations', references: ['id'] }],
    count: sources.length,
    rows: madeOnTheWay(sources, (item) => rowOf(item, content.site.address)),
  };
}

function rowOf({ article, title, url }: EditionArticle, address: string): RowOf<typeof COLUMNS> {
  const { source } = article;
  return {
    slug: article.slug,
    title,
    published: article.date.slice(0, 10),
    updated: article.updated?.slice(0, 10) ?? null,
    organisation: article.organisation,
    language: article.language,
    source_publisher: source?.publisher ?? null,
    source_title: source?.title ?? null,
    source_author: source?.author ?? null,
    source_address: source?.address ?? null,
    url: address + url,
  };
}
