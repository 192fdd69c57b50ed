/**
 * Wiring only: which folders Eleventy reads and writes, and the page plan as its data. What the site
 * consists of is decided in scripts/, before Eleventy starts; content is never its input.
 */
import type { UserConfig } from '@11ty/eleventy';
import { PageWriter } from './scripts/render/page-writer.ts';
import { pageCounter, portalInHand } from './scripts/render/portal.ts';
import { writeStaticFiles } from './scripts/render/static-files.ts';
import { templateExtension } from './scripts/render/templates.ts';
import type { Chrome } from './scripts/site/views.ts';

export default async function configure(eleventyConfig: UserConfig): Promise<object> {
  const portal = await portalInHand();
  const count = pageCounter(portal);
  let chrome: Chrome | undefined;
  let writer: PageWriter | undefined;

  eleventyConfig.addGlobalData('plan', () => portal.plan);
  eleventyConfig.addGlobalData('chrome', () => chrome);
  // Pages are written when they are rendered, by the hundred to a template (scripts/render/templates.ts).
  eleventyConfig.addGlobalData('permalink', () => false);
  eleventyConfig.addExtension(
    'njk',
    templateExtension((page, text) => {
      writer?.write(page.output, text);
      count();
    }),
  );

  eleventyConfig.on('eleventy.before', async ({ directories }: { directories: { output: string } }) => {
    writer = new PageWriter(directories.output);
    chrome = await writeStaticFiles(portal, directories.output);
  });

  return {
    dir: { input: 'layouts/pages' },
    templateFormats: ['njk'],
    htmlTemplateEngine: false,
    markdownTemplateEngine: false,
  };
}
