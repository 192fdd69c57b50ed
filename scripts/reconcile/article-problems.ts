/** What does not agree between an article's prose and the ledger, as problems. */
import { basisKey } from '../content/basis.ts';
import type { Article, Indicator, Place } from '../content/model.ts';
import { errorAt, type Problem } from '../content/problems.ts';
import { figureName } from '../figures/figure-names.ts';
import type { FigureRecord } from '../figures/model.ts';
import type { ProseFigure } from '../prose/model.ts';
import { type Contradiction, printed } from './match-contradictions.ts';
import type { KnownRecord } from './match-records.ts';
import { proposeHedged } from './tolerance.ts';

type Indicators = ReadonlyMap<string, Indicator>;

/** A number that is not the figure which its words name. */
export function contradicts(
  place: Place,
  figure: ProseFigure,
  { candidate, slip }: Contradiction,
  article: Article,
  indicators: Indicators,
): Problem {
  return errorAt(place, 'prose-contradicts-figure', null, {
    found: figure.raw,
    right: printed(candidate),
    slip: slip ?? '',
    ...recordParams(candidate, article, indicators),
  });
}

/** A hedge that does not hold of the figure that is meant. */
export function hedgeFails(
  place: Place,
  figure: ProseFigure,
  known: KnownRecord,
  article: Article,
  indicators: Indicators,
): Problem {
  const { record } = known;
  const proposal = record.hedge === null ? proposeHedged(Math.abs(record.value), kindOf(known)) : null;
  return warning(place, 'hedge-does-not-hold', {
    found: `${hedgeText(figure)}${figure.raw}`,
    right: `${record.hedge === null ? '' : `${record.hedge} `}${printed(known)}`,
    proposal: proposal ?? `${record.hedge} ${printed(known)}`,
    ...recordParams(known, article, indicators),
  });
}

/** A number without a record. */
export function unknownFigure(
  place: Place,
  figure: ProseFigure,
  lines: { figure: string | null; untracked: string },
): Problem {
  return warning(place, 'unknown-figure', {
    found: `${hedgeText(figure)}${withNoun(figure)}`,
    figure: lines.figure ?? '',
    untracked: lines.untracked,
  });
}

/** A declared number that the article does not have. */
export function unusedDeclaration(place: Place, field: string, number: string): Problem {
  return { ...errorAt(place, 'untracked-unused', field, { found: number }), severity: 'warning' };
}

function warning(place: Place, code: string, params: Record<string, string>): Problem {
  return { ...errorAt(place, code, null, params), severity: 'warning' };
}

function recordParams(known: KnownRecord, article: Article, indicators: Indicators): Record<string, string> {
  const { record } = known;
  const name = figureName(record.indicator, indicators);
  const elsewhere = record.article === article.slug ? '' : record.place.file;
  return {
    name: name.vi,
    nameEn: name.en,
    time: basisKey(record.basis),
    line: String(record.place.line),
    file: elsewhere,
    reference: referenceTo(record, article),
    derived: record.origin === 'derived' ? 'yes' : '',
  };
}

/** The reference that prints the record in this article. */
function referenceTo(record: FigureRecord, article: Article): string {
  const own = record.organisation === article.organisation && record.article === article.slug;
  return own ? record.indicator : `${record.organisation}/${record.indicator}@${basisKey(record.basis)}`;
}

/** The number with what it counts, unless that is within it (`20 điểm phần trăm`). */
function withNoun({ raw, phrase }: ProseFigure): string {
  return phrase === '' || raw.endsWith(phrase) ? raw : `${raw} ${phrase}`;
}

function hedgeText(figure: ProseFigure): string {
  return figure.hedge === null || figure.hedge.includes('…') ? '' : `${figure.hedge} `;
}

function kindOf({ percentage }: KnownRecord): 'percent' | 'count' {
  return percentage ? 'percent' : 'count';
}
