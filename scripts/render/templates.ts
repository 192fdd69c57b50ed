import { join } from 'node:path';
import nunjucks from 'nunjucks';
import { pictureHtml } from '../site/picture-view.ts';
import type { PictureView } from '../site/views.ts';
import { PROJECT } from './folders.ts';

/**
 * The Nunjucks environment of the layouts: paths start at `layouts/`, everything is escaped unless it
 * is a filter's finished markup.
 */
export function templateEnvironment(): nunjucks.Environment {
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
  return environment;
}
