/** Renders the pages of a plan that are not as they were, and runs the steps whose files are not. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_FOLDER } from '../render/folders.ts';
import { contentSecurityPolicy, headersFile } from '../render/headers.ts';
import { type Layouts, loadLayouts, templateFingerprint } from '../render/layouts.ts';
import { PageWriter } from '../render/page-writer.ts';
import { assetsDigest, drawSiteCards, metaPolicy, publishAssets } from '../render/static-files.ts';
import { writeTextPages } from '../render/text-pages.ts';
import { chromeOf } from '../site/chrome.ts';
import { WORKBOOK_FILE } from '../site/data/data-files.ts';
import { digestOf } from '../site/digest.ts';
import { emptyPlan, planArticles } from '../site/plan.ts';
import { plannedView } from '../site/planned.ts';
import type { Chrome, PagePlan, PlannedPage, TemplateName } from '../site/views.ts';
import { ALONE, type Lanes, shareOf } from './lanes.ts';
import { emptyMemory, type Makers, type Memory, type RememberedFile } from './memory.ts';
import { type PageShare, pageShare } from './page-share.ts';
import type { Portal } from './portal.ts';
import type { FileFacts, SiteFiles } from './site-files.ts';
import { isDealtTo, type Slice, WHOLE_SITE } from './slice.ts';
import { textPageOfSlice } from './slice-manifest.ts';

/** Why a file was written: there was none, or what it follows from has changed. */
export type Reason = 'new' | 'damaged' | 'view' | 'layout' | 'chrome' | 'settings' | 'step';

export interface Rendered {
  reasons: Map<string, Reason>;
  memory: Omit<Memory, 'files'>;
}

export interface RenderPlace {
  /** A folder for files on their way. */
  work: string;
  before: Memory;
  lanes: Lanes;
  /** The part of the site that is rendered. */
  slice: Slice;
  /** See `BuildRequest`. */
  only?: ReadonlySet<string>;
}

export async function renderSite(portal: Portal, files: SiteFiles, place: RenderPlace): Promise<Rendered> {
  return new SiteRenderer(portal, files, place).render();
}

/** The same without the pages that Eleventy renders; gives what surrounds them. */
export async function renderStatics(portal: Portal, files: SiteFiles, work: string): Promise<Chrome> {
  const place = { work, before: emptyMemory(''), lanes: ALONE, slice: WHOLE_SITE };
  const renderer = new SiteRenderer(portal, files, place);
  const { assets, chrome, makers } = await renderer.surroundings();
  await renderer.statics(portal.plan.text, assets.made, makers);
  return chrome;
}

class SiteRenderer {
  readonly #portal: Portal;
  readonly #files: SiteFiles;
  readonly #work: string;
  readonly #before: Memory;
  readonly #lanes: Lanes;
  readonly #slice: Slice;
  readonly #only: ReadonlySet<string> | undefined;
  readonly #share: PageShare;
  /** Whether all pages are there and as they should be, but for those of articles that were compiled anew. */
  #keepsRest = false;
  readonly #reasons = new Map<string, Reason>();

  constructor(portal: Portal, files: SiteFiles, { work, before, lanes, slice, only }: RenderPlace) {
    this.#portal = portal;
    this.#files = files;
    this.#work = work;
    this.#before = before;
    this.#lanes = lanes;
    this.#slice = slice;
    this.#only = only;
    this.#share = pageShare(portal.edition, lanes, slice);
  }

  async render(): Promise<Rendered> {
    const { memory } = this.#portal;
    const { assets, chrome, makers } = await this.surroundings();
    this.#keepsRest = this.#isAsPlanned(makers);
    const plan = this.#keepsRest ? this.#planOfTexts() : this.#portal.plan;
    const joined = await this.statics(plan.text, assets.made, makers);
    await this.#pages(this.#duePages(plan, makers), chrome, makers);
    await this.#gatherFiles();
    if (this.#lanes.index === 0) this.#texts(joined, makers);
    return { reasons: this.#reasons, memory: { ...memory, assets, makers } };
  }

  #isAsPlanned(now: Makers): boolean {
    const { makers, files } = this.#before;
    return (
      this.#portal.isAsPlanned &&
      this.#slice.count === 1 &&
      this.#files.isAllOf(files) &&
      makers !== null &&
      digestOf(makers) === digestOf(now)
    );
  }

  /** The plan of the pages that may be others than before; the rest are left. */
  #planOfTexts(): PagePlan {
    const { edition, fresh } = this.#portal;
    const article = planArticles(edition, new Set(fresh.compiled));
    // Files without a key are those of steps.
    this.#files.leaveOthers(({ key }) => key !== '');
    return { ...emptyPlan(), article };
  }

