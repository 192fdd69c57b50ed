import { expect, test } from 'vitest';
import type { Ledger } from '../../scripts/figures/ledger.ts';
import { type DataFile, dataFiles } from '../../scripts/site/data/data-files.ts';
import type { Edition } from '../../scripts/site/edition.ts';
import { sampleEdition } from './data-edition.ts';
import { dataTexts } from './data-texts.ts';

const edition = sampleEdition();
const files = dataFiles(edition);

const isOf = ({ madeOf }: DataFile, organisation: string) =>
  'organisation' in madeOf && madeOf.organisation === organisation;

test('the files of organisations and of their indicators say whose they are', () => {
  for (const { output, madeOf } of files) {
    const [, first, second] = output.split('/');
    if (first === 'du-lieu')
      expect(madeOf.of, output).toMatch(/^(files|settings|indicators|articles|totals)$/);
    else if (second?.startsWith('figures.'))
      expect(madeOf).toEqual({ of: 'organisation', organisation: first });
    else expect(madeOf).toEqual({ of: 'series', organisation: first, indicator: second });
  }
});

test('a file that is made of others stands after them', () => {
  const outputs = files.map(({ output }) => output);
  const joined = files.filter(({ madeOf }) => madeOf.of === 'files');
  expect(joined.map(({ output }) => output)).toEqual([
    'so-lieu/du-lieu/figures.csv',
    'so-lieu/du-lieu/figures.json',
  ]);
  for (const { output, madeOf } of joined) {
    const parts = madeOf.of === 'files' ? madeOf.outputs : [];
    expect(parts).toHaveLength(edition.ledger.byOrganisation.size);
    for (const part of parts) {
      expect(outputs).toContain(part);
      expect(outputs.indexOf(part)).toBeLessThan(outputs.indexOf(output));
    }
  }
});

/** An edition that knows no figures but those of one organisation. */
function onlyOf(organisation: string, { ledger, ...rest }: Edition): Edition {
  const own = ledger.byOrganisation.get(organisation) ?? new Map();
  const records = [...own.values()].flat();
  const ids = new Set(records.map(({ id }) => id));
  const part: Ledger = {
    ...ledger,
    records,
    byOrganisation: new Map([[organisation, own]]),
    byId: new Map([...ledger.byId].filter(([id]) => ids.has(id))),
    byArticle: new Map(),
  };
  return { ...rest, ledger: part };
}

test.each(['bloc', 'tinh', 'xa'])(
  'the files of %s come from its part of the ledger alone',
  (organisation) => {
    const whole = dataTexts(edition);
    const part = dataTexts(onlyOf(organisation, edition));
    const own = files.filter((file) => isOf(file, organisation));
    expect(own.length).toBeGreaterThan(2);
    for (const { output } of own) expect(part.get(output), output).toBe(whole.get(output));
  },
);

test('files may be made in any order', () => {
  const texts = dataTexts(edition);
  for (const { output, view } of dataFiles(sampleEdition()).toReversed()) {
    if (!('chunks' in view)) continue;
    const text = Buffer.concat(Array.from(view.chunks(), (chunk) => Buffer.from(chunk as Uint8Array)));
    expect(text.toString(), output).toBe(texts.get(output));
  }
});
