import { cpus, platform, release, totalmem } from 'node:os';
import { type Peer, packageVersion } from './peer-tools.ts';

/** What the times were taken on and with. */
export interface Machine {
  date: string;
  system: string;
  processor: string;
  cores: number;
  /** Bytes. */
  memory: number;
  scratch: string;
  versions: Record<string, string>;
}

export function machineNow(scratch: string, peers: readonly Peer[]): Machine {
  const all = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    system: `${platform()} ${release()}`,
    processor: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memory: totalmem(),
    scratch,
    versions: {
      node: process.versions.node,
      '@11ty/eleventy': packageVersion('@11ty/eleventy'),
      nunjucks: packageVersion('nunjucks'),
      'markdown-it': packageVersion('markdown-it'),
      ...Object.fromEntries(
        peers.filter(({ name }) => name === 'hugo').map(({ version }) => ['hugo', version]),
      ),
    },
  };
}
