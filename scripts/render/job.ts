import type { Chrome, PagePlan } from '../site/views.ts';
import type { PageSink } from './templates.ts';

/** What Eleventy is to do: pages to render, what surrounds them, and where a rendered one goes. */
export interface RenderJob {
  plan: PagePlan;
  sink: PageSink;
  /** Called before the first page is rendered, with the folder that Eleventy was told to write to. */
  open(outputFolder: string): Promise<Chrome>;
}

let inHand: RenderJob | null = null;

/** Hands a job to the Eleventy configuration, which Eleventy itself loads. */
export function handOver(job: RenderJob): void {
  inHand = job;
}

/** The job that a command has prepared; null when Eleventy was started on its own. */
export function jobInHand(): RenderJob | null {
  return inHand;
}
