import { didYouMean } from '../text/distance.ts';
import type { FigureFault } from './markdown-context.ts';
import type { Place } from './model.ts';
import { errorAt, type Problem } from './problems.ts';

/** A figure reference that leads to no figure, or to several. */
export function figureProblem(
  place: Place,
  field: string | null,
  reference: string,
  fault: FigureFault | null,
): Problem {
  const candidates = fault?.candidates ?? [];
  const code = fault?.fault === 'ambiguous' ? 'ambiguous-figure' : 'unknown-figure-reference';
  const suggestion = didYouMean(reference, candidates) ?? '';
  return errorAt(place, code, field, { found: reference, suggestion, allowed: candidates.join(', ') });
}

/** A link that leads nowhere, or where no link may lead. */
export function linkProblem(place: Place, code: 'broken-link' | 'unsafe-link', href: string): Problem {
  return errorAt(place, code, null, { found: href });
}
