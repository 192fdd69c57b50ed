import type { Article, Content } from '../content/model.ts';
import { type Composition, composeLedger, type LedgerContext } from '../figures/compose.ts';
import type { Ledger } from '../figures/ledger.ts';
import { LedgerOnDemand } from '../figures/ledger-on-demand.ts';
import { type Suppression, suppressionOf } from '../figures/suppression.ts';
import type { Edition, EditionFigures } from '../site/edition.ts';
import { emptyEdition } from '../site/empty-edition.ts';
import type { RememberedFigures } from './memory.ts';

/**
 * The figures of an edition, composed when something first needs them. What follows from them and is small, which
 * series there are and what is withheld, is known from the build before while they have not changed; then the
 * ledger is composed for those organisations alone of which something is asked.
 */
export class FiguresOnDemand implements EditionFigures {
  readonly #articles: readonly Article[];
  readonly #hidden: readonly Article[];
  readonly #content: Content;
  readonly #now: string;
  readonly #known: RememberedFigures | null;
  readonly #context: LedgerContext;
  #composition: Composition | null = null;
  #ledger: Ledger | null = null;
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
    const { indicators, organisations, site } = content;
    this.#context = { indicators, organisations, terms: site.terms };
  }

  /** The ledger, the one with hidden articles too, and what does not add up. */
  get composition(): Composition {
    this.#composition ??= composeLedger(this.#articles, this.#context, this.#hidden);
    return this.#composition;
  }

  get ledger(): Ledger {
    this.#ledger ??= this.#known
      ? new LedgerOnDemand(this.#articles, this.#context)
      : this.composition.ledger;
    return this.#ledger;
  }

  get suppression(): Suppression {
    if (!this.#known) return this.#whole().suppression;
    const { hidden, sayable } = this.#known;
    const { smallestCount } = this.#content.site;
    return suppressionOf({ hidden: new Set(hidden), sayable: new Set(sayable), smallestCount });
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
    const { series, withheld, suppression } = this.#whole();
    const { hidden, sayable } = suppression.facts;
    return {
      made,
      series: [...series].map(([id, list]) => [id, [...list]]),
      withheld: [...withheld],
      hidden: [...hidden],
      sayable: [...sayable],
    };
  }

  #whole(): Edition {
    this.#edition ??= emptyEdition(this.#content, this.#now, this.ledger);
    return this.#edition;
  }
}
