import { expect, test } from 'vitest';
import type { Ledger } from '../../scripts/figures/ledger.ts';
import { dataFiles } from '../../scripts/site/data/data-files.ts';
import type { Edition } from '../../scripts/site/edition.ts';
import type { PlannedPage } from '../../scripts/site/views.ts';
import { sampleEdition } from './data-edition.ts';
import { dataTexts } from './data-texts.ts';

const edition = sampleEdition();
const files = dataFiles(edition);

const isOf = ({ figures }: PlannedPage, organisation: string) =>
  figures !== 'all' && figures.includes(organisation);

test('the files of organisations and of their indicators say whose figures are in them', () => {
  for (const { output, figures } of files) {
    const [, first] = output.split('/');
    if (first !== 'du-lieu') expect(figures, output).toEqual([first]);
  }
});

test('a file that is made of others stands after them', () => {
  const outputs = files.map(({ output }) => output);
  for (const { output, view } of files) {
    if (!('joined' in view)) continue;
    expect(view.joined.parts).toHaveLength(edition.ledger.byOrganisation.size);
    for (const part of view.joined.parts)
      expect(outputs.indexOf(output)).toBeGreaterThan(outputs.indexOf(part));
    for (const part of view.joined.parts) expect(outputs).toContain(part);
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
