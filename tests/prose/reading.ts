import type { ProseFigure } from '../../scripts/prose/model.ts';
import { readFigures } from '../../scripts/prose/read-figures.ts';

/** The figures of a text as people would note them: `gần 640 đảng viên`, `126.11 %`, `2 lần`. */
export function notesOf(text: string): string[] {
  return readFigures(text).map(noteOf);
}

/** One figure with its hedge, value and noun. */
export function noteOf({ hedge, value, noun }: ProseFigure): string {
  return [hedge, value, noun].filter((part) => part !== null).join(' ');
}

/** The only figure of a text. */
export function onlyFigure(text: string): ProseFigure {
  const figures = readFigures(text);
  const [figure] = figures;
  if (!figure || figures.length > 1)
    throw new Error(`Expected one figure in “${text}” but read ${figures.length}`);
  return figure;
}
