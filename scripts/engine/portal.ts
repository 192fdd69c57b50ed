import { compareProblems, hasErrors, type Problem } from '../content/problems.ts';
import type { PastWorld } from '../figures/history.ts';
import type { ArticleFigures } from '../figures/moves.ts';
import { CACHE_FOLDER } from '../render/folders.ts';
import { findUndecodable } from '../render/pictures.ts';
import type { Edition } from '../site/edition.ts';
import { oncePer } from '../site/once.ts';
import { type KnownLastmod, planProblems, planSite } from '../site/plan.ts';
import type { PagePlan } from '../site/views.ts';
import type { Findings, Inheritance, PortalOptions } from './edition-maker.ts';
import { ALONE, type Lanes } from './lanes.ts';
import type { Memory } from './memory.ts';
import { outlineHolds } from './outline.ts';
import { readEdition } from './prepare.ts';

/** A site that is ready to be rendered: all that pages and static files are made from. */
export interface Portal {
  edition: Edition;
  /** Every page of the site; planned when that is first asked for. */
  readonly plan: PagePlan;
  /** See `outline.ts`. */
  outline: string;
  /**
   * Whether all pages are planned as they were in the build before, but for those of articles that were compiled anew.
   */
  isAsPlanned: boolean;
  options: PortalOptions;
  /** What the next build is to know of the content. */
  memory: Memory;
  fresh: Findings['fresh'];
  digests: Findings['digests'];
}

/** What a content folder comes to: a portal, or (when there are errors) only its problems. */
export interface Preparation {
  portal: Portal | null;
  problems: Problem[];
}

/** Reads and checks content and plans the site. Writes nothing. */
export async function preparePortal(
  options: PortalOptions,
  inheritance?: Inheritance,
  lanes: Lanes = ALONE,
): Promise<Preparation> {
  const findings = await readEdition(options, inheritance, lanes);
  const { edition, memory, fresh, digests, outline, problems } = findings;
  if (!edition || hasErrors(problems)) return { portal: null, problems };
  const before = inheritance?.memory;
  const planned = oncePer((of: Edition) =>
    planOf(of, options, before && lastmodsOf(before, memory.settings)),
  );
  const isAsPlanned = before !== undefined && outlineHolds(before.seal, outline, options.now);
  // Then no two pages have one address, as they had none before.
  if (!isAsPlanned) problems.push(...planProblems(planned(edition), edition));
  if (hasErrors(problems)) return { portal: null, problems: problems.sort(compareProblems) };
  const portal = {
    edition,
    get plan() {
      return planned(edition);
    },
    ...{ outline, isAsPlanned, options, memory, fresh, digests },
  };
  return { portal, problems };
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
  const findings = await readEdition(options);
  const { edition, problems } = findings;
  if (edition && !hasErrors(problems)) problems.push(...planProblems(planOf(edition, options), edition));
  options.onProgress?.('Pictures');
  const faults = await findUndecodable(findings.pictures, CACHE_FOLDER);
  problems.push(...faults.map((fault) => fault.toProblem()));
  const articles = edition?.articles.length ?? 0;
  return {
    problems: problems.sort(compareProblems),
    articles,
    figures: findings.figures(),
    past: findings.past,
  };
}

function planOf(edition: Edition, { onProgress }: PortalOptions, known?: KnownLastmod): PagePlan {
  onProgress?.('Page plan');
  return planSite(edition, known);
}

/** When pages that are as they were in the build before were last changed; nothing is known under other settings. */
function lastmodsOf({ files, settings }: Memory, now: string): KnownLastmod {
  if (settings !== now) return () => undefined;
  return ({ output, key }) => {
    const file = files.get(output);
    return file?.key === key ? file.lastmod : undefined;
  };
}
