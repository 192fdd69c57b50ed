import { standing } from '../figures/ledger.ts';
import type { FigureRecord, Operand } from '../figures/model.ts';
import type { Edition } from './edition.ts';
import type { CalculationView } from './figure-page-views.ts';
import { figureUrl } from './figure-places.ts';
import { formulaParts, operandInWords, operandName } from './figure-words.ts';
import { basisInWords } from './wording.ts';

/** The formula of a computed figure; null for a given one, and for one that is not to be computed back. */
export function calculationOf(record: FigureRecord, edition: Edition): CalculationView | null {
  const { formula } = record;
  if (!formula || edition.suppression.hides(record)) return null;
  return {
    parts: formulaParts(formula).map((part) => {
      if (typeof part === 'string') return { text: part, number: null, url: null };
      const number = isHidden(part, edition) ? null : part.value;
      return { text: operandInWords(part, edition), number, url: addressOf(part, edition) };
    }),
    operands: formula.operands.map((operand) => ({
      text: operandInWords(operand, edition),
      name: operandName(operand, edition),
      basis: otherTime(operand, record, edition),
    })),
  };
}

function isHidden({ id }: Operand, edition: Edition): boolean {
  return id !== null && edition.suppression.hidesId(id);
}

function addressOf({ id }: Operand, edition: Edition): string | null {
  const record = id === null ? null : standing(edition.ledger, id);
  return record && figureUrl(record, edition);
}

/** The time of an operand where it is not that of the figure itself. */
function otherTime({ id }: Operand, figure: FigureRecord, edition: Edition): string | null {
  const record = id === null ? null : standing(edition.ledger, id);
  if (!record) return null;
  const { site } = edition.content;
  const time = basisInWords(record.basis, site);
  return time === basisInWords(figure.basis, site) ? null : time;
}
