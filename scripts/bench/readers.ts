/** How fast a built site comes to a reader with a slow phone on a slow line, beside another site. */
import { launchChromium } from './chromium.ts';
import { hostSite } from './readers-host.ts';
import { loadOnce } from './readers-load.ts';
import type { HostedSite, Line, Load } from './readers-model.ts';
import { KINDS_READ, type KindRead, pagesToRead } from './readers-pages.ts';

/** A built site to be measured. */
export interface SiteRead {
  name: string;
  folder: string;
}

export interface ReadersOptions {
  /** The first decides which article is read. */
  sites: SiteRead[];
  /** Loads of each page. */
  runs: number;
  line?: Line;
  /** Told before each load. */
  onLoad?: (what: string) => void;
}

/** A page as its readers had it: the median of all loads, but the worst of them for `worstShift`. */
export interface PageRead extends Load {
  site: string;
  kind: KindRead;
  path: string;
  loads: number;
  worstShift: number;
}

/** The slow 3G of the browsers' own tools on a phone of the cheaper sort. */
export const SLOW_PHONE: Line = { width: 360, cpu: 4, kilobits: 400, latency: 400 };

/** Loads every page `runs` times with nothing in the cache, the sites in turns. Pages that a site lacks are left out. */
export async function measureReaders(options: ReadersOptions): Promise<PageRead[]> {
  const { sites, runs, line = SLOW_PHONE, onLoad } = options;
  const pages = pagesToRead(sites.map(({ folder }) => folder));
  const cases = KINDS_READ.flatMap((kind) =>
    sites.flatMap(({ name }, at) => {
      const path = pages[kind][at];
      return path ? [{ site: name, at, kind, path, loads: [] as Load[] }] : [];
    }),
  );
  const hosts: HostedSite[] = [];
  const browser = await launchChromium();
  try {
    for (const { folder } of sites) hosts.push(await hostSite(folder));
    for (let run = 1; run <= runs; run += 1) {
      for (const { site, at, kind, path, loads } of cases) {
        onLoad?.(`${run}/${runs} ${site} ${kind}`);
        loads.push(await loadOnce(browser, `${hosts[at]?.origin}${path}`, line));
      }
    }
  } finally {
    await browser.close();
    for (const host of hosts) await host.close();
  }
  return cases.map(({ site, kind, path, loads }) => ({ site, kind, path, ...summary(loads) }));
}

function summary(loads: Load[]): Load & { loads: number; worstShift: number } {
  const middle = (field: keyof Load) => median(loads.map((load) => load[field]));
  return {
    loads: loads.length,
    requests: middle('requests'),
    blocking: middle('blocking'),
    bytes: middle('bytes'),
    bytesWithAll: middle('bytesWithAll'),
    firstPaint: middle('firstPaint'),
    largestPaint: middle('largestPaint'),
    shift: middle('shift'),
    worstShift: Math.max(...loads.map(({ shift }) => shift)),
    blocked: middle('blocked'),
  };
}

/** The middle value; of an even number of values the lower of the two in the middle. */
export function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length / 2) - 1] ?? Number.NaN;
}
