import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EXIT, readOptions, run } from './console/options.ts';
import { UsageError } from './console/usage-error.ts';
import { measureTexts, ratesOf } from './prose/measure.ts';
import type { Label, LabelledText } from './prose/measure-labels.ts';
import { reportOf } from './prose/measure-report.ts';

const LABELS = '.expected.json';

await run(async () => {
  const options = readOptions(
    {
      name: 'measure',
      summary:
        `Reads labelled texts (NAME.txt with NAME${LABELS}) and says how many of their figures are found ` +
        '(recall), how much of what is found is right (precision), and how often the noun agrees.',
      operands: { usage: 'DIR…', least: 1, most: Number.POSITIVE_INFINITY },
      flags: ['json'],
    },
    process.argv.slice(2),
    () => new Date(),
  );
  if (!options) return EXIT.fine;
  const texts = (await Promise.all(options.operands.map(readFolder))).flat();
  const measurement = measureTexts(texts);
  const { missed, false: wrong } = measurement;
  const json = { ...ratesOf(measurement), missed, false: wrong };
  process.stdout.write(options.json ? `${JSON.stringify(json, null, 1)}\n` : reportOf(measurement));
  return EXIT.fine;
});

async function readFolder(folder: string): Promise<LabelledText[]> {
  const files = await readdir(folder).catch(() => {
    throw new UsageError(
      `Expected a folder with labelled texts but received ${folder}, which cannot be read`,
    );
  });
  const labelled = files.filter((file) => file.endsWith(LABELS)).sort();
  if (labelled.length === 0) {
    throw new UsageError(`Expected files NAME${LABELS} beside NAME.txt in ${folder} but found none`);
  }
  return Promise.all(labelled.map((file) => readText(folder, basename(file, LABELS))));
}

async function readText(folder: string, name: string): Promise<LabelledText> {
  const [text, labels] = await Promise.all(
    [`${name}.txt`, `${name}${LABELS}`].map((file) => readOne(join(folder, file))),
  );
  return { name, text: text ?? '', labels: parseLabels(labels ?? '', join(folder, `${name}${LABELS}`)) };
}

function readOne(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new UsageError(`Expected the file ${file} but it cannot be read`);
  });
}

function parseLabels(json: string, file: string): Label[] {
  const form = 'a list of {"value", "raw", "unit", "hedge", "snippet"}';
  let labels: unknown;
  try {
    labels = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`Expected ${form} in ${file} but it is no JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(labels)) throw new UsageError(`Expected ${form} in ${file}`);
  labels.forEach((label, index) => {
    const { value, raw, unit, snippet } = (label ?? {}) as Partial<Label>;
    const texts = [raw, unit, snippet].every((text) => typeof text === 'string');
    if (typeof value !== 'number' || !texts)
      throw new UsageError(`Expected ${form} in ${file}: see item ${index + 1}`);
  });
  return labels as Label[];
}
