import { LOCK_FILE } from '../content/file-names.ts';
import type { Article, Place, PublishedNumber } from '../content/model.ts';
import { errorAt, type Problem, startOf } from '../content/problems.ts';
import { toIso } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import { nameOf } from './corrections.ts';
import { figureName } from './figure-names.ts';
import type { PastWorld } from './history.ts';
import { type Move, readFigureId } from './moves.ts';

/**
 * A published figure has changed or vanished and no correction says so. The parameters hold all that goes
 * into the correction to paste; `first` of several in an article brings the key of the list. `now` are
 * the article's new figures: one of them may be the same under another organisation or time.
 */
export function figureMoved(
  move: Move,
  { article, first, now }: { article: Article; first: boolean; now: readonly Move[] },
  world: PastWorld,
): Problem {
  const { id, locked, record } = move;
  const { organisation, indicator, time } = readFigureId(id);
  const { vi, en, unit } = figureName(indicator, world.indicators);
  const place = record?.place ?? article.places.get('figures') ?? startOf(article.file);
  return errorAt(place, record ? 'figure-changed' : 'figure-vanished', record ? indicator : 'figures', {
    nameVi: vi,
    nameEn: en,
    unit,
    organisation: world.organisations.get(organisation)?.name ?? organisation,
    time,
    from: locked?.number ? numeral(locked.number) : '',
    to: record ? numeral(record) : '',
    since: locked?.since ?? '',
    date: minuteOf(world),
    wrong: locked?.number ? inProse(locked.number, unit, article.language) : '',
    right: record ? inProse(record, unit, article.language) : REMOVED[article.language],
    reference: nameOf(id, article),
    heading: first && article.corrections.length === 0 ? 'corrections' : '',
    indent: indentOf(article),
    now: now
      .filter((other) => readFigureId(other.id).indicator === indicator)
      .map((other) => nameOf(other.id, article))
      .join(', '),
  });
}

const REMOVED = { vi: 'Bài không còn nêu số này.', en: 'The article does not give this figure any more.' };

/** How far the items of the article's list of corrections stand in; the usual two spaces when it has none. */
function indentOf(article: Article): string {
  const afterDash = article.places.get('corrections[0]')?.column ?? 5;
  return ' '.repeat(Math.max(0, afterDash - 3));
}

/** A correction accounts for a change but does not say why. */
export function correctionNeedsWhy(article: Article, index: number): Problem {
  const field = `corrections[${index}]`;
  return errorAt(
    article.places.get(field) ?? startOf(article.file),
    'correction-without-why',
    `${field}.why`,
  );
}

/** An article whose figures were published has no file any more. */
export function articleVanished(slug: string, place: Place, figures: number, world: PastWorld): Problem {
  return errorAt(place, 'article-vanished', null, {
    found: slug,
    figures: String(figures),
    date: minuteOf(world),
  });
}

/** Code of the warning that figures are published for the first time, or again. */
export const NOT_IN_LOCK = 'figures-not-in-lock';

/** How many figures the lock does not hold. */
export function notInLock(figures: number): Problem {
  return {
    ...errorAt(startOf(LOCK_FILE), NOT_IN_LOCK, null, { figures: String(figures) }),
    severity: 'warning',
  };
}

/** A number with its hedge, as messages put it into their language: `hơn 14000`, `126.11`. */
function numeral({ value, decimals, hedge }: PublishedNumber): string {
  return `${hedge ? `${hedge} ` : ''}${value.toFixed(decimals)}`;
}

/** A number as its article prints it: `hơn 14.000 đảng viên`, `126,11%`. Units are Vietnamese words. */
function inProse({ value, decimals, hedge }: PublishedNumber, unit: string, language: 'vi' | 'en'): string {
  const number = `${hedge ? `${hedge} ` : ''}${formatNumber(value, decimals, language)}`;
  if (unit === '%') return `${number}%`;
  return language === 'vi' ? `${number} ${unit}`.trimEnd() : number;
}

/** The present as corrections write it: `2026-11-24T08:00+07:00`. */
function minuteOf({ now, zone }: PastWorld): string {
  return toIso(now, zone).replace(/:\d{2}(?=[+-]\d{2}:\d{2}$)/, '');
}
