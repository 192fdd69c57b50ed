/** Validating a content folder: opened, each file read by itself, and closed by holding the files against each other. */

import { instantOf } from '../text/instants.ts';
import { checkAcross } from './check-across.ts';
import { type BodyTargets, checkArticleBody, checkPageBody } from './check-bodies.ts';
import { checkSettings } from './check-settings.ts';
import { extend } from './extend.ts';
import { isSettings, SETTINGS } from './file-names.ts';
import { textsOf } from './front-matter.ts';
import type {
  Article,
  Content,
  ContentFolder,
  FiguresLock,
  Indicator,
  Organisation,
  StaticPage,
  TextSource,
  Withdrawal,
} from './model.ts';
import { type OpenedContent, openContent, type Settings } from './open.ts';
import { parsePast } from './parse-past.ts';
import { articlePath, pageSlug } from './paths.ts';
import { FrontMatterPlaces } from './places.ts';
import { hasErrors, type Problem, sortProblems } from './problems.ts';
import { type FileReading, readContentFile } from './reading.ts';

export interface ParseOptions {
  /** The present, an ISO instant. */
  now: string;
  /** Whether drafts count as articles. */
  drafts: boolean;
}

export interface ParsedContent {
  /** Null when there is any error. */
  content: Content | null;
  problems: Problem[];
  /**
   * Every article that is right by itself, also those that readers do not see yet or any more, and also when
   * others are wrong: the figures room can check the arithmetic of these in the same run.
   */
  sound: Article[];
  /** What can be counted, as far as it could be read. */
  indicators: ReadonlyMap<string, Indicator>;
  organisations: ReadonlyMap<string, Organisation>;
  /** Whether the settings are right; else figures may lack through no fault of their articles. */
  settled: boolean;
  /** The figures as they were last published; null when the site keeps no lock, or none that can be read. */
  lock: FiguresLock | null;
  withdrawals: Withdrawal[];
  /** Slugs of the articles that have a file, whatever is in it. */
  slugs: ReadonlySet<string>;
  /** The site's time zone. */
  zone: string;
}

/** What `closeContent` needs besides what was read. */
interface ClosingOptions extends ParseOptions {
  textOf: TextSource;
}

/**
 * Validates everything that was read and makes content of it. All problems are found in one run: a file
 * that is beyond reading does not keep the others from being checked.
 *
 * Bodies take most of the time. Those of the returned articles are checked by whoever compiles them
 * (`compileBody`); here are checked those of articles that nobody will compile, which are all when there is
 * an error.
 */
export function parseContent(folder: ContentFolder, options: ParseOptions): ParsedContent {
  const [settings, others] = partition(folder.documents, ({ file }) => isSettings(file));
  const files = folder.documents.map(({ file }) => file);
  const opened = openContent({ ...folder, files, settings }, options);
  const readings = others.map((document) => readContentFile(document, opened.context));
  return closeContent(opened, readings, { ...options, textOf: textsOf(others) });
}

/**
 * Holds the files of a folder against each other and makes content of them. `readings` are of all documents that
 * are no settings, in the order of their files; `textOf` is asked for bodies that nobody will compile, and for the
 * places of problems.
 */
export function closeContent(
  opened: OpenedContent,
  readings: readonly FileReading[],
  options: ClosingOptions,
): ParsedContent {
  const { settings, context, targets, texts } = opened;
  const { textOf } = options;
  const past = parsePast(texts, { ...context, slugs: targets.slugs });
  const problems = [...opened.problems, ...past.problems, ...acrossFiles(opened, readings, textOf)];
  for (const reading of readings) problems.push(...reading.problems);

  const sound = articlesOf(readings, textOf);
  const wrong = hasErrors(problems);
  const articles = wrong ? [] : published(sound, options);
  problems.push(...uncompiledBodies(readings, { articles, wrong, targets, textOf }));
  const pages = pagesOf(readings, textOf);
  const content = hasErrors(problems) ? null : contentOf(settings, { articles, pages, textOf }, past);
  return {
    content,
    problems: sortProblems(problems),
    sound,
    indicators: context.indicators,
    organisations: settings.organisations?.organisations ?? new Map(),
    settled: !problems.some(({ file, severity }) => severity === 'error' && SETTINGS.includes(file)),
    lock: past.lock,
    withdrawals: past.withdrawals,
    slugs: targets.slugs,
    zone: context.zone,
  };
}

function acrossFiles(
  { settings, context, targets }: OpenedContent,
  readings: readonly FileReading[],
  textOf: TextSource,
): Problem[] {
  const named = readings.flatMap(({ file, names }) =>
    names ? [{ ...names, file, slug: articlePath(file)?.slug ?? '' }] : [],
  );
  const { organisations, indicatorKeys } = context;
  return [
    ...checkAcross(named, targets.slugs, textOf),
    ...(settings.site ? checkSettings(settings.site, organisations, indicatorKeys, targets.slugs) : []),
  ];
}

/** Problems in the texts that no edition will hold: of articles that readers do not see; of all when there are errors. */
function uncompiledBodies(
  readings: readonly FileReading[],
  {
    articles,
    wrong,
    targets,
    textOf,
  }: {
    articles: readonly Article[];
    wrong: boolean;
    targets: BodyTargets;
    textOf: TextSource;
  },
): Problem[] {
  const compiledLater = new Set(articles.map(({ file }) => file));
  return readings.flatMap(({ file }) => {
    if (articlePath(file)) {
      return compiledLater.has(file) ? [] : checkArticleBody(file, textOf(file), targets);
    }
    return wrong && pageSlug(file) !== null ? checkPageBody(file, textOf(file), targets) : [];
  });
}

function articlesOf(readings: readonly FileReading[], textOf: TextSource): Article[] {
  return readings.flatMap(({ file, article }) =>
    article ? [extend(article, { places: new FrontMatterPlaces(file, textOf) })] : [],
  );
}

function pagesOf(readings: readonly FileReading[], textOf: TextSource): StaticPage[] {
  return readings.flatMap(({ file, page }) =>
    page ? [{ ...page, places: new FrontMatterPlaces(file, textOf) }] : [],
  );
}

function contentOf(
  { site, organisations, indicators }: Settings,
  texts: Pick<Content, 'articles' | 'pages' | 'textOf'>,
  { lock, withdrawals }: Pick<Content, 'lock' | 'withdrawals'>,
): Content | null {
  if (!site?.site || !organisations || !indicators) return null;
  return {
    site: site.site,
    organisations: organisations.organisations,
    indicators: indicators.indicators,
    ...texts,
    lock,
    withdrawals,
  };
}

/** What readers may see at `now`: newest first, then by slug. */
function published(articles: readonly Article[], { now, drafts: withDrafts }: ParseOptions): Article[] {
  const present = instantOf(now);
  return articles
    .filter(({ draft, publishAt, expires }) => {
      if (draft) return withDrafts;
      return !(publishAt && instantOf(publishAt) > present) && !(expires && instantOf(expires) <= present);
    })
    .map((article) => ({ article, time: instantOf(article.date) }))
    .sort((a, b) => b.time - a.time || (a.article.slug < b.article.slug ? -1 : 1))
    .map(({ article }) => article);
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
