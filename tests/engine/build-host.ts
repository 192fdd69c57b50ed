/** A process that builds sites one after the other, as it is told by the one that has started it. */
import { type BuildRequest, buildSite } from '../../scripts/engine/site.ts';

/** What a build came to, in short. */
export interface Report {
  problems: string[];
  notice: string | null;
  /** Paths of files, each with the reason; null when there are errors. */
  written: [file: string, reason: string][] | null;
  removed: string[];
  /** What was thrown, if anything was. */
  fault: string | null;
}

process.on('message', async (request: BuildRequest) => process.send?.(await report(request)));

async function report(request: BuildRequest): Promise<Report> {
  try {
    const { problems, built, notice } = await buildSite(request);
    return {
      problems: problems.map(({ code }) => code),
      notice,
      written: built ? [...built.written] : null,
      removed: built?.removed ?? [],
      fault: null,
    };
  } catch (error) {
    return { problems: [], notice: null, written: null, removed: [], fault: String((error as Error).stack) };
  }
}
