import { historyOf } from '../figures/history.ts';
import { type Ledger, newerThan, standing } from '../figures/ledger.ts';
import type { FigureRecord } from '../figures/model.ts';
import { capitalise } from '../text/capitals.ts';
import { calculationOf } from './calculations.ts';
import { correctionViews } from './corrections.ts';
import { figureRow } from './data/figure-rows.ts';
import { readableFigure } from './data/figures-json.ts';
import { dateView } from './dates.ts';
import type { Edition } from './edition.ts';
import type { ProvenanceView } from './figure-page-views.ts';
import { figureUrl } from './figure-places.ts';
import { figureView } from './figure-view.ts';
import { figureText, publicText } from './figure-words.ts';
import { oncePer } from './once.ts';
import type { FigureView } from './views.ts';
import { sourceInWords } from './wording.ts';

/** Where a figure comes from, with everything that a reader needs to check and to cite it. */
export function provenanceOf(record: FigureRecord, edition: Edition): ProvenanceView {
  const hidden = edition.suppression.hides(record);
  const newer = newerThan(edition.ledger, record);
  return {
    origin: originInWords(record),
    calculation: calculationOf(record, edition),
    inferred: hidden ? null : record.inferred,
    note: hidden || !record.note ? null : capitalise(record.note),
    differs: hidden || !record.differs ? null : capitalise(record.differs),
    source: sourceOf(record, edition),
    sentence: hidden ? null : (mentionOf(record, edition)?.sentence ?? null),
    others: othersOf(record, edition),
    newer: newer && figureView(newer, edition),
    older: olderOf(record, edition),
    history: hidden ? [] : historyViews(record, edition),
    citation: citationOf(record, edition),
    get json() {
      return readableFigure(figureRow(record, edition));
    },
  };
}

function originInWords({ origin, inferred }: FigureRecord): string {
  if (origin === 'derived') return 'Tính ra từ số khác';
  return inferred === null ? 'Bài nguồn nêu' : 'Ban biên tập suy ra';
}

function mentionOf({ article, id }: FigureRecord, edition: Edition) {
  return edition.bySlug.get(article)?.mentions.find(({ record }) => record === id);
}

/** The article that gives it, and the number's own place in it where it has one. */
function sourceOf(record: FigureRecord, edition: Edition): ProvenanceView['source'] {
  const article = edition.articleLink(record.article);
  const id = mentionOf(record, edition)?.id;
  const source = edition.bySlug.get(record.article)?.article.source;
  return {
    article,
    date: dateView(record.published, edition.content.site.timeZone),
    place: id ? `${article.url}#${id}` : article.url,
    credit: source ? sourceInWords(source) : null,
  };
}

/** Other articles that state the same figure, also with another value. */
function othersOf(record: FigureRecord, edition: Edition): ProvenanceView['others'] {
  const { timeZone } = edition.content.site;
  const stated = edition.ledger.byId.get(record.id) ?? [];
  return stated
    .filter(({ article }) => article !== record.article)
    .toReversed()
    .map((other) => ({
      article: edition.articleLink(other.article),
      date: dateView(other.published, timeZone),
      value: publicText(other, edition),
      differs: edition.suppression.hides(other) ? null : other.differs,
    }));
}

/** The ids of figures that others have made old, by the id of the newer one. */
const olderIds = oncePer(({ newer }: Ledger) => new Map([...newer].map(([before, { id }]) => [id, before])));

/** The figure that this one has made old; null when there is none. */
function olderOf({ id }: FigureRecord, edition: Edition): FigureView | null {
  const record = standing(edition.ledger, olderIds(edition.ledger).get(id) ?? '');
  return record && figureView(record, edition);
}

/** What the figure was before, the newest correction first. */
function historyViews(record: FigureRecord, edition: Edition): ProvenanceView['history'] {
  const former = historyOf(edition.lock, record);
  if (former.length === 0) return [];
  const item = edition.bySlug.get(record.article);
  const corrections = item ? correctionViews(item, edition) : [];
  const zone = edition.content.site.timeZone;
  const inWords = ({ value, decimals, hedge }: (typeof former)[number]['from']) => {
    const number = figureText({ indicator: record.indicator, value, decimals }, edition);
    return hedge ? `${hedge} ${number}` : number;
  };
  return former
    .map(({ date, from, why }, index) => {
      const when = dateView(date, zone);
      return {
        date: when,
        from: inWords(from),
        to: inWords(former[index + 1]?.from ?? record),
        why,
        url: corrections.find((correction) => correction.date.iso === when.iso)?.url ?? item?.url ?? '',
      };
    })
    .toReversed();
}

function citationOf(record: FigureRecord, edition: Edition): ProvenanceView['citation'] {
  const { site } = edition.content;
  const { label, value, hedge, unit, basis, organisation } = figureView(record, edition);
  const number = [hedge, value, unit].filter((part) => part !== null).join(' ');
  return {
    text: `${organisation.name}, ${label.charAt(0).toLowerCase()}${label.slice(1)}: ${number} (${basis}). ${site.name}.`,
    address: site.address + figureUrl(record, edition),
  };
}
