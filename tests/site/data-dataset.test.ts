import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { dataFiles, WORKBOOK_FILE } from '../../scripts/site/data/data-files.ts';
import { organisationDataset, siteDataset } from '../../scripts/site/data/dataset.ts';
import { openDataView } from '../../scripts/site/pages/open-data.ts';
import { serialise, type Thing } from '../../scripts/site/structured-data.ts';
import { SITE, sampleEdition } from './data-edition.ts';

/**
 * As much of https://schema.org/docs/jsonldcontext.json as these objects need: names are those of the
 * vocabulary, and these properties hold addresses.
 */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries(
    ['url', 'license', 'contentUrl', 'isBasedOn', 'item', 'image', 'correctionsPolicy'].map((name) => [
      name,
      { '@type': '@id' },
    ]),
  ),
};

async function documentLoader(address: string) {
  if (address !== 'https://schema.org') throw new Error(`Nothing is fetched in tests: ${address}`);
  return { contextUrl: undefined, documentUrl: address, document: { '@context': CONTEXT } };
}

/** Properties that schema.org has for each type, of those that could stand here. */
const KNOWN: Record<string, string[]> = {
  Dataset: [
    'name',
    'description',
    'url',
    'identifier',
    'inLanguage',
    'version',
    'keywords',
    'license',
    'isAccessibleForFree',
    'creator',
    'publisher',
    'dateModified',
    'temporalCoverage',
    'spatialCoverage',
    'variableMeasured',
    'isBasedOn',
    'isPartOf',
    'distribution',
  ],
  DataDownload: ['name', 'encodingFormat', 'contentUrl'],
  Organization: ['name', 'url', 'logo', 'correctionsPolicy'],
  ImageObject: ['url', 'width', 'height'],
  Place: ['name'],
  PropertyValue: ['propertyID', 'name', 'unitText'],
};

const edition = sampleEdition();
const datasets = {
  'the site': siteDataset(edition) as Thing,
  'an organisation': organisationDataset('bloc', edition) as Thing,
};

test.each(Object.entries(datasets))(
  'the Dataset of %s expands to terms of schema.org alone',
  async (_, thing) => {
    const [expanded] = await jsonld.expand(JSON.parse(serialise([thing])), { documentLoader });
    const faults = unknownTerms(expanded as Thing);
    expect(faults).toEqual([]);
    expect(JSON.stringify(expanded)).toContain('https://schema.org/Dataset');
  },
);

function unknownTerms(thing: Thing): string[] {
  const [type = ''] = ((thing['@type'] ?? []) as string[]).map((each) =>
    each.replace('https://schema.org/', ''),
  );
  const own = Object.keys(thing).filter((name) => !name.startsWith('@'));
  const unknown = own
    .map((name) => name.replace('https://schema.org/', ''))
    .filter((name) => !KNOWN[type]?.includes(name))
    .map((name) => `${type} has no ${name}`);
  const below = own.flatMap((name) => thing[name] as Thing[]).filter((value) => !('@value' in value));
  return [...unknown, ...below.flatMap(unknownTerms)];
}

/** https://developers.google.com/search/docs/appearance/structured-data/dataset: required, then recommended. */
test.each(Object.entries(datasets))('the Dataset of %s has what Google asks for', (_, thing) => {
  expect(thing['@type']).toBe('Dataset');
  expect(String(thing.name).length).toBeGreaterThan(10);
  expect(String(thing.description).length).toBeGreaterThanOrEqual(50);
  expect(String(thing.description).length).toBeLessThanOrEqual(5000);
  expect(thing).toMatchObject({
    license: 'https://creativecommons.org/licenses/by/4.0/deed.vi',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Bản tin Mẫu' },
    version: '1.0',
    dateModified: '2021-03-01T08:00:00+07:00',
  });
  expect(thing.temporalCoverage).toMatch(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/);
  expect(thing.spatialCoverage).toEqual([{ '@type': 'Place', name: 'Mẫu, Việt Nam' }]);
  expect(thing.variableMeasured).toEqual(
    expect.arrayContaining([
      { '@type': 'PropertyValue', propertyID: 'members', name: 'Đảng viên', unitText: 'đảng viên' },
    ]),
  );
  expect(thing.isBasedOn).toContain(`${SITE}/tin/ket-nap/`);
});

test('every download leads to a file that is written', () => {
  const written = new Set([...dataFiles(edition).map(({ output }) => output), WORKBOOK_FILE]);
  for (const thing of Object.values(datasets)) {
    for (const { contentUrl, encodingFormat } of thing.distribution as Thing[]) {
      expect(written).toContain(String(contentUrl).slice(`${SITE}/`.length));
      expect(encodingFormat).toMatch(/^[a-z]+\/[a-z.-]+$/);
    }
  }
});

test('an organisation is part of the whole, and one without figures has no Dataset', () => {
  expect(datasets['an organisation'].isPartOf).toMatchObject({ '@id': datasets['the site']['@id'] });
  expect(organisationDataset('tinh', sampleEdition([]))).toBeNull();
  expect(siteDataset(sampleEdition([]))).toBeNull();
});

test('the page of open data carries the Dataset', () => {
  const { '@graph': graph } = JSON.parse(openDataView(edition).head.jsonLd);
  expect(graph).toContainEqual(datasets['the site']);
});
