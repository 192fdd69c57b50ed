/** Encodes the pictures of a site into the output folder, each file once in the life of its bytes. */
import { join } from 'node:path';
import sharp from 'sharp';
import type { PictureInfo } from '../content/pictures.ts';
import { ogFile, type PictureFile, pictureFiles } from '../site/picture-view.ts';
import { placeFile } from './cache-files.ts';
import { openPictureCache, type PictureCache } from './picture-cache.ts';
import { type DecodedPicture, decodePicture, ENCODER_ID, encodePicture } from './picture-encoders.ts';
import { PictureError, PictureErrors } from './picture-error.ts';

export interface PictureOptions {
  /** Encoded files are kept in `pictures/` of this folder. */
  cacheFolder: string;
  outputFolder: string;
  /** `PictureInfo.file` of those that also need the cut for link previews. */
  ogFor: ReadonlySet<string>;
  /** Called after each picture with how many are done. */
  onProgress?: (done: number, total: number) => void;
}

/** Files, not pictures. */
export interface PictureCounts {
  encoded: number;
  reused: number;
}

interface Job {
  info: PictureInfo;
  file: PictureFile;
  cut: boolean;
}

const AT_ONCE = 2;

/** Threads to a file. libaom writes other bytes with two than with one, so the machine must not choose. */
const THREADS = 1;

/**
 * Writes every file of every picture (`pictureFiles`, and `ogFile` where asked) into the output folder.
 * Pictures with the same bytes are encoded once. Throws `PictureErrors` when some do not decode, after all
 * have been tried; what was encoded stays in the cache.
 */
export async function encodePictures(
  pictures: PictureInfo[],
  options: PictureOptions,
): Promise<PictureCounts> {
  sharp.concurrency(THREADS);
  const cache = openPictureCache(join(options.cacheFolder, 'pictures'));
  const groups = groupByBytes(pictures, options.ogFor);
  const counts: PictureCounts = { encoded: 0, reused: 0 };
  const faults: PictureError[] = [];
  let done = 0;
  for (const jobs of groups) {
    const missing = placeCached(jobs, cache, options.outputFolder);
    counts.reused += jobs.length - missing.length;
    counts.encoded += missing.length;
    const [first] = missing;
    try {
      if (first) await encodeMissing(await decodePicture(first.info), missing, cache, options.outputFolder);
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      faults.push(error);
    }
    options.onProgress?.(++done, groups.length);
  }
  if (faults.length > 0) throw new PictureErrors(faults);
  return counts;
}

/** Pictures that cannot be decoded to their end. Those whose files the cache has are known to be whole. */
export async function findUndecodable(pictures: PictureInfo[], cacheFolder: string): Promise<PictureError[]> {
  const cache = openPictureCache(join(cacheFolder, 'pictures'));
  const faults: PictureError[] = [];
  for (const [first] of groupByBytes(pictures, new Set())) {
    if (!first || cache.find(cacheKey(first))) continue;
    await decodePicture(first.info).catch((error: unknown) => {
      if (!(error instanceof PictureError)) throw error;
      faults.push(error);
    });
  }
  return faults;
}

function groupByBytes(pictures: PictureInfo[], ogFor: ReadonlySet<string>): Job[][] {
  const byHash = Map.groupBy(pictures, (info) => info.hash);
  return [...byHash.values()].map((same) => {
    const info = same[0] as PictureInfo;
    const jobs = pictureFiles(info).map((file): Job => ({ info, file, cut: false }));
    if (same.some(({ file }) => ogFor.has(file))) jobs.push({ info, file: ogFile(info), cut: true });
    return jobs;
  });
}

/** Places what the cache has and returns what it has not. */
function placeCached(jobs: Job[], cache: PictureCache, outputFolder: string): Job[] {
  const missing: Job[] = [];
  for (const job of jobs) {
    const cached = cache.find(cacheKey(job));
    if (cached) placeFile(cached, join(outputFolder, job.file.url));
    else missing.push(job);
  }
  return missing;
}

async function encodeMissing(
  picture: DecodedPicture,
  jobs: Job[],
  cache: PictureCache,
  outputFolder: string,
): Promise<void> {
  const largestFirst = jobs.toSorted((a, b) => effort(b.file) - effort(a.file)).values();
  const worker = async () => {
    for (const job of largestFirst) {
      const path = await cache.keep(cacheKey(job), await encodePicture(picture, job.file, job.cut));
      placeFile(path, join(outputFolder, job.file.url));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function effort({ width, height, format }: PictureFile): number {
  return width * height * (format === 'avif' ? 10 : 1);
}

function cacheKey({ info, file, cut }: Job): string {
  return `${info.hash.slice(0, 24)}-${cut ? 'og' : file.width}-${ENCODER_ID}-${file.format}`;
}
