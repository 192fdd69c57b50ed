/**
 * Builds a site, and saves a layout when the last page has been rendered but the build is not done. A process of its own,
 * since Eleventy does not run inside the test runner.
 *
 * Arguments: folder of the program, the layout in it, content, output, cache, time at which the site is seen.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

const [project = '', layout = '', content = '', output = '', cache = '', now = ''] = process.argv.slice(2);
const site: typeof import('../../scripts/engine/site.ts') = await import(
  join(project, 'scripts/engine/site.ts')
);
let isSaved = false;
const { built } = await site.buildSite({
  ...{ content, output, cache, now, drafts: false, preview: false },
  onProgress(stage, done, total) {
    if (isSaved || stage !== 'Pages' || done !== total) return;
    isSaved = true;
    appendFileSync(join(project, layout), '<!-- saved meanwhile -->\n');
  },
});
process.stdout.write(JSON.stringify({ isSaved, isBuilt: built !== null }));
