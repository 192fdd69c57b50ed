import { join } from 'node:path';
import type { Article } from '../content/model.ts';
import type { PictureInfo } from '../content/pictures.ts';
import { compareProblems, hasErrors, type Problem } from '../content/problems.ts';
import { readContentFolder } from '../content/read.ts';
import { formatProblems } from '../content/report.ts';
import { type ParsedContent, parseContent } from '../content/validate.ts';
import { deriveFigures } from '../figures/derive.ts';
import { composeEdition } from '../site/compile.ts';
import type { Edition } from '../site/edition.ts';
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

/** Everything that is wrong with a content folder, as a build would find it, and its number of articles. */
export async function checkContent(
  options: PortalOptions,
): Promise<{ problems: Problem[]; articles: number }> {
  const { edition, problems, pictures } = await planContent(options);
  options.onProgress?.('Pictures');
  const faults = await findUndecodable(pictures, CACHE_FOLDER);
  problems.push(...faults.map((fault) => fault.toProblem()));
  return { problems: problems.sort(compareProblems), articles: edition?.articles.length ?? 0 };
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
}

/** Content read, checked and compiled, with every problem that is in it. */
async function readEdition(options: PortalOptions): Promise<Findings> {
  const report = options.onProgress ?? (() => {});
  const folder = await readContentFolder(options.content, {
    onProgress: (done, total) => report('Content', done, total),
  });
  const parsed = parseContent(folder, { now: options.now, drafts: options.drafts });
  const problems = [...parsed.problems, ...checkHiddenFigures(parsed)];
  const { content } = parsed;
  const pictures = [...folder.pictures.values()].filter((state): state is PictureInfo => !('fault' in state));
  if (content === null) return { edition: null, problems: problems.sort(compareProblems), pictures };
  const composed = composeEdition({
    content,
    hidden: new Set(hiddenArticles(parsed).map(({ slug }) => slug)),
    pictures: folder.pictures,
    now: options.now,
    onProgress: (done, total) => report('Articles', done, total),
  });
  problems.push(...composed.problems);
  return { edition: composed.edition, problems: problems.sort(compareProblems), pictures };
}

/** Articles that no edition will hold: drafts, embargoed, expired, and all when there are errors. */
function hiddenArticles({ content, sound }: ParsedContent): Article[] {
  const shown = new Set(content?.articles ?? []);
  return sound.filter((article) => !shown.has(article));
}

/** What does not add up in articles that no edition will hold. */
function checkHiddenFigures(parsed: ParsedContent): Problem[] {
  return hiddenArticles(parsed).flatMap((article) => deriveFigures(article, parsed.indicators).problems);
}

/** Files in a plan. */
export function countPages(plan: PagePlan): number {
  return Object.values(plan).reduce((total, pages) => total + pages.length, 0);
}

/** A function to call after each rendered page: it reports how far the pages have come. */
export function pageCounter({ plan, options }: Portal): () => void {
  const total = countPages(plan);
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
