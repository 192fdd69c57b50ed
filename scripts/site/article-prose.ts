import { basisId } from '../content/basis.ts';
import type { FigureFault, FigureTarget, NumberMark, ProseRun } from '../content/markdown.ts';
import type { Article } from '../content/model.ts';
import type { Problem } from '../content/problems.ts';
import { Consultation } from '../figures/consultation.ts';
import type { FigureRecord } from '../figures/model.ts';
import { resolveReference } from '../figures/reference.ts';
import { openReconciliation, type Reconciliation, type World } from '../reconcile/article.ts';
import { makeVocabulary } from '../reconcile/vocabulary.ts';
import type { Edition } from './edition.ts';
import { figureUrl } from './figure-places.ts';
import { figureInProse } from './figure-view.ts';

/** Where an article speaks of a figure. */
export interface Mention {
  /** Id of its record. */
  record: string;
  /** The sentence that states it. */
  sentence: string;
  /** Id of the number in the article's body; null when it stands only in the title, lede or a caption. */
  id: string | null;
}

/** What the figures in prose are held against; made once for all articles. */
export function worldOf({ ledger, content }: Pick<Edition, 'ledger' | 'content'>): World {
  const { indicators, organisations, site } = content;
  const vocabulary = makeVocabulary(indicators, organisations);
  return { ledger, indicators, organisations, terms: site.terms, vocabulary };
}

/**
 * The figures in the texts of one article: those that it refers to, and those that its numbers turn out to
 * be. Texts may come in any order; `finish` then says what did not agree and where each figure is stated.
 */
export class ArticleProse {
  readonly #article: Article;
  readonly #records: readonly FigureRecord[];
  readonly #edition: Edition;
  readonly #ledger: Consultation;
  readonly #reconciliation: Reconciliation;
  readonly #recordOf = new WeakMap<FigureTarget, FigureRecord>();
  readonly #ids = new Map<string, string>();

  constructor(article: Article, records: readonly FigureRecord[], edition: Edition, world: World) {
    this.#article = article;
    this.#records = records;
    this.#edition = edition;
    this.#ledger = new Consultation(world.ledger);
    this.#reconciliation = openReconciliation(article, world, this.#ledger);
  }

  resolveFigure(reference: string, written: string): FigureTarget | FigureFault {
    const { organisation, language } = this.#article;
    const found = resolveReference(reference, this.#records, organisation, this.#ledger);
    if (!('record' in found)) return found;
    const { record } = found;
    const target = this.#target(record, figureInProse(record, written, language, this.#edition));
    this.#recordOf.set(target, record);
    return target;
  }

  /** The numbers in runs of prose that are figures; those of a body get ids, so that records lead back to them. */
  markFigures(runs: ProseRun[]): NumberMark[][] {
    const blocks = runs.map(({ text, role, context, list, cell, cited, place }) => ({
      text,
      role,
      context,
      list,
      cell,
      place,
      cited: cited.flatMap(({ start, end, target }) => {
        const record = this.#recordOf.get(target);
        return record ? [{ start, end, record }] : [];
      }),
    }));
    const marks = this.#reconciliation.mark(blocks);
    return runs.map((run, index) => this.#marksOf(run, marks[index] ?? []));
  }

  /** `consulted`: the organisations on whose figures all this rests (`Findings`). */
  finish(): { problems: Problem[]; mentions: Mention[]; consulted: ReadonlySet<string> } {
    const { problems, sentences, consulted } = this.#reconciliation.finish();
    const mentions = [...sentences].map(([record, sentence]) => {
      return { record, sentence, id: this.#ids.get(record) ?? null };
    });
    return { problems, mentions, consulted };
  }

  #marksOf({ role, cited }: ProseRun, marks: ReturnType<Reconciliation['mark']>[number]): NumberMark[] {
    if (cited.length === 0 && marks.length === 0) return [];
    const inBody = role === 'paragraph' || role === 'cell' || role === 'heading';
    const given = marks.map(({ start, end, record }) => ({
      start,
      end,
      record,
      target: this.#target(record, ''),
    }));
    if (inBody) {
      const all = [
        ...cited.flatMap((each) => ({ ...each, record: this.#recordOf.get(each.target) })),
        ...given,
      ];
      for (const { record, target } of all.sort((a, b) => a.start - b.start)) {
        if (!record || target.value === null || this.#ids.has(record.id)) continue;
        target.id = this.#idOf(record);
        this.#ids.set(record.id, target.id);
      }
    }
    return given.map(({ start, end, target }) => ({ start, end, target }));
  }

  #idOf({ organisation, indicator, basis }: FigureRecord): string {
    const whose = organisation === this.#article.organisation ? '' : `${organisation}-`;
    return `so-${whose}${indicator}-${basisId(basis)}`;
  }

  #target(record: FigureRecord, text: string): FigureTarget {
    if (this.#edition.suppression.hides(record)) return { text, value: null, href: null };
    return { text, value: record.value, href: figureUrl(record, this.#edition) };
  }
}
