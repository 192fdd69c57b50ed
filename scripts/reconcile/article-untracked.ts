/** Numbers that an editor has declared not to be figures of the ledger. */
import type { Article, Untracked } from '../content/model.ts';
import type { Problem } from '../content/problems.ts';
import { unusedDeclaration } from './article-problems.ts';
import type { Span } from './model.ts';
import { lowerCase } from './text-mentions.ts';

interface Declaration {
  /** As written, in lower case. */
  number: string;
  field: string;
  entry: Untracked;
  used: boolean;
}

/** Finds the declared numbers of an article in its text. */
export class UntrackedNumbers {
  readonly #declarations: Declaration[];

  constructor({ untracked }: Article) {
    this.#declarations = untracked.flatMap((entry, index) =>
      entry.numbers.map((number) => {
        const field = `untracked[${index}].numbers`;
        return { number: spaced(number).trim(), field, entry, used: false };
      }),
    );
  }

  /** Whether a number stands in a text as one of the declarations writes it, with or without hedge and noun. */
  covers(text: string, span: Span): boolean {
    let covered = false;
    for (const declaration of this.#declarations) {
      if (!standsAround(declaration.number, text, span)) continue;
      declaration.used = true;
      covered = true;
    }
    return covered;
  }

  /** Declarations of numbers that the article does not have. */
  unused(): Problem[] {
    return this.#declarations
      .filter(({ used }) => !used)
      .map(({ number, field, entry }) => unusedDeclaration(entry.place, field, number));
  }
}

/** A declaration covers a number when it is found at a place that holds the whole number. */
function standsAround(number: string, text: string, { start, end }: Span): boolean {
  const from = Math.max(0, end - number.length);
  const at = spaced(text.slice(from, start + number.length)).indexOf(number);
  if (at < 0) return false;
  const first = from + at;
  return !isNumberSign(text, first - 1) && !isNumberSign(text, first + number.length);
}

/** `4.820` is no part of `14.820`, nor `5` of `5,5`. */
function isNumberSign(text: string, at: number): boolean {
  return (
    /[\p{L}\d]/u.test(text.charAt(at)) || (/[.,]/.test(text.charAt(at)) && /\d/.test(text.charAt(at + 1)))
  );
}

/** Lower case, with plain spaces; as long as before, so that places stay. */
function spaced(text: string): string {
  return lowerCase(text).replace(/\s/g, ' ');
}
