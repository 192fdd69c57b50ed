/**
 * Wiring only: which folders Eleventy reads and writes, and the page plan as its data. What the site
 * consists of is decided in scripts/, before Eleventy starts; content is never its input.
 */
import type { UserConfig } from '@11ty/eleventy';
import { loadLayouts } from './scripts/render/layouts.ts';
import { pageCounter, portalInHand } from './scripts/render/portal.ts';
import { writeStaticFiles } from './scripts/render/static-files.ts';
import { templateExtension } from './scripts/render/templates.ts';
import type { Chrome } from './scripts/site/views.ts';

export default async function configure(eleventyConfig: UserConfig): Promise<object> {
  const portal = await portalInHand();
  let chrome!: Chrome;

  eleventyConfig.addGlobalData('plan', () => portal.plan);
  eleventyConfig.addGlobalData(
    'permalink',
    () =>
      ({ entry }: { entry: { output: string } }) =>
        entry.output,
  );
  eleventyConfig.addExtension(
    'njk',
    templateExtension(await loadLayouts(), () => chrome, pageCounter(portal)),
  );

  eleventyConfig.on('eleventy.before', async ({ directories }: { directories: { output: string } }) => {
    chrome = await writeStaticFiles(portal, directories.output);
  });

  return {
    dir: { input: 'layouts/pages' },
    templateFormats: ['njk'],
    htmlTemplateEngine: false,
    markdownTemplateEngine: false,
  };
}
