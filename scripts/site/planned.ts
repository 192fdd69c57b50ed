import { outputFile } from './addresses.ts';
import { digestOf } from './digest.ts';
import type { Edition } from './edition.ts';
import type { DateView, FigureScope, PlannedPage, TemplateName, Views } from './views.ts';

/** What is known of a page before its view is made. */
export interface PageFacts {
  /** A function where it takes reading to know it. */
  title: string | (() => string);
  listed: PlannedPage['listed'];
  /** All that the view is made from, but for figures and the settings of the site; any JSON. */
  from: unknown;
  /** The organisations whose figures it shows; none when left out. */
  figures?: FigureScope;
}

/** A page of the plan, at the file that its address says. Its view is made when it is rendered. */
export function planned<T extends TemplateName>(
  url: string,
  template: T,
  facts: PageFacts,
  edition: Pick<Edition, 'figureDigest'>,
  make: () => Views[T],
): PlannedPage<T> {
  const { title, listed, from, figures = [] } = facts;
  return {
    url,
    output: outputFile(url),
    template,
    get title() {
      return typeof title === 'function' ? title() : title;
    },
    listed,
    key: digestOf([from, figures.length === 0 ? '' : edition.figureDigest(figures)]),
    figures,
    get view() {
      return make();
    },
  };
}

/** A page whose view costs little and shows no figures: its key is the view itself. */
export function plannedView<T extends TemplateName>(
  url: string,
  template: T,
  facts: Pick<PlannedPage, 'title' | 'listed'>,
  view: Views[T],
): PlannedPage<T> {
  const { title, listed } = facts;
  return { url, output: outputFile(url), template, title, listed, key: digestOf(view), figures: [], view };
}

/** Lists a page with the time of the newest change of what it shows. */
export function listedSince(lastmod: string | null | undefined): PlannedPage['listed'] {
  return { lastmod: lastmod ?? null, followsFromKey: false };
}

/** The same for a page of figures: the time takes the ledger to find out, and is found out when it is asked for. */
export function listedByFigures(find: () => DateView | null): PlannedPage['listed'] {
  let found: string | null | undefined;
  return {
    get lastmod() {
      if (found === undefined) found = find()?.iso ?? null;
      return found;
    },
    followsFromKey: true,
  };
}
