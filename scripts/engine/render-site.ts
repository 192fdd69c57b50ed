/** Renders the pages of a plan that are not as they were, and runs the steps whose files are not. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy, headersFile } from '../render/headers.ts';
import { loadLayouts, templateFingerprint } from '../render/layouts.ts';
import { PageWriter } from '../render/page-writer.ts';
import { assetsDigest, drawSiteCards, metaPolicy, publishAssets } from '../render/static-files.ts';
import { chromeOf } from '../site/chrome.ts';
import { digestOf } from '../site/digest.ts';
import { plannedView } from '../site/planned.ts';
import type { Chrome, PagePlan, PlannedPage, TemplateName } from '../site/views.ts';
import { emptyMemory, type Makers, type Memory, type RememberedFile } from './memory.ts';
import type { Portal } from './portal.ts';
import type { FileFacts, SiteFiles } from './site-files.ts';

/** Why a file was written: there was none, or what it follows from has changed. */
export type Reason = 'new' | 'damaged' | 'view' | 'layout' | 'chrome' | 'settings' | 'step';

export interface Rendered {
  reasons: Map<string, Reason>;
  memory: Omit<Memory, 'files'>;
}

/** @param work a folder for files on their way */
export async function renderSite(
  portal: Portal,
  files: SiteFiles,
  { work, before }: { work: string; before: Memory },
): Promise<Rendered> {
  return new SiteRenderer(portal, files, work, before).render();
}

/** The same without the pages that Eleventy renders; gives what surrounds them. */
export async function renderStatics(portal: Portal, files: SiteFiles, work: string): Promise<Chrome> {
  return (await new SiteRenderer(portal, files, work, emptyMemory('')).statics()).chrome;
}

class SiteRenderer {
  readonly #portal: Portal;
  readonly #files: SiteFiles;
  readonly #work: string;
  readonly #before: Memory;
  readonly #reasons = new Map<string, Reason>();

  constructor(portal: Portal, files: SiteFiles, work: string, before: Memory) {
    this.#portal = portal;
    this.#files = files;
    this.#work = work;
    this.#before = before;
  }

  async render(): Promise<Rendered> {
    const { memory, plan } = this.#portal;
    const { assets, chrome, makers } = await this.statics();
    await this.#pages(this.#duePages(plan, makers), chrome, makers);
    return { reasons: this.#reasons, memory: { ...memory, assets, makers } };
  }

  /** Everything but the pages that Eleventy renders, and what these need to know of it. */
  async statics(): Promise<{ assets: NonNullable<Memory['assets']>; chrome: Chrome; makers: Makers }> {
    const { edition, options, plan } = this.#portal;
    const assets = await this.#assets();
    const chrome = chromeOf(edition, { assets: assets.chrome, csp: metaPolicy(options.preview) });
    const makers = await this.#makers(chrome, plan);
    await this.#step('cards', [edition.content.site, assets.made], (folder) =>
      drawSiteCards(edition, folder),
    );
    await this.#pictures();
    await this.#workbook();
    const text = [...plan.text, headersPage(options.preview)].filter((page) => this.#isDue(page, makers));
    await this.#texts(text, makers);
    return { assets, chrome, makers };
  }

  async #assets(): Promise<NonNullable<Memory['assets']>> {
    const made = digestOf(['assets', assetsDigest()]);
    const before = this.#before.assets;
    if (before?.made === made && this.#files.keepAll(made)) return before;
    const folder = join(this.#work, 'assets');
    const chrome = await publishAssets(folder);
    this.#adopt(folder, made);
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
    if (edition.pictures.length === 0) return;
    const ogFor = new Set([...edition.leadPictures.values()].map(({ file }) => file));
    const shown = edition.pictures.map(({ hash, file }) => [hash, ogFor.has(file)]);
    const { encodePictures } = await import('../render/pictures.ts');
    const { CACHE_FOLDER } = await import('../render/folders.ts');
    await this.#step('pictures', shown, async (outputFolder) => {
      await encodePictures(edition.pictures, {
        cacheFolder: CACHE_FOLDER,
        outputFolder,
        ogFor,
        onProgress: (done, total) => options.onProgress?.('Pictures', done, total),
      });
    });
  }

  async #workbook(): Promise<void> {
    const { edition } = this.#portal;
    const from = [this.#portal.memory.settings, edition.figureDigest('all')];
    await this.#step('workbook', from, async (folder) => {
      this.#portal.options.onProgress?.('Workbook');
      const { writeWorkbook } = await import('../render/workbooks.ts');
      await writeWorkbook(edition, folder);
    });
  }

  async #makers(chrome: Chrome, plan: PagePlan): Promise<Makers> {
    const layouts = await loadLayouts();
    const names = Object.keys(plan) as TemplateName[];
    return {
      settings: this.#portal.memory.settings,
      chrome: digestOf(chrome),
      layouts: Object.fromEntries(
        names.filter((name) => name !== 'text').map((name) => [name, templateFingerprint(name, layouts)]),
      ),
    };
  }

  #duePages(plan: PagePlan, makers: Makers): PagePlan {
    const parts = Object.entries(plan).map(([name, pages]) => {
      const due = name === 'text' ? [] : (pages as PlannedPage[]).filter((page) => this.#isDue(page, makers));
      return [name, due];
    });
    return Object.fromEntries(parts) as PagePlan;
  }

  /** Whether a page must be made anew; if so, its old file is taken out of the way. */
  #isDue(page: PlannedPage, makers: Makers): boolean {
    const { output } = page;
    const known = this.#files.known(output);
    if (this.#files.keep(output, madeOf(page, makers))) return false;
    this.#reasons.set(output, this.#reasonOf(page, makers, known));
    this.#files.clear(output);
    return true;
  }

  #reasonOf({ key, output, template }: PlannedPage, makers: Makers, known?: RememberedFile): Reason {
    if (!known) return this.#before.files[output] ? 'damaged' : 'new';
    if (known.key !== key) return 'view';
    if (this.#before.makers?.settings !== makers.settings) return 'settings';
    return this.#before.makers.layouts[template] !== makers.layouts[template] ? 'layout' : 'chrome';
  }

  async #texts(pages: readonly PlannedPage<'text'>[], makers: Makers): Promise<void> {
    const { writeTextPages } = await import('../render/text-pages.ts');
    await writeTextPages(pages, this.#files.folder, (done, total) =>
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
  const { template, key, listed } = page;
  return { made: madeOf(page, makers), template, key, ...(listed ? { lastmod: listed.lastmod } : {}) };
}

/** The file that hosts read policies from. */
function headersPage(preview: boolean): PlannedPage<'text'> {
  const text = headersFile(contentSecurityPolicy({ meta: false, preview }));
  return {
    ...plannedView('/_headers', 'text', { title: '/_headers', listed: null }, { text }),
    output: '_headers',
  };
}
