/** From a content folder to an edition, with all that is known from earlier builds. */
import { listContentFiles } from '../content/files.ts';
import { openContent } from '../content/open.ts';
import { probePictures } from '../content/read.ts';
import { closeContent } from '../content/validate.ts';
import { bodiesInMemory } from './bodies.ts';
import { EditionMaker, type Findings, type Inheritance, type PortalOptions } from './edition-maker.ts';
import { KnownOrganisations } from './known-organisations.ts';
import { ALONE, type Lanes, shareOf } from './lanes.ts';
import { emptyMemory } from './memory.ts';
import { readSettings } from './source-bytes.ts';
import { readSources, textsOnDisk } from './sources.ts';

/** Reads, checks and compiles content. */
export async function readEdition(
  options: PortalOptions,
  { memory, bodies, digestOf }: Inheritance = { memory: emptyMemory(''), bodies: bodiesInMemory() },
  lanes: Lanes = ALONE,
): Promise<Findings> {
  const report = options.onProgress ?? (() => {});
  const listed = listContentFiles(options.content);
  const settings = readSettings(listed.documents);
  const texts = listed.documents.filter(({ file }) => !settings.documents.some((each) => each.file === file));
  const pictures = await probePictures(listed.pictures);
  const files = listed.documents.map(({ file }) => file);
  const organisations = new KnownOrganisations(memory.organisations);
  const opened = openContent(
    { ...listed, files, settings: settings.documents, pictures },
    { now: options.now, organisationsOf: (text) => organisations.read(text) },
  );
  const same = memory.settings === settings.digest;
  let done = 0;
  const own = readSources(
    shareOf(texts, lanes),
    opened.context,
    (file) => (same ? memory.sources.get(file) : undefined),
    digestOf,
    () => {
      done += lanes.count;
      report('Content', Math.min(done, texts.length), texts.length);
    },
  );
  const sources = (await lanes.gather(own)).flat();
  const textOf = textsOnDisk(sources);
  const parsed = closeContent(
    opened,
    sources.map(({ reading }) => reading),
    { ...options, textOf },
  );
  return new EditionMaker({
    options,
    memory,
    bodies,
    settings,
    organisations: organisations.remember(),
    sources,
    parsed,
    pictures,
    lanes,
    others: [...listed.strangers, ...listed.outside],
  }).make();
}
