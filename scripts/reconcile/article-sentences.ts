/** The sentence of an article in which a figure stands, for showing where the figure comes from. */
import type { ProseBlock, Span } from './model.ts';

const LONGEST = 300;
const UNEVEN = /\s\s|[^\S ]/;
/** Running text says more of a figure than a line over it, and that more than a table. */
const ORDER: Record<ProseBlock['role'], number> = {
  paragraph: 0,
  lede: 1,
  caption: 2,
  cell: 3,
  heading: 4,
  title: 5,
};

/** Collects the best sentence for each record; of two in blocks of one role the first. */
export class FigureSentences {
  readonly #found = new Map<string, { rank: number; text: string }>();
  /** The sentence that was quoted last: often several records stand in it. */
  #last: { block: ProseBlock; start: number; text: string } | null = null;

  /** Takes note of a record that stands in a sentence of a block. */
  add(record: string, block: ProseBlock, sentence: Span): void {
    const rank = ORDER[block.role];
    const known = this.#found.get(record);
    if (known && known.rank <= rank) return;
    this.#found.set(record, { rank, text: this.#quote(block, sentence) });
  }

  #quote(block: ProseBlock, sentence: Span): string {
    if (this.#last?.block !== block || this.#last.start !== sentence.start) {
      this.#last = { block, start: sentence.start, text: quote(block, sentence) };
    }
    return this.#last.text;
  }

  /** The sentences, by record id. */
  all(): Map<string, string> {
    return new Map([...this.#found].map(([record, { text }]) => [record, text]));
  }
}

/** A table cell is nothing without its row and column: `Đảng viên, 10/9/2018: 78.047`. */
function quote({ text, role, context }: ProseBlock, { start, end }: Span): string {
  const written = text.slice(start, end).trim();
  const sentence = UNEVEN.test(written) ? written.replace(/\s+/g, ' ') : written;
  const said = role === 'cell' && context.length > 0 ? `${context.join(', ')}: ${sentence}` : sentence;
  return shorten(said);
}

/** At most 300 characters, cut between words. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}
