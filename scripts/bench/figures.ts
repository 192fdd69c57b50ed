import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MarkdownContext, ProseRun } from '../content/markdown.ts';
import type { Article, Content } from '../content/model.ts';
import { readContentFolder } from '../content/read.ts';
import { parseContent } from '../content/validate.ts';
import { composeLedger } from '../figures/compose.ts';
import { readFigures } from '../prose/read-figures.ts';
import { ArticleProse, worldOf } from '../site/article-prose.ts';
import type { Edition } from '../site/edition.ts';
import { emptyEdition } from '../site/empty-edition.ts';
import { readTexts } from '../site/hidden-prose.ts';
import { generateContent } from './corpus.ts';

const SEED = 20191118;
const NOW = '2026-11-24T08:00:00+07:00';
const MEGABYTE = 1_000_000;

/** What reckoning and reconciling the figures of a generated corpus took. Times are in milliseconds. */
export interface FiguresTiming {
  articles: number;
  figures: number;
  characters: number;
  ledger: number;
  reconciliation: number;
  total: number;
}

/** How long a line took that is made to be hard to read. */
export interface LineTiming {
  line: string;
  milliseconds: number;
}

/**
 * Times the ledger and the reconciliation of `count` articles with five figures each, in memory: reading files,
 * YAML and Markdown are not part of it.
 */
export async function timeFigures(count: number): Promise<FiguresTiming> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-figures-'));
  try {
    const { folder: contentFolder } = generateContent(folder, count, SEED, 1);
    const content = await contentOf(contentFolder);
    const { organisations, indicators, site } = content;
    const context = { indicators, organisations, terms: site.terms };
    const composed = stopwatch(() => composeLedger(content.articles, context));
    const edition = emptyEdition(content, NOW, composed.result.ledger);
    const world = worldOf(edition);
    const texts = content.articles.map((article) => textsOf(article, edition, world));
    const lengths = texts.map(({ runs }) => runs.reduce((sum, { text }) => sum + text.length, 0));
    const { milliseconds: reconciliation } = stopwatch(() => {
      // As in a build, what one article took is let go before the next.
      for (let text = texts.pop(); text; text = texts.pop()) {
        text.prose.markFigures(text.runs);
        text.prose.finish();
      }
    });
    return {
      articles: count,
      figures: content.articles.reduce((sum, { figures }) => sum + figures.length, 0),
      characters: lengths.reduce((sum, length) => sum + length, 0),
      ledger: composed.milliseconds,
      reconciliation,
      total: composed.milliseconds + reconciliation,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Times the reading of lines of a megabyte that a careless pattern would take for ever over. */
export function timeHardLines(): LineTiming[] {
  return [
    '1.',
    '9',
    'gần ',
    'hơn 1,',
    'từ 1 đến ',
    '1/',
    'một nghìn ',
    '1.000.',
    ' ',
    '1-',
    '%',
    'năm 2019, ',
  ].map((part) => {
    const text = part.repeat(Math.ceil(MEGABYTE / part.length));
    return { line: part, milliseconds: stopwatch(() => readFigures(text)).milliseconds };
  });
}

async function contentOf(folder: string): Promise<Content> {
  const { content } = parseContent(await readContentFolder(folder), { now: NOW, drafts: false });
  if (content === null) throw new Error('Expected generated content to be valid');
  return content;
}

/** The texts of an article as reconciliation gets them, with the figures that it refers to. */
function textsOf(
  article: Article,
  edition: Edition,
  world: ReturnType<typeof worldOf>,
): { prose: ArticleProse; runs: ProseRun[] } {
  const prose = new ArticleProse(article, edition.ledger.byArticle.get(article.slug) ?? [], edition, world);
  const runs: ProseRun[] = [];
  const context: MarkdownContext = {
    pictureHtml: () => '',
    resolveLink: () => ({ href: null }),
    resolveFigure: (reference, written) => prose.resolveFigure(reference, written),
    markFigures: (found) => {
      runs.push(...found.map(withoutTokens));
      return found.map(() => []);
    },
  };
  readTexts(article, edition.content.textOf, context);
  return { prose, runs };
}

/** The parsed Markdown that runs stand in belongs to the compilation, which is not measured. */
function withoutTokens({ text, role, context, cited, list, cell, place }: ProseRun): ProseRun {
  return { text, role, context, cited, list, cell, place };
}

function stopwatch<T>(work: () => T): { result: T; milliseconds: number } {
  const started = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - started };
}
