import { basename, join } from 'node:path';
import { compileFunction } from 'node:vm';
import type { Chrome, PlannedPage } from '../site/views.ts';
import type { Layout, Layouts } from './layouts.ts';
import { TemplateError, type TemplatePlace } from './template-error.ts';
import { FILTERS, GLOBALS } from './template-filters.ts';
import * as runtime from './template-runtime.ts';

/** What a page's template is given: its entry in the plan, and what surrounds every page. */
export interface PageData {
  entry: Pick<PlannedPage, 'url' | 'output' | 'template' | 'view'>;
  chrome: Chrome;
}

/** A template as functions. */
interface Compiled {
  macros: Record<string, (...values: unknown[]) => string>;
  root: (data: object, blocks: Record<string, () => string>) => string;
}

/** Templates as functions, each compiled when it is first needed. */
export class Templates {
  readonly #layouts: Layouts;
  /** By path; null while a template waits for those that it needs itself. */
  readonly #compiled = new Map<string, Compiled | null>();

  constructor(layouts: Layouts) {
    this.#layouts = layouts;
  }

  /** Makes the text of pages whose template has this name. */
  page(name: string): (data: PageData) => string {
    const { root } = this.#template(`pages/${name}.njk`, { path: `pages/${name}.njk`, offset: 0 }, 0);
    return ({ entry, chrome }) => root({ entry, chrome }, {});
  }

  #template(path: string, from: TemplatePlace, lineno: number): Compiled {
    const known = this.#compiled.get(path);
    if (known) return known;
    if (known === null) throw new TemplateError(from, lineno, `${path} needs itself, by way of this`);
    this.#compiled.set(path, null);
    const layout = this.#layouts.files.get(path) ?? missing(path, from, lineno);
    const compiled = this.#compile(path, layout);
    this.#compiled.set(path, compiled);
    return compiled;
  }

  /** Stack traces name file and line of the template. */
  #compile(path: string, { code, offset }: Layout): Compiled {
    const options = { filename: join(this.#layouts.folder, path), lineOffset: offset };
    return compileFunction(code, ['runtime', 'link'], options)(runtime, this.#linksOf({ path, offset }));
  }

  /** What the code of a template may ask for. */
  #linksOf(place: TemplatePlace) {
    return {
      macro: (path: string, name: string, lineno: number) =>
        this.#template(path, place, lineno).macros[name] ??
        missing(`macro ${name} in ${path}`, place, lineno),
      root: (path: string, lineno: number) => this.#template(path, place, lineno).root,
      filter: (name: string, lineno: number) => FILTERS[name] ?? missing(`filter ${name}`, place, lineno),
      global: (name: string, lineno: number) => GLOBALS[name] ?? missing(name, place, lineno),
    };
  }
}

function missing(what: string, place: TemplatePlace, lineno: number): never {
  throw new TemplateError(place, lineno, `there is no ${what}`);
}

/** Takes a rendered page. */
export type PageSink = (page: PlannedPage, text: string) => void;

/**
 * How Eleventy is to render the pages' templates: it has read their front matter, all else is ours. Eleventy's own
 * work for a page (its data, its address, its place in collections) costs more than rendering it, and it keeps every
 * text until all are done; so it is given the pages by the hundred, and each one goes to `sink` when it is rendered.
 * What surrounds the pages comes from `chrome`, since Eleventy would hand out copies of it.
 */
export function templateExtension(
  layouts: Layouts,
  chrome: () => Chrome,
  sink: PageSink,
): { compile: (source: string, file: string) => (data: { batch: PlannedPage[] }) => string } {
  const templates = new Templates(layouts);
  return {
    compile(_source, file) {
      const render = templates.page(basename(file, '.njk'));
      return ({ batch }) => {
        for (const page of batch) sink(page, render({ entry: entryOf(page), chrome: chrome() }));
        return '';
      };
    },
  };
}

/** A page with its view, made once. */
function entryOf(page: PlannedPage): PageData['entry'] {
  const { url, output, template, view } = page;
  return { url, output, template, view };
}
