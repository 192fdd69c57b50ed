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

/** What a page's template is given: its entry in the plan, and what surrounds every page. */
export interface PageData {
  entry: PlannedPage;
  chrome: Chrome;
}

/**
 * How Eleventy is to render the pages' templates. Its own Nunjucks engine compiles a template anew for
 * each page that it is paginated over; this one compiles it once. `onPage` is called after each page.
 */
export function templateExtension(onPage: () => void): {
  compile: (source: string, file: string) => (data: PageData) => string;
} {
  const environment = templateEnvironment();
  const compiled = new Map<string, nunjucks.Template>();
  return {
    compile(source, file) {
      const template = compiled.get(file) ?? new nunjucks.Template(source, environment, file, true);
      compiled.set(file, template);
      return ({ entry, chrome }) => {
        const text = template.render({ entry, chrome });
        onPage();
        return text;
      };
    },
  };
}
