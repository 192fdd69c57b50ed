/** How a card for link previews looks: the bulletin's paper, ink, red bar, double rule and fine gold line. */
import { OG_SIZE } from '../site/picture-view.ts';
import type { CardFaces } from './card-faces.ts';
import { measure, outline, type TextStyle, type Typeface, wrap } from './lettering.ts';

export interface CardSpec {
  /** Id of the section that the card names; null for the card of the site, which is drawn as a masthead. */
  section: string | null;
  siteName: string;
  /** Below the name on the masthead. */
  tagline: string;
  /** Address of the site without `https://`, at the foot. */
  host: string;
  /** Small red line above the title, such as `Chuyên mục`. */
  kicker: string;
  title: string;
  description: string;
}

/** Raise it when cards are drawn otherwise, so that they are drawn anew. */
export const CARD_DESIGN = 1;

const { width: WIDTH, height: HEIGHT } = OG_SIZE;
const MARGIN = 80;
const MEASURE = WIDTH - 2 * MARGIN;
/** The colours are those of the style sheet's tokens, in light. */
const PAPER = '#fdfbf6';
const INK = '#1d1a16';
const SOFT = '#5a5349';
const RULE = '#d9d1c2';
const RED = '#a5161b';
const GOLD = '#ab7f22';
/** Letters of headlines stand a little closer, as on the site. */
const TRACKING = -0.012;
/** Vietnamese stacks two marks on a letter: lines need this much room. */
const LEADING = 1.26;

/** SVG of a card, 1200×630, with all text as outlines. */
export function drawCard(card: CardSpec, faces: CardFaces): string {
  const parts = card.section === null ? masthead(card, faces) : section(card, faces);
  const frame = [box(0, 0, WIDTH, HEIGHT, PAPER), box(0, 0, WIDTH, 14, RED)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${[...frame, ...parts].join('')}</svg>`;
}

function masthead(card: CardSpec, faces: CardFaces): string[] {
  const name = setHeadline(card.siteName, faces.serif);
  const tagline: TextStyle = { face: faces.sans, size: 31 };
  const taglineLines = clamp(card.tagline, tagline, 2);
  const nameHeight = name.lines.length * name.style.size * LEADING;
  const height = nameHeight + 46 + taglineLines.length * 46;
  const top = (HEIGHT - 96 + 60 - height) / 2;
  const gold = top + nameHeight + 12;
  return [
    ...doubleRule(76),
    ...centred(name.lines, name.style, top + name.style.size, name.style.size * LEADING, INK),
    box(WIDTH / 2 - 60, gold, 120, 4, GOLD),
    ...centred(taglineLines, tagline, gold + 62, 46, SOFT),
    ...doubleRule(HEIGHT - 116),
    ...centred([card.host], { face: faces.sansBold, size: 26 }, HEIGHT - 54, 0, RED),
  ];
}

function section(card: CardSpec, faces: CardFaces): string[] {
  const title = setHeadline(card.title, faces.serif);
  const kicker: TextStyle = { face: faces.sansBold, size: 30 };
  const text: TextStyle = { face: faces.sans, size: 31 };
  const lines = title.lines.length > 2 ? [] : clamp(card.description, text, 2);
  const step = title.style.size * LEADING;
  const height = 66 + title.lines.length * step + 40 + lines.length * 46;
  const top = 142 + (HEIGHT - 92 - 142 - height) / 2;
  const baseline = top + 66 + title.style.size * 1.02;
  const gold = top + 66 + title.lines.length * step + 6;
  const last = title.lines[title.lines.length - 1] ?? '';
  return [
    outline(card.siteName, { face: faces.serif, size: 40, tracking: TRACKING }, MARGIN, 92, INK),
    ...doubleRule(122),
    box(MARGIN, top, 132, 9, RED),
    outline(card.kicker, kicker, MARGIN, top + 54, RED),
    ...title.lines.map((line, index) => outline(line, title.style, MARGIN, baseline + index * step, INK)),
    box(MARGIN, gold, measure(last, title.style), 4, GOLD),
    ...lines.map((line, index) => outline(line, text, MARGIN, gold + 60 + index * 46, SOFT)),
    box(MARGIN, HEIGHT - 84, MEASURE, 2, RULE),
    outline(card.host, { face: faces.sansBold, size: 24 }, MARGIN, HEIGHT - 40, SOFT),
  ];
}

/** Sizes to try for a headline, and the number of lines that each may take. */
const FITS = [
  { lines: 1, sizes: [118, 108, 98, 90] },
  { lines: 2, sizes: [98, 90, 82, 74] },
  { lines: 3, sizes: [66, 60] },
];

/** Sets a headline as large as it fits; one that does not fit at all is cut with an ellipsis. */
function setHeadline(text: string, face: Typeface): { lines: string[]; style: TextStyle } {
  const tries = FITS.flatMap(({ lines, sizes }) => sizes.map((size) => ({ most: lines, size })));
  for (const { most, size } of tries) {
    const style = { face, size, tracking: TRACKING };
    const lines = wrap(text, style, MEASURE);
    if (lines.length <= most && lines.every((line) => measure(line, style) <= MEASURE))
      return { lines, style };
  }
  const style = { face, size: 60, tracking: TRACKING };
  return { lines: clamp(text, style, 3), style };
}

/** At most so many lines within the margins; what does not fit is left out, which an ellipsis says. */
function clamp(text: string, style: TextStyle, most: number): string[] {
  let kept = text;
  let lines = wrap(kept, style, MEASURE);
  while (kept && (lines.length > most || lines.some((line) => measure(line, style) > MEASURE))) {
    kept = withoutEnd(kept);
    lines = wrap(`${kept.replace(/[.,;:]$/, '')}…`, style, MEASURE);
  }
  return lines;
}

/** Without the last word, or without the last letter of the only one. */
function withoutEnd(text: string): string {
  return /\s\S+\s*$/.test(text) ? text.replace(/\s+\S+\s*$/, '') : text.trim().slice(0, -1);
}

function centred(lines: string[], style: TextStyle, baseline: number, step: number, fill: string): string[] {
  return lines.map((line, index) =>
    outline(line, style, (WIDTH - measure(line, style)) / 2, baseline + index * step, fill),
  );
}

function doubleRule(y: number): string[] {
  return [box(MARGIN, y, MEASURE, 3, INK), box(MARGIN, y + 7, MEASURE, 3, INK)];
}

function box(x: number, y: number, width: number, height: number, fill: string): string {
  const [left, top, wide, high] = [x, y, width, height].map(Math.round);
  return `<rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${fill}"/>`;
}
