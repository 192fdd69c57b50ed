/** The list of organisations: of a large site its YAML takes as long to read as a page takes to make. */
import type { Organisation } from '../content/model.ts';
import { type ParsedOrganisations, parseOrganisations } from '../content/parse-organisations.ts';
import { digestOf } from '../site/digest.ts';

/** A list in which nothing is wrong. */
export interface RememberedOrganisations {
  /** Digest of the file. */
  made: string;
  list: Organisation[];
}

/** Reads the list unless it is the one that is known. */
export class KnownOrganisations {
  #known: RememberedOrganisations | null;

  constructor(known: RememberedOrganisations | null) {
    this.#known = known;
  }

  read(text: string): ParsedOrganisations {
    const made = digestOf(text);
    if (this.#known?.made === made) {
      const organisations = new Map(this.#known.list.map((each) => [each.id, each]));
      return { organisations, ids: new Set(organisations.keys()), problems: [] };
    }
    const parsed = parseOrganisations(text);
    const isRight = parsed.problems.length === 0;
    this.#known = isRight ? { made, list: [...parsed.organisations.values()] } : null;
    return parsed;
  }

  /** What the next build is to know. */
  remember(): RememberedOrganisations | null {
    return this.#known;
  }
}
