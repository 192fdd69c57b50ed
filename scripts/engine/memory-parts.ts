/**
 * The large parts of what is kept, in the form in which they are stored: of each record what every build looks at, and
 * apart from it what only those look at who show a record or reckon with it.
 */
import { pick } from '../content/extend.ts';
import type { ArticleData } from '../content/model.ts';
import type { FileReading } from '../content/reading.ts';
import type { CompiledArticle } from '../site/edition.ts';
import type { RememberedArticle, RememberedFile, RememberedSource } from './memory.ts';
import { readLater } from './read-later.ts';

/** The parts of memory that grow with the site, each by file or article. */
export interface Parts {
  sources: ReadonlyMap<string, RememberedSource>;
  articles: ReadonlyMap<string, RememberedArticle>;
  files: ReadonlyMap<string, RememberedFile>;
}

export type PartName = keyof Parts;

/** How a part is stored: `head` is parsed as a whole, each of `bodies` when it is asked for. */
interface PartForm<P extends PartName> {
  store(part: Parts[P]): { head: unknown; bodies: unknown[] };
  restore(head: unknown, bodyOf: (record: number) => unknown): Parts[P];
}

const LARGE_OF_ARTICLE = ['title', 'lede', 'source', 'figures', 'untracked'] as const;
type LargeOfArticle = Pick<ArticleData, (typeof LARGE_OF_ARTICLE)[number]>;

const LARGE_OF_COMPILED = [
  'title',
  'titleHtml',
  'lede',
  'ledeHtml',
  'words',
  'pictures',
  'mentions',
] as const;
type LargeOfCompiled = Pick<CompiledArticle, (typeof LARGE_OF_COMPILED)[number]>;

/** What readings mostly hold; it is not stored. */
const USUAL_READING = {
  problems: [],
  article: null,
  page: null,
  names: null,
  pictures: [],
  mayBeKept: true,
  holdsFrom: null,
  holdsUntil: null,
};
const USUAL_ARTICLE = {
  updated: null,
  pictures: [],
  related: [],
  aliases: [],
  draft: false,
  publishAt: null,
  expires: null,
  corrections: [],
  language: 'vi',
};
const USUAL_COMPILED = { uses: [], lead: null, anchors: [], outward: [], problems: [] };

/** What is stored of an object with its head: all but what is large, and what is as usual. */
function headOf<T extends object>(
  object: T,
  usual: Partial<Record<keyof T, unknown>>,
  large: readonly (keyof T)[] = [],
): Partial<T> {
  const entries = Object.entries(object) as [keyof T, unknown][];
  const isUsual = ([field, value]: [keyof T, unknown]) =>
    field in usual && JSON.stringify(value) === JSON.stringify(usual[field]);
  return Object.fromEntries(
    entries.filter((entry) => !large.includes(entry[0]) && !isUsual(entry)),
  ) as Partial<T>;
}

const sources: PartForm<'sources'> = {
  store: (part) => ({
    head: Array.from(part, ([file, { bytes, front, figures, reading }]) => [
      file,
      bytes,
      front,
      figures,
      reading && headOfReading(reading),
    ]),
    bodies: Array.from(
      part.values(),
      ({ reading }) => reading?.article && pick(reading.article, LARGE_OF_ARTICLE),
    ),
  }),
  restore(head, bodyOf) {
    const withRest = readLater<object, LargeOfArticle>(
      LARGE_OF_ARTICLE,
      (at) => bodyOf(at) as LargeOfArticle,
    );
    const rows = head as [string, string, string, RememberedSource['figures'], Partial<FileReading> | null][];
    return new Map(
      rows.map(([file, bytes, front, figures, stored], record): [string, RememberedSource] => {
        if (stored === null) return [file, { bytes, front, figures, reading: null }];
        const reading: FileReading = { ...USUAL_READING, file, ...stored };
        if (stored.article) {
          const small = {
            ...USUAL_ARTICLE,
            ...stored.article,
            ...(figures ? { figuresOf: figures.of } : {}),
          };
          const article = withRest(small, record) as ArticleData;
          reading.article = article;
          reading.names ??= pick(article, ['aliases', 'related', 'topics']);
        }
        return [file, { bytes, front, figures, reading }];
      }),
    );
  },
};

function headOfReading(reading: FileReading): object {
  const { file: _, article, names, ...rest } = reading;
  const small = article && headOf(article, USUAL_ARTICLE, LARGE_OF_ARTICLE);
  const told = article && JSON.stringify(pick(article, ['aliases', 'related', 'topics']));
  const asArticle = JSON.stringify(names) === told;
  return headOf({ ...rest, article: small, names: asArticle ? null : names }, USUAL_READING);
}

const articles: PartForm<'articles'> = {
  store: (part) => ({
    head: Array.from(part, ([slug, { made, compiled, related }]) => [
      slug,
      made,
      related.join(' '),
      headOf(compiled, USUAL_COMPILED, LARGE_OF_COMPILED),
    ]),
    bodies: Array.from(part.values(), ({ compiled }) => pick(compiled, LARGE_OF_COMPILED)),
  }),
  restore(head, bodyOf) {
    const withRest = readLater<object, LargeOfCompiled>(
      LARGE_OF_COMPILED,
      (at) => bodyOf(at) as LargeOfCompiled,
    );
    const rows = head as [string, string, string, Partial<CompiledArticle>][];
    return new Map(
      rows.map(([slug, made, related, small], record) => {
        const compiled = withRest({ ...USUAL_COMPILED, ...small }, record) as CompiledArticle;
        return [slug, { made, compiled, related: related === '' ? [] : related.split(' ') }];
      }),
    );
  },
};

/** Columns: the same names and few bytes, many times. */
const files: PartForm<'files'> = {
  store(part) {
    const all = [...part.values()];
    return {
      head: {
        paths: [...part.keys()],
        bytes: all.map(({ bytes }) => bytes),
        changed: all.map(({ changed }) => changed),
        made: all.map(({ made }) => made),
        keys: all.map(({ key }) => key),
        // There is no undefined in JSON.
        lastmods: all.map(({ lastmod }) => (lastmod === undefined ? 0 : lastmod)),
      },
      bodies: [],
    };
  },
  restore(head) {
    const { paths, bytes, changed, made, keys, lastmods } = head as Columns;
    return new Map(
      paths.map((path, at) => {
        const lastmod = lastmods[at];
        return [
          path,
          {
            made: made[at] ?? '',
            key: keys[at] ?? '',
            lastmod: lastmod === 0 ? undefined : lastmod,
            bytes: bytes[at] ?? 0,
            changed: changed[at] ?? 0,
          },
        ];
      }),
    );
  },
};

interface Columns {
  paths: string[];
  bytes: number[];
  changed: number[];
  made: string[];
  keys: string[];
  lastmods: (string | null | 0)[];
}

export const FORMS: { [P in PartName]: PartForm<P> } = { sources, articles, files };
