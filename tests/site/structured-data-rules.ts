/** Fields that schema.org and Google require or recommend for the kinds of data that pages carry. */
import { attribute, find, type Page, type Site, structuredData, textOf } from './pages.ts';

type Thing = Record<string, unknown>;

const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;
const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isDate = (value: unknown) => isText(value) && DATE.test(String(value));
const isAddress = (value: unknown) => isText(value) && URL.canParse(String(value));
const isCorrection = (value: unknown) =>
  isThing(value) &&
  value['@type'] === 'CorrectionComment' &&
  isText(value.text) &&
  isDate(value.datePublished) &&
  isAddress(value.url);
const isOrganisation = (value: unknown) =>
  isThing(value) && value['@type'] === 'Organization' && isText(value.name);
const isAuthor = (value: unknown) =>
  isThing(value) && /^(?:Person|Organization)$/.test(String(value['@type'])) && isText(value.name);
const some = (check: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every(check);

/** What each kind must have. NewsArticle, Dataset: https://developers.google.com/search/docs/appearance/structured-data/ */
const REQUIRED: Record<string, Record<string, (value: unknown) => boolean>> = {
  NewsArticle: {
    headline: isText,
    image: some(isAddress),
    datePublished: isDate,
    dateModified: isDate,
    author: some(isAuthor),
    publisher: (value) => isOrganisation(value) && isAddress((value as Thing).correctionsPolicy),
    correction: (value) => value === undefined || some(isCorrection)(value),
    mainEntityOfPage: isAddress,
    inLanguage: isText,
  },
  Organization: { name: isText, url: isAddress },
  WebSite: { name: isText, url: isAddress },
  Dataset: {
    name: isText,
    description: (value) => isText(value) && String(value).length >= 50 && String(value).length <= 5000,
    url: isAddress,
    license: isAddress,
    creator: isOrganisation,
    distribution: some((item) => isThing(item) && isAddress(item.contentUrl) && isText(item.encodingFormat)),
  },
  Observation: {
    observationAbout: isOrganisation,
    variableMeasured: isText,
    observationDate: (value) => /^\d{4}(?:-\d{2}){0,2}$/.test(String(value)),
    value: (value) => typeof value === 'number',
    unitText: isText,
  },
  BreadcrumbList: {
    itemListElement: some((item) => isThing(item) && isText(item.name) && isAddress(item.item)),
  },
};

/** What the structured data of a page lacks. */
export function structuredDataFaults(page: Page, site: Site): string[] {
  if (page.redirect) return [];
  let things: Thing[];
  try {
    things = structuredData(page);
  } catch (error) {
    return [`does not parse: ${(error as Error).message}`];
  }
  const kinds = things.map((thing) => String(thing['@type']));
  const wanted = page.path.startsWith('/tin/')
    ? ['NewsArticle', 'BreadcrumbList']
    : page.path === '/'
      ? ['WebSite']
      : ['BreadcrumbList'];
  return [
    ...wanted.filter((kind) => !kinds.includes(kind)).map((kind) => `no ${kind}`),
    ...things.flatMap(fieldFaults),
    ...things.flatMap((thing) => (thing['@type'] === 'BreadcrumbList' ? crumbFaults(thing, page, site) : [])),
    ...things.flatMap((thing) =>
      thing['@type'] === 'NewsArticle'
        ? [...headlineFaults(thing, page), ...correctionFaults(thing, page)]
        : [],
    ),
  ];
}

function fieldFaults(thing: Thing): string[] {
  const kind = String(thing['@type']);
  const fields = REQUIRED[kind];
  if (!fields) return [`unknown kind ${kind}`];
  return Object.entries(fields)
    .filter(([name, check]) => !check(thing[name]))
    .map(([name]) => `${kind} without a good ${name}: ${JSON.stringify(thing[name])}`);
}

/** Positions count from 1, and the last crumb is the page itself. */
function crumbFaults(thing: Thing, page: Page, site: Site): string[] {
  const items = (thing.itemListElement ?? []) as Thing[];
  const positions = items.map((item) => item.position);
  return [
    ...(positions.every((position, index) => position === index + 1) ? [] : [`crumbs at ${positions}`]),
    ...(items.at(-1)?.item === site.address + page.path ? [] : [`last crumb is ${items.at(-1)?.item}`]),
  ];
}

/** Every correction on the page is told to machines, with its own place. */
function correctionFaults(thing: Thing, page: Page): string[] {
  const told = ((thing.correction ?? []) as Thing[]).map(({ url }) => String(url).split('#')[1]);
  const shown = find(page, 'article', { class: 'correction' }).map((each) => attribute(each, 'id'));
  return told.join() === shown.join() ? [] : [`corrections ${told} but on the page ${shown}`];
}

/** Figures in a headline are plain numbers, the same as on the page. */
function headlineFaults(thing: Thing, page: Page): string[] {
  const shown = textOf(find(page, 'h1')[0]);
  return thing.headline === shown ? [] : [`headline “${thing.headline}” but h1 “${shown}”`];
}
