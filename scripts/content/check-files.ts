/** Checks of the files themselves: what may lie where, how large, in which form. */
import { isSettings, SETTINGS, sizeLimit } from './file-names.ts';
import type { ContentListing, SourceDocument } from './model.ts';
import { articlePath, pageSlug } from './paths.ts';
import { errorAt, type Problem, startOf } from './problems.ts';

/** Problems with the presence of files, and with those that are no documents. */
export function checkListing({ files, strangers, outside, pictures }: ContentListing): Problem[] {
  const present = new Set(files);
  return [
    ...strangers.map((file) => faultOf(file, 'stranger')),
    ...(outside ?? []).map((file) => faultOf(file, 'link-outside')),
    ...SETTINGS.filter((file) => !present.has(file)).map((file) => faultOf(file, 'missing-file')),
    ...[...pictures.values()].flatMap((picture) =>
      'fault' in picture
        ? [faultOf(picture.file, `picture-${picture.fault}`, { detail: picture.detail })]
        : [],
    ),
  ];
}

/** Problems with the place, size and form of one document. */
export function checkDocument({ file, text, bytes }: SourceDocument): Problem[] {
  const problems: Problem[] = [];
  const limit = sizeLimit(file);
  if (bytes > limit) {
    problems.push(faultOf(file, 'file-too-large', { bytes: String(bytes), limit: String(limit) }));
  } else if (text === null) problems.push(faultOf(file, 'not-utf8'));
  if (!isSettings(file) && !articlePath(file) && pageSlug(file) === null)
    problems.push(faultOf(file, 'misplaced'));
  return problems;
}

function faultOf(file: string, code: string, params: Record<string, string> = {}): Problem {
  return errorAt(startOf(file), code, null, { found: file, ...params });
}
