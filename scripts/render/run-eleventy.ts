import { join } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { PROJECT } from './folders.ts';
import { handOver, type RenderJob } from './job.ts';

/**
 * Lets Eleventy render the pages of a job. Nothing is written but by the job's own sink. The working directory must be
 * the project's.
 */
export async function runEleventy(job: RenderJob, outputFolder: string): Promise<void> {
  handOver(job);
  const eleventy = new Eleventy('layouts/pages', outputFolder, {
    configPath: join(PROJECT, '.eleventy.ts'),
    quietMode: true,
  });
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.write();
}
