import { yearOf } from '../text/dates.ts';
import { instantOf } from '../text/instants.ts';
import { checkAcross } from './check-across.ts';
import { type BodyTargets, checkArticleBody, checkPageBody } from './check-bodies.ts';
import { checkFiles, SETTINGS } from './check-files.ts';
import { checkPersonal } from './check-personal.ts';
import { checkSettings } from './check-settings.ts';
import { checkText } from './check-text.ts';
import type { ArticleContext, ArticleDraft } from './drafts.ts';
import { normalizeLines } from './front-matter.ts';
import type {
  Article,
  Content,
  ContentFolder,
  FiguresLock,
  Indicator,
  Organisation,
  StaticPage,
  Term,
  Withdrawal,
} from './model.ts';
import { parseArticle } from './parse-article.ts';
import { INDICATORS_FILE, parseIndicators } from './parse-indicators.ts';
import { LOCK_FILE } from './parse-lock.ts';
import { ORGANISATIONS_FILE, parseOrganisations } from './parse-organisations.ts';
import { type PageDraft, parsePage } from './parse-page.ts';
import { parsePast } from './parse-past.ts';
import { parseSite, SITE_FILE } from './parse-site.ts';
import { articlePath, pageSlug } from './paths.ts';
import { hasErrors, type Problem, sortProblems } from './problems.ts';

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

/** The zone that dates are read in when `site.yaml` does not give a right one. */
const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * Validates everything that was read and makes content of it. All problems are found in one run: a file
 * that is beyond reading does not keep the others from being checked.
 *
 * Bodies take most of the time. Those of the returned articles are checked by whoever compiles them
 * (`compileBody`); here are checked those of articles that nobody will compile, which are all when there is
 * an error.
 */
export function parseContent(folder: ContentFolder, options: ParseOptions): ParsedContent {
  const texts = new Map<string, string>();
  for (const { file, text } of folder.documents) if (text !== null) texts.set(file, normalizeLines(text));
  const problems = checkFiles(folder);
  for (const [file, text] of texts) if (file !== LOCK_FILE) problems.push(...checkText(file, text));

  const settings = parseSettings(texts, problems);
  const context = articleContext(settings, folder, options.now);
  const targets = bodyTargets(folder, context);
  const { drafts, pages } = parseDocuments(texts, context);
  for (const { problems: found } of [...drafts, ...pages]) problems.push(...found);
  problems.push(...checkAcross(drafts, targets.slugs));
  problems.push(
    ...personalProblems(texts, [...drafts, ...pages], settings, yearOf(options.now, context.zone)),
  );
  const { site } = settings;
  if (site)
    problems.push(...checkSettings(site, context.organisations, context.indicatorKeys, targets.slugs));
  const past = parsePast(texts, { ...context, slugs: targets.slugs });
  problems.push(...past.problems);

  const shown = new Set(hasErrors(problems) ? [] : published(drafts, options));
  const allBodies = hasErrors(problems);
  for (const draft of drafts) {
    const compiledLater = !allBodies && draft.article && shown.has(draft.article);
    if (!compiledLater) problems.push(...checkArticleBody(draft, targets));
  }
  if (allBodies) for (const page of pages) problems.push(...checkPageBody(page, targets));

  const sound = drafts.flatMap(({ article }) => article ?? []);
  const content = hasErrors(problems)
    ? null
    : contentOf(
        settings,
        [...shown],
        pages.flatMap(({ page }) => page ?? []),
        past,
      );
  return {
    content,
    problems: sortProblems(problems),
    sound,
    indicators: context.indicators ?? new Map(),
    organisations: settings.organisations?.organisations ?? new Map(),
    settled: !problems.some(({ file, severity }) => severity === 'error' && SETTINGS.includes(file)),
    lock: past.lock,
    withdrawals: past.withdrawals,
    slugs: targets.slugs,
    zone: context.zone,
  };
}

