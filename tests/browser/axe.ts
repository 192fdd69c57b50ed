/** The accessibility checker axe-core, in the page under test. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Brings axe into a page; once for each page. Not by a `<script>`: the site's policy refuses those. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(SOURCE);
}

/** Elements that break a rule of WCAG 2.0 to 2.2, levels A and AA: one line for each. */
export async function axeViolations(page: Page): Promise<string[]> {
  const results = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: tags,
        resultTypes: ['violations'],
      }),
    WCAG_22_AA,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
