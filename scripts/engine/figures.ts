import type { Article, Content } from '../content/model.ts';
import { type Composition, composeLedger } from '../figures/compose.ts';
import type { Ledger } from '../figures/ledger.ts';
import type { Suppression } from '../figures/suppression.ts';
import type { Edition, EditionFigures } from '../site/edition.ts';
import { emptyEdition } from '../site/empty-edition.ts';
import type { RememberedFigures } from './memory.ts';

/**
 * The figures of an edition, composed when something first needs them. What follows from them and is small, which
 * series there are and what is withheld, is known from the build before while they have not changed.
 */
export class FiguresOnDemand implements EditionFigures {
  readonly #articles: readonly Article[];
  readonly #hidden: readonly Article[];
  readonly #content: Content;
  readonly #now: string;
  readonly #known: RememberedFigures | null;
  #composition: Composition | null = null;
  #edition: Edition | null = null;

  constructor(
    content: Content,
    { hidden, now }: { hidden: readonly Article[]; now: string },
    known: RememberedFigures | null,
  ) {
    this.#articles = content.articles;
    this.#hidden = hidden;
    this.#content = content;
    this.#now = now;
    this.#known = known;
  }

  /** The ledger, the one with hidden articles too, and what does not add up. */
  get composition(): Composition {
    if (!this.#composition) {
      const { indicators, organisations, site } = this.#content;
      const context = { indicators, organisations, terms: site.terms };
      this.#composition = composeLedger(this.#articles, context, this.#hidden);
    }
    return this.#composition;
  }

  get ledger(): Ledger {
    return this.composition.ledger;
  }

  get suppression(): Suppression {
    return this.#whole().suppression;
  }

  get series(): EditionFigures['series'] {
    return this.#known ? new Map(this.#known.series) : this.#whole().series;
  }

  get withheld(): EditionFigures['withheld'] {
    return this.#known ? new Map(this.#known.withheld) : this.#whole().withheld;
  }

  /** What the next build is to know. */
  remember(made: string): RememberedFigures {
    if (this.#known) return this.#known;
    const { series, withheld } = this.#whole();
    return { made, series: [...series].map(([id, list]) => [id, [...list]]), withheld: [...withheld] };
  }

  #whole(): Edition {
    this.#edition ??= emptyEdition(this.#content, this.#now, this.ledger);
    return this.#edition;
  }
}
