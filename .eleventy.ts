/**
 * Wiring only: which folders Eleventy reads, and the page plan as its data. What the site consists of is decided
 * in scripts/, before Eleventy starts; content is never its input.
 */
import type { UserConfig } from '@11ty/eleventy';
import { jobOfDefaults } from './scripts/engine/alone.ts';
import { jobInHand } from './scripts/render/job.ts';
import { loadLayouts } from './scripts/render/layouts.ts';
import { templateExtension } from './scripts/render/templates.ts';
import type { Chrome } from './scripts/site/views.ts';

export default async function configure(eleventyConfig: UserConfig): Promise<object> {
  const job = jobInHand() ?? (await jobOfDefaults());
  let chrome!: Chrome;

  eleventyConfig.addGlobalData('plan', () => job.plan);
  // Pages are written when they are rendered, by the hundred to a template (scripts/render/templates.ts).
  eleventyConfig.addGlobalData('permalink', () => false);
  eleventyConfig.addExtension(
    'njk',
    templateExtension(await loadLayouts(), () => chrome, job.sink),
  );
  eleventyConfig.on('eleventy.before', async ({ directories }: { directories: { output: string } }) => {
    chrome = await job.open(directories.output);
  });

  return {
    dir: { input: 'layouts/pages' },
    templateFormats: ['njk'],
    htmlTemplateEngine: false,
    markdownTemplateEngine: false,
  };
}