/** Personal identifiers in articles and pages; the publisher's own address and lines may stand anywhere. */
function personalProblems(
  texts: ReadonlyMap<string, string>,
  files: (ArticleDraft | PageDraft)[],
  { site }: Settings,
  year: number,
): Problem[] {
  const publisher = site?.wire.valid.publisher ?? {};
  return files.flatMap((each) => {
    const namesPublic = ('fields' in each ? each.fields.namesPublic : each.namesPublic) ?? null;
    return checkPersonal(each.file, texts.get(each.file) ?? '', { publisher, namesPublic, year });
  });
}

type Settings = ReturnType<typeof parseSettings>;

function parseSettings(texts: Map<string, string>, problems: Problem[]) {
  const read = <T extends { problems: Problem[] }>(file: string, parse: (text: string) => T): T | null => {
    const text = texts.get(file);
    const parsed = text === undefined ? null : parse(text);
    problems.push(...(parsed?.problems ?? []));
    return parsed;
  };
  return {
    site: read(SITE_FILE, parseSite),
    organisations: read(ORGANISATIONS_FILE, parseOrganisations),
    indicators: read(INDICATORS_FILE, parseIndicators),
  };
}

function parseDocuments(texts: Map<string, string>, context: ArticleContext) {
  const drafts: ArticleDraft[] = [];
  const pages: PageDraft[] = [];
  for (const [file, text] of texts) {
    if (articlePath(file)) drafts.push(parseArticle(file, text, context));
    else if (pageSlug(file) !== null) pages.push(parsePage(file, text));
  }
  return { drafts, pages };
}

/** Null stands for a file that could not be read: against that, every reference would be a problem. */
function articleContext(settings: Settings, folder: ContentFolder, now: string): ArticleContext {
  const site = settings.site?.wire.valid;
  const sections = site?.sections?.flatMap((section) => section?.id ?? []);
  return {
    zone: site?.timeZone ?? DEFAULT_ZONE,
    now,
    sections: sections?.length ? new Set(sections) : null,
    terms: site?.terms?.flatMap((term) => (isTerm(term) ? term : [])) ?? null,
    organisations: filled(settings.organisations?.ids),
    indicators: settings.indicators?.indicators ?? new Map(),
    indicatorKeys: filled(settings.indicators?.keys),
    pictures: new Set(folder.pictures.keys()),
  };
}

function isTerm(term: Partial<Term> | undefined): term is Term {
  return Boolean(term?.id && term.from && term.to);
}

function filled(ids: ReadonlySet<string> | undefined): ReadonlySet<string> | null {
  return ids && ids.size > 0 ? ids : null;
}

/** Every article and page that has a file, whatever is in it. */
function bodyTargets({ documents }: ContentFolder, { pictures, indicatorKeys }: ArticleContext): BodyTargets {
  const slugs = documents.flatMap(({ file }) => articlePath(file)?.slug ?? []);
  const pages = documents.flatMap(({ file }) => pageSlug(file) ?? []);
  return { slugs: new Set(slugs), pages: new Set(pages), pictures, indicators: indicatorKeys };
}

function contentOf(
  { site, organisations, indicators }: Settings,
  articles: Article[],
  pages: StaticPage[],
  past: Pick<Content, 'lock' | 'withdrawals'>,
): Content | null {
  if (!site?.site || !organisations || !indicators) return null;
  return {
    site: site.site,
    organisations: organisations.organisations,
    indicators: indicators.indicators,
    articles,
    pages,
    lock: past.lock,
    withdrawals: past.withdrawals,
  };
}

/** What readers may see at `now`: newest first, then by slug. */
function published(drafts: ArticleDraft[], { now, drafts: withDrafts }: ParseOptions): Article[] {
  const present = instantOf(now);
  const articles = drafts.flatMap(({ article }) => (article ? [article] : []));
  return articles
    .filter(({ draft, publishAt, expires }) => {
      if (draft) return withDrafts;
      return !(publishAt && instantOf(publishAt) > present) && !(expires && instantOf(expires) <= present);
    })
    .sort((a, b) => instantOf(b.date) - instantOf(a.date) || (a.slug < b.slug ? -1 : 1));
}
