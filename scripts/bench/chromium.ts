/**
 * The browser of the tests and of the benchmark: Chromium out of the npm package `@sparticuz/chromium`, with
 * the libraries and the one font that come with it, so that it runs where nothing but git and Node is
 * installed, and draws the same text everywhere.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

/**
 * Our own switches and not those of the package: its `--single-process` crashes, and its
 * `--disable-web-security` would hide faults. Without a sandbox, as containers run as root; the pages are ours.
 */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium; end it with `close()`. `CHROMIUM_PATH` names another Chromium, where ours cannot run. */
export async function launchChromium(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  if (own) return chromium.launch({ executablePath: own, args: SWITCHES });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The Chromium that npm installs runs on Linux x64, not on ${process.platform} ${process.arch}. ` +
        'Set CHROMIUM_PATH to the program file of an installed Chromium or Chrome.',
    );
  }
  const folder = await unpackedChromium();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: SWITCHES,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  });
}

/**
 * Folder with the unpacked browser, under the temporary folder, by version and user. It appears by one
 * rename, whole: several test files may unpack at once, and an interrupted run leaves nothing behind that
 * looks done.
 */
async function unpackedChromium(): Promise<string> {
  const folder = join(tmpdir(), `party-bulletin-chromium-${await packageVersion()}-${userInfo().uid}`);
  if (existsSync(folder)) return folder;
  const fresh = await mkdtemp(`${folder}-`);
  try {
    await unpackInto(fresh);
    await writeFile(join(fresh, 'fonts', 'fonts.conf'), fontSettings(join(folder, 'fonts')));
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * Lets the package unpack itself. It writes into the temporary folder, takes whatever lies there for its
 * own, and unpacks the libraries only where it believes to be on AWS: so it runs in a process of its own
 * in which all that is so.
 */
async function unpackInto(folder: string): Promise<void> {
  const program = "await (await import('@sparticuz/chromium')).default.executablePath()";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
}

async function packageVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const text = await readFile(join(dirname(entry), '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(dirname(folder), 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
