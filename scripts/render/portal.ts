import { join } from 'node:path';
import type { PictureInfo } from '../content/pictures.ts';
import { compareProblems, hasErrors, type Problem } from '../content/problems.ts';
import { readContentFolder } from '../content/read.ts';
import { formatProblems } from '../content/report.ts';
import { type ParsedContent, parseContent } from '../content/validate.ts';
import { composeLedger } from '../figures/compose.ts';
import { figuresOfArticles } from '../figures/derive.ts';
import { checkHistory, type PastWorld } from '../figures/history.ts';
import type { ArticleFigures } from '../figures/moves.ts';
import { composeEdition } from '../site/compile.ts';
import type { Edition } from '../site/edition.ts';
import { checkHiddenProse } from '../site/hidden-prose.ts';
import { pastWorld } from '../site/past.ts';
import { planProblems, planSite } from '../site/plan.ts';
import type { PagePlan } from '../site/views.ts';
import { CACHE_FOLDER, PROJECT } from './folders.ts';
import { findUndecodable } from './pictures.ts';

export interface PortalOptions {
  /** Content folder. */
  content: string;
  /** Instant at which the site is seen, ISO 8601. */
  now: string;
  drafts: boolean;
  /** Built for `npm start`: pages may load the live-reload script. */
  preview: boolean;
  onProgress?: (stage: string, done?: number, total?: number) => void;
}

/** A site that is ready to be rendered: all that pages and static files are made from. */
export interface Portal {
  edition: Edition;
  plan: PagePlan;
  options: PortalOptions;
}

/** What a content folder comes to: a portal, or (when there are errors) only its problems. */
export interface Preparation {
  portal: Portal | null;
  problems: Problem[];
}

let inHand: Portal | null = null;

/** Reads and checks content and plans the site. Writes nothing. */
export async function preparePortal(options: PortalOptions): Promise<Preparation> {
  const { edition, plan, problems } = await planContent(options);
  if (!edition || !plan || hasErrors(problems)) return { portal: null, problems };
  return { portal: { edition, plan, options }, problems };
}

/** What a check of a content folder found. */
export interface CheckedContent {
  problems: Problem[];
  /** Articles that readers see. */
  articles: number;
  /** Every article that is right by itself, with its figures, and what these are held against. */
  figures: ArticleFigures[];
  past: PastWorld;
}

/** Everything that is wrong with a content folder, as a build would find it, with the figures that are in it. */
export async function checkContent(options: PortalOptions): Promise<CheckedContent> {
  const { edition, problems, pictures, figures, past } = await planContent(options);
  options.onProgress?.('Pictures');
  const faults = await findUndecodable(pictures, CACHE_FOLDER);
  problems.push(...faults.map((fault) => fault.toProblem()));
  const articles = edition?.articles.length ?? 0;
  return { problems: problems.sort(compareProblems), articles, figures, past };
}

async function planContent(options: PortalOptions): Promise<Findings & { plan: PagePlan | null }> {
  const findings = await readEdition(options);
  const { edition, problems } = findings;
  if (edition === null || hasErrors(problems)) return { ...findings, plan: null };
  options.onProgress?.('Page plan');
  const plan = planSite(edition);
  problems.push(...planProblems(plan, edition));
  return { ...findings, plan, problems: problems.sort(compareProblems) };
}

/** What a content folder holds: an edition (null when there are errors), its problems, its usable pictures. */
interface Findings {
  edition: Edition | null;
  problems: Problem[];
  pictures: PictureInfo[];
  figures: ArticleFigures[];
  past: PastWorld;
}

/** Content read, checked and compiled, with every problem that is in it. */
async function readEdition(options: PortalOptions): Promise<Findings> {
  const report = options.onProgress ?? (() => {});
  const folder = await readContentFolder(options.content, {
    onProgress: (done, total) => report('Content', done, total),
  });
  const parsed = parseContent(folder, { now: options.now, drafts: options.drafts });
  const { figures, hidden } = deriveSound(parsed);
  const composed =
    parsed.content &&
    composeEdition({
      content: parsed.content,
      hidden: new Set(hidden.map(({ slug }) => slug)),
      hiddenArticles: hidden,
      pictures: folder.pictures,
      now: options.now,
      onProgress: (done, total) => report('Articles', done, total),
    });
  const edition = composed?.edition ?? null;
  const past = pastWorld(parsed, options.now);
  const problems = [...parsed.problems, ...(composed ?? checkSound(parsed)).problems];
  if (composed) problems.push(...checkHiddenProse(hidden, composed.edition, composed.whole));
  if (parsed.settled) problems.push(...checkHistory(figures, past));
  const pictures = [...folder.pictures.values()].filter((state): state is PictureInfo => !('fault' in state));
  return { edition, problems: problems.sort(compareProblems), pictures, figures, past };
}

/**
 * The figures of all articles that are right by themselves, and those of these articles that no edition will
 * hold: drafts, embargoed, expired, and all when there are errors.
 */
function deriveSound({ content, sound, indicators }: ParsedContent) {
  const shown = new Set(content?.articles ?? []);
  return {
    figures: figuresOfArticles(sound, indicators),
    hidden: sound.filter((article) => !shown.has(article)),
  };
}

/** What does not add up in and between articles when there is no edition to hold them. */
function checkSound({ sound, indicators }: ParsedContent): { problems: Problem[] } {
  return composeLedger(sound, { indicators, organisations: new Map(), terms: [] });
}

/** Files in a plan. */
export function countPages(plan: PagePlan): number {
  return Object.values(plan).reduce((total, pages) => total + pages.length, 0);
}

/** A function to call after each rendered page: it reports how far the pages have come. */
export function pageCounter({ plan, options }: Portal): () => void {
  const total = countPages(plan) - plan.text.length;
  let done = 0;
  return () => {
    done += 1;
    options.onProgress?.('Pages', done, total);
  };
}

/** Hands a prepared portal to the Eleventy configuration, which Eleventy itself loads. */
export function handOver(portal: Portal): void {
  inHand = portal;
}

/**
 * The portal that a command has prepared; when Eleventy was started on its own, one prepared from the
 * default folders as of now.
 */
export async function portalInHand(): Promise<Portal> {
  if (inHand) return inHand;
  const options = {
    content: join(PROJECT, 'content'),
    now: new Date().toISOString(),
    drafts: false,
    preview: false,
  };
  const { portal, problems } = await preparePortal(options);
  if (!portal) throw new Error(`\n${formatProblems(problems, 'vi')}`);
  return portal;
}
