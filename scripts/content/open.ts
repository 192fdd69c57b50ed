/** Opening a content folder: its settings, and what they ask of every file. No text of an article is needed. */

import type { BodyTargets } from './check-bodies.ts';
import { checkDocument, checkListing } from './check-files.ts';
import { checkText } from './check-text.ts';
import type { ArticleContext } from './drafts.ts';
import { INDICATORS_FILE, LOCK_FILE, ORGANISATIONS_FILE, SITE_FILE } from './file-names.ts';
import { normalizeLines } from './front-matter.ts';
import type { ContentListing, Term } from './model.ts';
import { type ParsedIndicators, parseIndicators } from './parse-indicators.ts';
import { type ParsedOrganisations, parseOrganisations } from './parse-organisations.ts';
import { type ParsedSite, parseSite } from './parse-site.ts';
import { articlePath, pageSlug } from './paths.ts';
import type { Problem } from './problems.ts';

/** The settings, as far as there are files of them. */
export interface Settings {
  site: ParsedSite | null;
  organisations: ParsedOrganisations | null;
  indicators: ParsedIndicators | null;
}

export interface OpenedContent {
  settings: Settings;
  /** What each file is read with; it can be handed to another thread. */
  context: ArticleContext;
  /** Every article, page and picture that has a file, whatever is in it. */
  targets: BodyTargets;
  /** Texts of the settings and of what the site published before, by path. */
  texts: ReadonlyMap<string, string>;
  problems: Problem[];
}

interface OpenOptions {
  /** The present, an ISO instant. */
  now: string;
  /** Reads `organisations.yaml`, or knows from before what is in it. */
  organisationsOf?: typeof parseOrganisations;
}

/** The zone that dates are read in when `site.yaml` does not give a right one. */
const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** Parses the settings of a folder, and looks at what lies in it. */
export function openContent(
  folder: ContentListing,
  { now, organisationsOf = parseOrganisations }: OpenOptions,
): OpenedContent {
  const problems = [...checkListing(folder), ...folder.settings.flatMap(checkDocument)];
  const texts = new Map<string, string>();
  for (const { file, text } of folder.settings) if (text !== null) texts.set(file, normalizeLines(text));
  for (const [file, text] of texts) if (file !== LOCK_FILE) problems.push(...checkText(file, text));
  const settings = parseSettings(texts, organisationsOf);
  for (const parsed of Object.values(settings)) problems.push(...(parsed?.problems ?? []));
  const context = contextOf(settings, folder, now);
  return { settings, context, targets: targetsOf(folder, context), texts, problems };
}

function parseSettings(
  texts: ReadonlyMap<string, string>,
  organisationsOf: typeof parseOrganisations,
): Settings {
  const read = <T>(file: string, parse: (text: string) => T): T | null => {
    const text = texts.get(file);
    return text === undefined ? null : parse(text);
  };
  return {
    site: read(SITE_FILE, parseSite),
    organisations: read(ORGANISATIONS_FILE, organisationsOf),
    indicators: read(INDICATORS_FILE, parseIndicators),
  };
}

/** Null stands for a file that could not be read: against that, every reference would be a problem. */
function contextOf(settings: Settings, { pictures }: ContentListing, now: string): ArticleContext {
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
    pictures: new Set(pictures.keys()),
    publisher: site?.publisher ?? {},
  };
}

function isTerm(term: Partial<Term> | undefined): term is Term {
  return Boolean(term?.id && term.from && term.to);
}

function filled(ids: ReadonlySet<string> | undefined): ReadonlySet<string> | null {
  return ids && ids.size > 0 ? ids : null;
}

function targetsOf({ files }: ContentListing, { pictures, indicatorKeys }: ArticleContext): BodyTargets {
  const slugs = files.flatMap((file) => articlePath(file)?.slug ?? []);
  const pages = files.flatMap((file) => pageSlug(file) ?? []);
  return { slugs: new Set(slugs), pages: new Set(pages), pictures, indicators: indicatorKeys };
}