  /** What every page needs to know. The first lane publishes the assets. */
  async surroundings(): Promise<{ assets: NonNullable<Memory['assets']>; chrome: Chrome; makers: Makers }> {
    const { edition, options } = this.#portal;
    const own = this.#lanes.index === 0 ? await this.#assets() : null;
    const [assets] = await this.#lanes.gather(own);
    if (!assets) throw new Error('Expected the first lane to publish the assets');
    const chrome = chromeOf(edition, { assets: assets.chrome, csp: metaPolicy(options.preview) });
    return { assets, chrome, makers: this.#makers(chrome, await loadLayouts()) };
  }

  /** Everything but the pages that Eleventy renders. Gives the texts that are put together from other files. */
  async statics(
    texts: readonly PlannedPage<'text'>[],
    assetsMade: string,
    makers: Makers,
  ): Promise<PlannedPage<'text'>[]> {
    const { edition, options } = this.#portal;
    const { index, count } = this.#lanes;
    const { index: slice, count: slices } = this.#slice;
    if (index === 0 && slice === 0)
      await this.#step('cards', [edition.content.site, assetsMade], (folder) =>
        drawSiteCards(edition, folder),
      );
    if (index === 0) await this.#pictures();
    if (index === count - 1 && slice === 0) await this.#workbook();
    const shared = [...texts, headersPage(options.preview)].filter(this.#share);
    const own = slices === 1 ? shared : shared.map(textPageOfSlice);
    const due = own.filter((page) => this.#isDue(page, makers));
    const joined = due.filter(({ view }) => 'joined' in view);
    this.#texts(
      due.filter((page) => !joined.includes(page)),
      makers,
    );
    if (count === 1) this.#texts(joined, makers);
    return count === 1 ? [] : joined;
  }

  /** The first lane takes over what the others have written and kept. */
  async #gatherFiles(): Promise<void> {
    const { index } = this.#lanes;
    const own = index === 0 ? null : { ...this.#files.state(), reasons: this.#reasons };
    for (const other of await this.#lanes.gather(own)) {
      if (index !== 0 || other === null) continue;
      this.#files.merge(other);
      for (const [file, reason] of other.reasons) this.#reasons.set(file, reason);
    }
  }

  /** Every slice needs their addresses; the first one has them. */
  async #assets(): Promise<NonNullable<Memory['assets']>> {
    const made = digestOf(['assets', assetsDigest()]);
    const before = this.#before.assets;
    const isFirst = this.#slice.index === 0;
    if (before?.made === made && (!isFirst || this.#files.keepAll(made))) return before;
    const folder = join(this.#work, 'assets');
    const chrome = await publishAssets(folder);
    if (isFirst) this.#adopt(folder, made);
    return { made, chrome };
  }

  /** Runs a step whose files follow from `from`, unless they are there. */
  async #step(name: string, from: unknown, run: (folder: string) => Promise<void>): Promise<void> {
    const made = digestOf([name, from]);
    if (this.#files.keepAll(made)) return;
    const folder = join(this.#work, name);
    mkdirSync(folder);
    await run(folder);
    this.#adopt(folder, made);
  }

  #adopt(folder: string, made: string): void {
    const first = this.#files.written.length;
    this.#files.adopt(folder, made);
    for (const file of this.#files.written.slice(first)) this.#reasons.set(file, 'step');
  }

  async #pictures(): Promise<void> {
    const { edition, options } = this.#portal;
    const pictures = edition.pictures.filter(({ hash }) => isDealtTo(hash, this.#slice));
    if (pictures.length === 0) return;
    const ogFor = new Set([...edition.leadPictures.values()].map(({ file }) => file));
    const shown = pictures.map(({ hash, file }) => [hash, ogFor.has(file)]);
    await this.#step('pictures', shown, async (outputFolder) => {
      const { encodePictures } = await import('../render/pictures.ts');
      await encodePictures(pictures, {
        cacheFolder: CACHE_FOLDER,
        outputFolder,
        ogFor,
        onProgress: (done, total) => options.onProgress?.('Pictures', done, total),
      });
    });
  }

  async #workbook(): Promise<void> {
    if (this.#keepsRest && this.#files.leave(WORKBOOK_FILE)) return;
    const { edition } = this.#portal;
    const from = [this.#portal.memory.settings, edition.figureDigest('all')];
    await this.#step('workbook', from, async (folder) => {
      this.#portal.options.onProgress?.('Workbook');
      const { writeWorkbook } = await import('../render/workbooks.ts');
      await writeWorkbook(edition, folder);
    });
  }

  #makers(chrome: Chrome, layouts: Layouts): Makers {
    const names = Object.keys(emptyPlan()) as TemplateName[];
    return {
      settings: this.#portal.memory.settings,
      chrome: digestOf(chrome),
      layouts: Object.fromEntries(
        names.filter((name) => name !== 'text').map((name) => [name, templateFingerprint(name, layouts)]),
      ),
    };
  }

  #duePages(plan: PagePlan, makers: Makers): PagePlan {
    const ownOf = (name: string, pages: PlannedPage[]) =>
      name === 'article'
        ? shareOf(pages, this.#lanes).filter(({ output }) => isDealtTo(output, this.#slice))
        : pages.filter(this.#share);
    const parts = Object.entries(plan).map(([name, pages]) => {
      const due =
        name === 'text'
          ? []
          : ownOf(name, pages as PlannedPage[]).filter((page) => this.#isDue(page, makers));
      return [name, due];
    });
    return Object.fromEntries(parts) as PagePlan;
  }

  /** Whether a page must be made anew; if so, its old file is taken out of the way. */
  #isDue(page: PlannedPage, makers: Makers): boolean {
    const { output } = page;
    const known = this.#files.known(output);
    if (this.#files.keep(output, madeOf(page, makers))) return false;
    if (this.#only && !this.#only.has(output) && this.#files.leave(output)) return false;
    this.#reasons.set(output, this.#reasonOf(page, makers, known));
    this.#files.clear(output);
    return true;
  }

  #reasonOf({ key, output, template }: PlannedPage, makers: Makers, known?: RememberedFile): Reason {
    if (!known) return this.#before.files.has(output) ? 'damaged' : 'new';
    if (known.key !== key) return 'view';
    if (this.#before.makers?.settings !== makers.settings) return 'settings';
    return this.#before.makers.layouts[template] !== makers.layouts[template] ? 'layout' : 'chrome';
  }

  #texts(pages: readonly PlannedPage<'text'>[], makers: Makers): void {
    writeTextPages(pages, this.#files.folder, (done, total) =>
      this.#portal.options.onProgress?.('Texts', done, total),
    );
    for (const page of pages) this.#files.note(page.output, factsOf(page, makers));
  }

  async #pages(plan: PagePlan, chrome: Chrome, makers: Makers): Promise<void> {
    const total = Object.values(plan).reduce((sum, pages) => sum + pages.length, 0);
    if (total === 0) return;
    const writer = new PageWriter(this.#files.folder);
    const { runEleventy } = await import('../render/run-eleventy.ts');
    let done = 0;
    const sink = (page: PlannedPage, text: string) => {
      writer.write(page.output, text);
      this.#files.note(page.output, factsOf(page, makers));
      done += 1;
      this.#portal.options.onProgress?.('Pages', done, total);
    };
    await runEleventy({ plan, sink, open: async () => chrome }, this.#files.folder);
    if (done !== total) throw new Error(`Expected Eleventy to render ${total} pages but it rendered ${done}`);
  }
}

/** Digest of all that a page's file follows from. Text pages show nothing but their view. */
function madeOf({ template, key }: PlannedPage, { settings, chrome, layouts }: Makers): string {
  return digestOf(template === 'text' ? [key, settings] : [key, settings, chrome, layouts[template]]);
}

/** What a page's file is remembered by. */
function factsOf(page: PlannedPage, makers: Makers): FileFacts {
  const { key, listed } = page;
  return { made: madeOf(page, makers), key, ...(listed ? { lastmod: listed.lastmod } : {}) };
}

/** The file that hosts read policies from. */
function headersPage(preview: boolean): PlannedPage<'text'> {
  const text = headersFile(contentSecurityPolicy({ meta: false, preview }));
  return {
    ...plannedView('/_headers', 'text', { title: '/_headers', listed: null }, { text }),
    output: '_headers',
  };
}
