/** The arithmetic that an article's text carries in itself, as problems of the article. */
import type { Problem } from '../content/problems.ts';
import type { ProseFigure } from '../prose/model.ts';
import type { BlockReading } from './match-block.ts';
import { checkText, type Spot } from './text-checks.ts';
import { findingProblem } from './text-problems.ts';

/** Collects the blocks of an article and checks them together at the end. */
export class TextProblems {
  readonly #readings: BlockReading[] = [];
  /** Numbers whose arithmetic is not looked at, as `block:offset`. */
  readonly #leftOut = new Set<string>();

  /** Of neighbouring paragraphs without a figure one is kept: it parts what stands before from what comes after. */
  add(reading: BlockReading): void {
    const last = this.#readings.at(-1);
    if (last && isBarren(last) && isBarren(reading)) return;
    this.#readings.push(reading);
  }

  /** Leaves out a number of the block added last: it is untracked, or wrong by itself and reported so. */
  leaveOut(offset: number): void {
    this.#leftOut.add(keyOf(this.#readings.length - 1, offset));
  }

  /** What does not add up, each with the number to look at. */
  problems(): { figure: ProseFigure | null; problem: Problem }[] {
    const blocks = this.#readings.map(({ block: { text, list, cell }, figures }) => {
      return { text, list, cell, figures };
    });
    return checkText(blocks).flatMap((finding) => {
      const reading = this.#readings[finding.block];
      if (!reading || finding.involved.some((spot) => this.#isLeftOut(spot))) return [];
      const figure = reading.figures.find(({ start }) => start === finding.start) ?? null;
      return { figure, problem: findingProblem(finding, reading.block.place(finding.start)) };
    });
  }

  #isLeftOut({ block, start }: Spot): boolean {
    return this.#leftOut.has(keyOf(block, start));
  }
}

function isBarren({ figures, block }: BlockReading): boolean {
  return figures.length === 0 && block.list === undefined && block.cell === undefined;
}

function keyOf(block: number, offset: number): string {
  return `${block}:${offset}`;
}
