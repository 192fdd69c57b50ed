import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, readOptions, run } from './console/options.ts';
import { fieldTable, withFieldTable } from './content/reference.ts';
import { PROJECT } from './render/folders.ts';

await run(async () => {
  const options = readOptions(
    {
      name: 'guide',
      summary: "Writes the table of front-matter fields into the editors' guide, content/README.md.",
      flags: [],
    },
    process.argv.slice(2),
    () => new Date(),
  );
  if (!options) return EXIT.fine;
  const file = join(PROJECT, 'content/README.md');
  await writeFile(file, withFieldTable(await readFile(file, 'utf8'), fieldTable()));
  return EXIT.fine;
});
