/** Content of any size for measurements and tests: the same seed gives the same files on every machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { body } from './corpus/body.ts';
import { Draw } from './corpus/draw.ts';
import { figuresInFrontMatter, figuresInProse, figuresOf } from './corpus/figures.ts';
import {
  INDICATORS_YAML,
  organisationsFor,
  organisationsYaml,
  SECTIONS,
  SITE_YAML,
  topicsFor,
  writersFor,
} from './corpus/settings.ts';
import { headline, sentence, topicNames } from './corpus/words.ts';

export interface GeneratedContent {
  folder: string;
  slugs: string[];
  sections: string[];
  organisations: string[];
  /** Those that an article has. */
  topics: string[];
}

/** The time that builds of this content should be given: later than every article. */
export const CORPUS_NOW = '2026-01-01T00:00:00+07:00';

const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3650;
const DAY = 86_400_000;
/** Below 1, newer years have more articles than older ones. */
const GROWTH = 0.8;
/** Articles that one links to or names as related are this near in time. */
const NEAR = 400;

/**
 * Writes a content folder with `count` articles. Every `figuresEvery`-th has five figures, in front matter and in
 * its prose; none with 0. A figure depends on its organisation and time alone, so that no two articles contradict
 * each other.
 */
export function generateContent(
  folder: string,
  count: number,
  seed: number,
  figuresEvery = 2,
): GeneratedContent {
  const rows = organisationsFor(count);
  const cast = {
    draw: new Draw(seed),
    organisations: rows.map(({ id }) => id),
    topics: topicNames(topicsFor(count)),
    writers: writersFor(count),
    used: new Set<string>(),
    slugs: [] as string[],
  };
  write(folder, 'organisations.yaml', organisationsYaml(rows));
  write(folder, 'indicators.yaml', INDICATORS_YAML);
  write(folder, 'site.yaml', SITE_YAML);
  for (let index = 0; index < count; index += 1) {
    const date = dateOf((index + cast.draw.next()) / count, cast.draw);
    const slug = `bai-so-${index + 1}`;
    const withFigures = figuresEvery > 0 && index % figuresEvery === 0;
    write(folder, `articles/${date.slice(0, 4)}/${slug}.md`, article(date, withFigures, cast));
    cast.slugs.push(slug);
  }
  const { slugs, organisations, used } = cast;
  return { folder, slugs, sections: SECTIONS, organisations, topics: [...used].sort() };
}

interface Cast {
  draw: Draw;
  organisations: readonly string[];
  topics: readonly string[];
  writers: readonly string[];
  /** Topics that articles have so far. */
  used: Set<string>;
  /** Articles that are there already. */
  slugs: readonly string[];
}

function article(date: string, withFigures: boolean, cast: Cast): string {
  const { draw } = cast;
  const organisation = draw.zipf(cast.organisations, 4);
  const figures = withFigures
    ? figuresOf(organisation, date.slice(0, 10), Number(date.slice(0, 4)) - 1)
    : null;
  const topics = [...new Set(Array.from({ length: 1 + draw.below(4) }, () => draw.zipf(cast.topics, 3)))];
  for (const topic of topics) cast.used.add(topic);
  const near = cast.slugs.slice(-NEAR);
  const related = near.length > 0 && draw.below(4) === 0 ? [draw.from(near)] : [];
  const link = near.length > 0 && draw.below(2) === 0 ? [`Xem thêm [một bài khác](${draw.from(near)}).`] : [];
  const front = [
    `title: ${headline(draw, 12)}`,
    `lede: ${sentence(draw, 32, 0.25)}`,
    `date: ${date}`,
    `section: ${draw.zipf(SECTIONS, 3)}`,
    `organisation: ${organisation}`,
    `topics: [${topics.join(', ')}]`,
    `byline: {writers: [${draw.zipf(cast.writers, 2)}]}`,
    ...(related.length > 0 ? [`related: [${related.join(', ')}]`] : []),
    ...(figures ? figuresInFrontMatter(figures) : []),
  ];
  const extra = [...(figures ? [figuresInProse(figures)] : []), ...link];
  return `---\n${front.join('\n')}\n---\n\n${body(draw, extra)}\n`;
}

/** An hour of the working day; `part` is how far between the first and the last day. */
function dateOf(part: number, draw: Draw): string {
  const day = new Date(FIRST_DAY + Math.floor(part ** GROWTH * DAYS) * DAY).toISOString().slice(0, 10);
  return `${day}T${two(6 + draw.below(15))}:${two(draw.below(60))}+07:00`;
}

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const two = (number: number) => String(number).padStart(2, '0');
