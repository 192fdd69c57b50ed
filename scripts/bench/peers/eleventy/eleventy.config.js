// A complete stock Eleventy site for a generated corpus: articles are Markdown templates, pages are Nunjucks.
// content/, _data/ and static/ are written by ../eleventy-site.ts.
import { addCollections } from './lib/collections.js';
import { addFilters } from './lib/filters.js';
import { headingIds } from './lib/markdown.js';
import { addSiteMap } from './lib/site-map.js';
import { addThings } from './lib/things.js';

export default function configure(eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ static: '/' });
  eleventyConfig.amendLibrary('md', (markdown) => markdown.use(headingIds));
  addCollections(eleventyConfig);
  addFilters(eleventyConfig);
  addThings(eleventyConfig);
  addSiteMap(eleventyConfig);
  return {
    dir: { input: '.', includes: '_includes', layouts: '_includes/layouts', data: '_data' },
    templateFormats: ['md', 'njk'],
    // Bodies hold no template syntax: running one over them would only cost time.
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
  };
}
