/** The lines of front matter by which an editor can make an unknown number a figure, or declare it untracked. */
import { basisKey, parsePeriod } from '../content/basis.ts';
import type { Article, Basis, Indicator, Term } from '../content/model.ts';
import type { ProseFigure } from '../prose/model.ts';
import type { Situation } from './match-choice.ts';
import { isPercentage } from './match-families.ts';
import { namedIndicators } from './match-naming.ts';
import { asItself, nounFit } from './match-nouns.ts';
import type { NamedTime } from './match-times.ts';
import { decimalsOf } from './text-mentions.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface PasteContext {
  article: Article;
  indicators: ReadonlyMap<string, Indicator>;
  terms: readonly Term[];
  vocabulary: Vocabulary;
}

/** A guess is better left unmade than wrong. */
const WELL_NAMED = 0.6;

/** Lines for a figure when the words around the number name an indicator, else null. */
export function figureLines(situation: Situation, context: PasteContext): string | null {
  const { figure } = situation.around;
  const indicator = guessIndicator(situation, context);
  if (!indicator || figure.range !== null) return null;
  const { article } = context;
  const organisation = situation.subject.organisations[0] ?? article.organisation;
  return [
    ...(article.figures.length > 0 ? [] : ['figures:']),
    `  - ${guessBasis(indicator, organisation, situation.subject.time, context)}`,
    ...(organisation === article.organisation ? [] : [`    organisation: ${organisation}`]),
    `    ${indicator.key}: ${valueText(figure)}`,
  ].join('\n');
}

/** Lines that declare a number untracked, with the hedge that stands before it. */
export function untrackedLines(figure: ProseFigure, { article }: PasteContext): string {
  return [
    ...(article.untracked.length > 0 ? [] : ['untracked:']),
    `  - numbers: ["${figure.raw}"]`,
    '    reason: …',
  ].join('\n');
}

function guessIndicator({ around, inTable }: Situation, { vocabulary }: PasteContext): Indicator | null {
  const { figure, weights } = around;
  if (figure.kind === 'times') return null;
  const best = namedIndicators(vocabulary, weights, inTable).find(({ words }) => {
    const percentage = isPercentage(words.indicator, 'itself');
    if (percentage !== (figure.kind === 'percent')) return false;
    return nounFit(figure, asItself(words)) !== 'different';
  });
  return best && best.naming.coverage >= WELL_NAMED ? best.words.indicator : null;
}

/** A plain number, as front matter has it; a hedge goes with it. */
function valueText(figure: ProseFigure): string {
  const value = figure.value.toFixed(decimalsOf(figure));
  const hedge = figure.hedge;
  return hedge === null ? value : `{value: ${value}, hedge: ${hedge}}`;
}

function guessBasis(
  indicator: Indicator,
  organisation: string,
  time: NamedTime | null,
  context: PasteContext,
): string {
  const { article, indicators } = context;
  const counted = indicator.kind === 'ratio' ? indicators.get(indicator.numerator ?? '') : indicator;
  const kind = counted?.kind === 'stock' ? 'asOf' : 'period';
  const named = time && (kind === 'asOf' ? asOfText(time) : periodText(time, context.terms));
  if (named) return named;
  const known = article.figures.find((figure) => {
    return figure.basis.kind === kind && figure.organisation === organisation;
  });
  if (known) return basisText(known.basis);
  return kind === 'asOf' ? `asOf: ${article.date.slice(0, 10)}` : `period: ${article.date.slice(0, 4)}`;
}

function basisText(basis: Basis): string {
  if (basis.kind === 'asOf') return `asOf: ${basisKey(basis)}`;
  const through = basis.through === null ? '' : `\n    through: ${basis.through}`;
  return `${basis.term === null ? 'period' : 'term'}: ${basis.key}${through}`;
}

function asOfText({ kind, from }: NamedTime): string | null {
  if (kind === 'day') return `asOf: ${from}`;
  if (kind === 'month') return `asOf: ${from.slice(0, 7)}`;
  return kind === 'year' ? `asOf: ${from.slice(0, 4)}` : null;
}

function periodText({ kind, from, to }: NamedTime, terms: readonly Term[]): string | null {
  if (kind === 'day') return null;
  if (kind !== 'term') {
    const period = parsePeriod(`${from}..${to}`);
    return period && period !== 'reversed' ? `period: ${basisKey(period)}` : null;
  }
  const years = [from.slice(0, 4), to.slice(0, 4)].join();
  const term = terms.find((each) => [each.from.slice(0, 4), each.to.slice(0, 4)].join() === years);
  return term ? `term: ${term.id}` : null;
}
