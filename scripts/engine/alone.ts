import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formatProblems } from '../content/report.ts';
import { PROJECT } from '../render/folders.ts';
import type { RenderJob } from '../render/job.ts';
import { PageWriter } from '../render/page-writer.ts';
import { preparePortal } from './portal.ts';
import { renderStatics } from './render-site.ts';
import { SiteFiles } from './site-files.ts';

/** The job of an Eleventy that was started on its own: the shipped content as of now, written where it was told to. */
export async function jobOfDefaults(): Promise<RenderJob> {
  const { portal, problems } = await preparePortal({
    content: join(PROJECT, 'content'),
    now: new Date().toISOString(),
    drafts: false,
    preview: false,
  });
  if (!portal) throw new Error(`\n${formatProblems(problems, 'vi')}`);
  let writer: PageWriter | null = null;
  return {
    plan: portal.plan,
    sink: (page, text) => writer?.write(page.output, text),
    async open(outputFolder) {
      const output = resolve(outputFolder);
      writer = new PageWriter(output);
      const work = await mkdtemp(join(tmpdir(), 'party-bulletin-'));
      try {
        return await renderStatics(portal, new SiteFiles(output, new Map(), []), work);
      } finally {
        await rm(work, { recursive: true, force: true });
      }
    },
  };
}
