import { beforeAll, describe, expect, test } from 'vitest';
import { caseSite, shippedSite } from '../built-sites.ts';
import { attribute, type Element, find, type Page, readSite, readText, type Site, textOf } from './pages.ts';

interface Figure {
  id: string;
  organisation: string;
  indicator: string;
  value: number | null;
  printed?: string;
  status: string;
  operands?: string;
  url: string;
}

/** Every figure of a site, as its open data has them. */
function figuresOf(site: Site): Figure[] {
  const data = JSON.parse(readText(site, 'so-lieu/du-lieu/figures.json') ?? '{}') as { figures: Figure[] };
  return data.figures;
}

const hasClass = (element: Element, name: string) =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);

function inside(root: Element): Element[] {
  const children = root.childNodes.filter((node): node is Element => 'tagName' in node);
  return children.flatMap((child) => [child, ...inside(child)]);
}

/** Text and address of every number that a page links to its place. */
function numbersOn(page: Page): { text: string; value: string | null; href: string }[] {
  return find(page, 'data').map((data) => {
    const link = inside(data).find(({ tagName }) => tagName === 'a');
    return { text: textOf(link), value: attribute(data, 'value'), href: attribute(link, 'href') ?? '' };
  });
}

describe.each([
  ['the shipped site', () => shippedSite().folder],
  ['the golden case', () => caseSite('bulletin').folder],
])('figures of %s', (_name, folder) => {
  let site: Site;
  let figures: Figure[];

  beforeAll(() => {
    site = readSite(folder());
    figures = figuresOf(site);
  });

  const pathOf = ({ url }: Figure) => url.slice(site.address.length);
  const placeOf = (address: string) => {
    const [path = '', id = ''] = address.split('#');
    const page = site.byPath.get(path);
    return page?.elements.find((element) => attribute(element, 'id') === id);
  };

  test('each has its own place, at the address that open data gives, with its number in it', () => {
    expect(figures.length).toBeGreaterThan(5);
    const wrong = figures.filter((figure) => {
      const place = placeOf(pathOf(figure));
      if (!place) return true;
      return figure.printed !== undefined && !textOf(place).includes(figure.printed);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('every number on any page leads to the place of a number that is the same', () => {
    const wrong = site.pages.flatMap((page) =>
      numbersOn(page)
        .filter(({ href }) => href.startsWith('/so-lieu/'))
        .filter(({ value, href }) => {
          const place = placeOf(href);
          // An article may say in its own words what public data leaves out.
          if (place && inside(place).some((part) => hasClass(part, 'figure-value--hidden'))) return false;
          const values = place ? inside(place).filter(({ tagName }) => tagName === 'data') : [];
          return !values.some((data) => attribute(data, 'value') === value);
        })
        .map(({ text, href }) => `${page.path}: ${text} → ${href}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the operands of a formula lead to their own places', () => {
    const linked = figures.filter(({ status, operands }) => status !== 'suppressed' && operands);
    expect(linked.length).toBeGreaterThan(0);
    const byId = new Map(figures.map((figure) => [figure.id, pathOf(figure)]));
    const missing = linked.flatMap((figure) => {
      const place = placeOf(pathOf(figure));
      const links = (place ? inside(place) : []).map((element) => attribute(element, 'href'));
      return (figure.operands ?? '').split(' ').filter((id) => !links.includes(byId.get(id) ?? ''));
    });
    expect(missing).toEqual([]);
  });

  test('the record as JSON is that of open data', () => {
    const shown = site.pages.flatMap((page) =>
      page.elements
        .filter((element) => hasClass(element, 'provenance-record'))
        .map(
          (element) => JSON.parse(textOf(inside(element).find(({ tagName }) => tagName === 'pre'))) as Figure,
        ),
    );
    expect(shown.length).toBeGreaterThan(5);
    for (const record of shown) expect(figures).toContainEqual(record);
  });

  test('the table beside a chart has the numbers of the chart', () => {
    const charted = site.pages.flatMap((page) =>
      page.elements.filter((element) => hasClass(element, 'charted')).map((element) => ({ page, element })),
    );
    for (const { page, element } of charted) {
      const parts = inside(element);
      const drawn = parts
        .filter((part) => hasClass(part, 'chart-value'))
        .flatMap((part) => (part.tagName === 'g' ? inside(part) : [part]))
        .map(textOf);
      const told = parts.filter(({ tagName }) => tagName === 'td').map(textOf);
      expect(told, page.path).toEqual(expect.arrayContaining(drawn));
    }
  });

  test('a number that is not published stands on no page of figures, nor in its data', () => {
    const hidden = figures.filter(({ status }) => status === 'suppressed');
    for (const figure of hidden) {
      expect(figure.value).toBeNull();
      const place = placeOf(pathOf(figure));
      expect(place, figure.id).toBeDefined();
      expect(textOf(place)).toMatch(/ít hơn \d|không công bố/);
    }
  });

  test('there is a page for each organisation and each indicator that has figures', () => {
    const wanted = figures.flatMap(({ organisation, url }) => [
      `/so-lieu/${organisation}/`,
      `/so-lieu/chi-so/${new URL(url).pathname.split('/').at(-2)}/`,
    ]);
    expect([...new Set(wanted)].filter((path) => !site.byPath.has(path))).toEqual([]);
    const overview = site.byPath.get('/so-lieu/') as Page;
    const links = find(overview, 'a').map((link) => attribute(link, 'href'));
    expect([...new Set(wanted)].filter((path) => !links.includes(path))).toEqual([]);
  });
});

describe('charts of one page', () => {
  test('never have the same id', () => {
    const site = readSite(shippedSite().folder);
    const drawn = site.pages.filter((page) => find(page, 'svg', { role: 'img' }).length > 0);
    expect(drawn.length).toBeGreaterThan(5);
    for (const page of drawn) {
      const names = find(page, 'svg', { role: 'img' }).map((svg) => attribute(svg, 'aria-labelledby'));
      expect(new Set(names).size, page.path).toBe(names.length);
    }
  });
});
