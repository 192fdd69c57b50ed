import { join } from 'node:path';
import nunjucks from 'nunjucks';
import type { ChartSpec } from '../site/chart-spec.ts';
import { pictureHtml } from '../site/picture-view.ts';
import type { Chrome, PictureView, PlannedPage } from '../site/views.ts';
import { chartHtml } from './charts.ts';
import { PROJECT } from './folders.ts';

/**
 * The Nunjucks environment of the layouts: paths start at `layouts/`, everything is escaped unless it
 * is a filter's finished markup.
 */
function templateEnvironment(): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader(join(PROJECT, 'layouts'));
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addFilter(
    'pictureHtml',
    (picture: PictureView, sizes: string, eager = false) =>
      new nunjucks.runtime.SafeString(pictureHtml(picture, sizes, eager)),
  );
  environment.addGlobal('chart', (spec: ChartSpec) => new nunjucks.runtime.SafeString(chartHtml(spec)));
  return environment;
}

/** What Eleventy gives a page's template: some of its pages in the plan, and what surrounds every page. */
export interface BatchData {
  batch: PlannedPage[];
  chrome: Chrome;
}

/** Takes a rendered page. */
export type PageSink = (page: PlannedPage, text: string) => void;

/**
 * How Eleventy is to render the pages' templates. Its own Nunjucks engine compiles a template anew for
 * each page that it is paginated over; this one compiles it once. Eleventy's own work for a page (its data, its
 * address, its place in collections) costs as much as rendering it, and it keeps every text until all are done;
 * so it is given the pages by the hundred, and each one goes to `sink` when it is rendered.
 */
export function templateExtension(sink: PageSink): {
  compile: (source: string, file: string) => (data: BatchData) => string;
} {
  const environment = templateEnvironment();
  const compiled = new Map<string, nunjucks.Template>();
  return {
    compile(source, file) {
      const template = compiled.get(file) ?? new nunjucks.Template(source, environment, file, true);
      compiled.set(file, template);
      return ({ batch, chrome }) => {
        for (const page of batch) {
          const { url, output, view } = page;
          sink(page, template.render({ entry: { url, output, template: page.template, view }, chrome }));
        }
        return '';
      };
    },
  };
}
