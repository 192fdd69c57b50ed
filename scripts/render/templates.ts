import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileFunction } from 'node:vm';
import nunjucks from 'nunjucks';
import type { ChartSpec } from '../site/chart-spec.ts';
import { pictureHtml } from '../site/picture-view.ts';
import type { Chrome, PictureView, PlannedPage } from '../site/views.ts';
import { chartHtml } from './charts.ts';
import { codeOf } from './template-code.ts';
import { LAYOUTS, readTemplate, SYNTAX, TemplateError, type TemplateFile } from './template-files.ts';
import * as runtime from './template-runtime.ts';

/** What a page's template is given: its entry in the plan, and what surrounds every page. */
export interface PageData {
  entry: PlannedPage;
  chrome: Chrome;
}

/** A template as functions. */
interface Compiled {
  macros: Record<string, (...values: unknown[]) => string>;
  root: (data: object, blocks: Record<string, () => string>) => string;
}

/**
 * The Nunjucks environment of the layouts: paths start at `layouts/`, everything is escaped unless it is a
 * filter's finished markup. Pages are made by `Templates`, which must print what this one would.
 */
export function templateEnvironment(folder = LAYOUTS): nunjucks.Environment {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), SYNTAX);
  environment.addFilter('pictureHtml', (picture: PictureView, sizes: string, eager = false) =>
    runtime.safe(pictureHtml(picture, sizes, eager)),
  );
  environment.addGlobal('chart', (spec: ChartSpec) => runtime.safe(chartHtml(spec)));
  return environment;
}

/** The templates of a folder, each read and compiled when it is first needed. */
export class Templates {
  readonly #folder: string;
  readonly #environment: nunjucks.Environment;
  /** By path; null while a template waits for those that it needs itself. */
  readonly #compiled = new Map<string, Compiled | null>();

  constructor(folder = LAYOUTS) {
    this.#folder = folder;
    this.#environment = templateEnvironment(folder);
  }

  /** Makes the text of pages whose template has this name. */
  page(name: string): (data: PageData) => string {
    const { root } = this.#template(`pages/${name}.njk`);
    return (data) => root({ ...data }, {});
  }

  #template(path: string): Compiled {
    const known = this.#compiled.get(path);
    if (known) return known;
    if (known === null) throw new Error(`layouts/${path} needs itself, by way of what it imports`);
    this.#compiled.set(path, null);
    const file = readTemplate(path, this.#folder);
    const options = { filename: join(this.#folder, path), lineOffset: file.offset };
    const compiled = compileFunction(
      codeOf(file),
      ['runtime', 'link'],
      options,
    )(runtime, this.#linksOf(file));
    this.#compiled.set(path, compiled);
    return compiled;
  }

  /** What the code of a file may ask for. */
  #linksOf(file: TemplateFile) {
    const environment = this.#environment;
    return {
      macro: (path: string, name: string, lineno: number) =>
        this.#needed(path, file, lineno).macros[name] ?? missing(`macro ${name} in ${path}`, file, lineno),
      root: (path: string, lineno: number) => this.#needed(path, file, lineno).root,
      filter: (name: string, lineno: number) => {
        const filter = environment.filters[name] ?? missing(`filter ${name}`, file, lineno);
        return filter.bind({ env: environment });
      },
      global: (name: string, lineno: number) => environment.globals[name] ?? missing(name, file, lineno),
    };
  }

  #needed(path: string, file: TemplateFile, lineno: number): Compiled {
    return existsSync(join(this.#folder, path)) ? this.#template(path) : missing(path, file, lineno);
  }
}

function missing(what: string, file: TemplateFile, lineno: number): never {
  throw new TemplateError(file, lineno, `there is no ${what}`);
}

/**
 * How Eleventy is to render the pages' templates: it has read their front matter, all else is ours. What surrounds
 * the pages comes from `chrome`, since Eleventy would hand a copy of it to every page. `onPage` is called after each.
 */
export function templateExtension(
  chrome: () => Chrome,
  onPage: () => void,
): { compile: (source: string, file: string) => (data: Pick<PageData, 'entry'>) => string } {
  const templates = new Templates();
  return {
    compile(_source, file) {
      const render = templates.page(basename(file, '.njk'));
      return ({ entry }) => {
        const text = render({ entry, chrome: chrome() });
        onPage();
        return text;
      };
    },
  };
}
