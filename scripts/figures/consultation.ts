import { basisKey } from '../content/basis.ts';
import type { Article } from '../content/model.ts';
import { figureIdAt } from './cells.ts';
import { type Ledger, seriesOf, standing } from './ledger.ts';
import type { FigureRecord } from './model.ts';

const NO_SERIES: ReadonlyMap<string, readonly FigureRecord[]> = new Map();

/**
 * A ledger as an article asks it. It takes note of every organisation whose figures were asked for, also of those
 * that have none: what came of the answers stays right for as long as the figures of these organisations, with
 * the places where they are stated, are what they were.
 */
export class Consultation {
  readonly #ledger: Ledger;
  readonly #organisations = new Set<string>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  get organisations(): ReadonlySet<string> {
    return this.#organisations;
  }

  /** The records of an article: those that it states, and what follows from them in it and across articles. */
  ofArticle({ slug, figures }: Pick<Article, 'slug' | 'figures'>): readonly FigureRecord[] {
    for (const { organisation } of figures) this.#organisations.add(organisation);
    return this.#ledger.byArticle.get(slug) ?? [];
  }

  /** What the article of a record gives for the organisation and time of that record, without it. */
  beside(record: FigureRecord): FigureRecord[] {
    this.#organisations.add(record.organisation);
    const time = basisKey(record.basis);
    return (this.#ledger.byArticle.get(record.article) ?? []).filter(
      (other) =>
        other !== record && other.organisation === record.organisation && basisKey(other.basis) === time,
    );
  }

  /** All records of an organisation, by indicator, each list from old to new. */
  ofOrganisation(organisation: string): ReadonlyMap<string, readonly FigureRecord[]> {
    this.#organisations.add(organisation);
    return this.#ledger.byOrganisation.get(organisation) ?? NO_SERIES;
  }

  /** One record for each time, from old to new: the one that stands. */
  seriesOf(organisation: string, indicator: string): FigureRecord[] {
    this.#organisations.add(organisation);
    return seriesOf(this.#ledger, organisation, indicator);
  }

  /** The record that stands for an organisation, indicator and time (the key of a basis); null when there is none. */
  standing(organisation: string, indicator: string, time: string): FigureRecord | null {
    this.#organisations.add(organisation);
    return standing(this.#ledger, figureIdAt(organisation, indicator, time));
  }
}
