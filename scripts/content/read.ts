/** Everything under a content folder, unparsed. */
import { PICTURE_BYTES, sizeLimit } from './file-names.ts';
import { documentOf, type ListedFile, listContentFiles, readBounded } from './files.ts';
import type { ContentFolder, SourceDocument } from './model.ts';
import type { StateOfPicture } from './pictures.ts';
import { probePicture } from './probe.ts';

/** Pictures that are looked into at the same time; sharp itself uses several threads. */
const PICTURES_AT_ONCE = 8;

export interface ReadOptions {
  /** Told after each file: how many are done, of how many. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Reads a whole content folder. Files come sorted by path. `README.md` at the top belongs to the editors'
 * guide and is left out, as are hidden files. Links that lead out of the folder are not followed.
 */
export async function readContentFolder(dir: string, options: ReadOptions = {}): Promise<ContentFolder> {
  const { documents: texts, pictures: pictureFiles, strangers, outside } = listContentFiles(dir);
  const total = texts.length + pictureFiles.length + strangers.length;
  let done = 0;
  const step = () => options.onProgress?.(++done, total);
  for (const _ of strangers) step();
  const documents = texts.map((each) => {
    step();
    return readDocument(each);
  });
  const pictures = await probePictures(pictureFiles, step);
  return { documents, pictures, strangers, outside };
}

/** Looks into pictures; `onEach` is called after each. */
export async function probePictures(
  files: readonly ListedFile[],
  onEach: () => void = () => {},
): Promise<Map<string, StateOfPicture>> {
  const states = await mapSome(files, PICTURES_AT_ONCE, async ({ file, path }) => {
    const { bytes, size } = readBounded(path, PICTURE_BYTES);
    const state = await probePicture(file, path, bytes && Buffer.from(bytes), size);
    onEach();
    return state;
  });
  return new Map(states.map((state) => [state.file, state]));
}

/** One document as it is on the disk. Reading one after the other is the fastest for thousands of small files. */
export function readDocument({ file, path }: ListedFile): SourceDocument {
  const { bytes, size } = readBounded(path, sizeLimit(file));
  return documentOf(file, bytes, size);
}

/** Maps with at most `limit` promises under way; results keep the order of the items. */
async function mapSome<T, R>(items: readonly T[], limit: number, map: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await map(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
