import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, readOptions, run } from './console/options.ts';
import { mergeSubsets } from './fonts/merge.ts';
import { PROJECT } from './render/folders.ts';

const FACES = ['noto-serif', 'noto-serif-italic', 'be-vietnam-pro-400', 'be-vietnam-pro-600'];

await run(async () => {
  const summary =
    'Makes assets/fonts/NAME.woff2 of the Latin and the Vietnamese subset in assets/fonts/sources.';
  const options = readOptions({ name: 'fonts', summary, flags: [] }, process.argv.slice(2), () => new Date());
  if (!options) return EXIT.fine;
  const fonts = join(PROJECT, 'assets/fonts');
  for (const name of FACES) {
    const subset = (range: string) => readFile(join(fonts, 'sources', `${name}-${range}.woff2`));
    const merged = mergeSubsets(await subset('latin'), await subset('vietnamese'));
    await writeFile(join(fonts, `${name}.woff2`), merged);
    process.stdout.write(`${name}.woff2 ${merged.length} bytes\n`);
  }
  return EXIT.fine;
});
