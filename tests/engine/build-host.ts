/** A process that builds sites one after the other, as it is told by the one that has started it. */
import { Resident } from '../../scripts/engine/resident.ts';
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

export interface HostRequest extends Omit<BuildRequest, 'resident'> {
  /** Whether the build is one of several of one process, as those of `npm start` are. */
  isAgain?: boolean;
}

const resident = new Resident();

process.on('message', async (request: HostRequest) => process.send?.(await report(request)));

async function report({ isAgain, ...request }: HostRequest): Promise<Report> {
  if (!isAgain) resident.close();
  try {
    const { problems, built, notice } = await buildSite(isAgain ? { ...request, resident } : request);
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
