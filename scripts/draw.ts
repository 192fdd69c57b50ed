import { glob, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { EXIT, readOptions, run } from './console/options.ts';
import { PROJECT } from './render/folders.ts';

/** Pixels; wide enough for the widest picture that pages show. */
const WIDTH = 1600;

await run(async () => {
  const options = readOptions(
    {
      name: 'draw',
      summary:
        'Makes pictures for articles from assets/drawings: NAME.svg becomes each NAME.png beside an article.',
      flags: ['content'],
    },
    process.argv.slice(2),
    () => new Date(),
  );
  if (!options) return EXIT.fine;
  const drawings = new Set(await readdir(join(PROJECT, 'assets/drawings')));
  for await (const file of glob('articles/**/index.md', { cwd: options.content })) {
    const { dir, pictures } = await picturesNamedIn(join(options.content, file));
    for (const name of pictures.filter((picture) => drawings.has(`${picture}.svg`))) {
      const png = await sharp(join(PROJECT, 'assets/drawings', `${name}.svg`))
        .resize(WIDTH)
        .png({ palette: true, colours: 192, dither: 0.5, effort: 8 })
        .toBuffer();
      await writeFile(join(dir, `${name}.png`), png);
      process.stdout.write(`${join(basename(dir), `${name}.png`)} ${png.length} bytes\n`);
    }
  }
  return EXIT.fine;
});

/** Names, without ending, of the PNG pictures that an article's text mentions. */
async function picturesNamedIn(file: string): Promise<{ dir: string; pictures: string[] }> {
  const text = await readFile(file, 'utf8');
  const names = [...text.matchAll(/([a-z0-9-]+)\.png/g)].map(([, name = '']) => name);
  return { dir: dirname(file), pictures: [...new Set(names)] };
}
