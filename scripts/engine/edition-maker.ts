/** Content that has been read → an edition, compiled anew only where something has changed, and what is wrong in it. */
import type { Article } from '../content/model.ts';
import type { PictureInfo, StateOfPicture } from '../content/pictures.ts';
import { compareProblems, hasErrors, type Problem } from '../content/problems.ts';
import type { ParsedContent } from '../content/validate.ts';
import { composeLedger } from '../figures/compose.ts';
import { figuresOfArticles } from '../figures/derive.ts';
import { checkHistory, type PastWorld, wasPublished } from '../figures/history.ts';
import type { ArticleFigures } from '../figures/moves.ts';
import { withAuthorAddresses } from '../site/authors.ts';
import { addArticle, compileContext, compilePages, finishEdition } from '../site/compile.ts';
import { type CompileContext, compileArticle, usablePicture } from '../site/compile-article.ts';
import { digestOf } from '../site/digest.ts';
import type { CompiledArticle, Edition } from '../site/edition.ts';
import { emptyEdition } from '../site/empty-edition.ts';
import { checkHiddenProse } from '../site/hidden-prose.ts';
import { lockOfEdition, pastWorld } from '../site/past.ts';
import { relationsDigest } from '../site/related.ts';
import type { Bodies } from './bodies.ts';
import { type FigureInputs, figureInputs } from './figure-inputs.ts';
import { FiguresOnDemand } from './figures.ts';
import { type Lanes, shareOf } from './lanes.ts';
import type { Memory, RememberedArticle, RememberedCheck } from './memory.ts';
import { groundOf, outlineOf } from './outline.ts';
import type { ContentDigests, SettingsFiles } from './source-bytes.ts';
import { detached, type Source } from './sources.ts';

export interface PortalOptions {
  /** Content folder. */
  content: string;
  /** Instant at which the site is seen, ISO 8601. */
  now: string;
  drafts: boolean;
  /** Built for `npm start`: pages may load the live-reload script. */
  preview: boolean;
  onProgress?: (stage: string, done?: number, total?: number) => void;
}

/** What earlier builds have left for this one; nothing when left out. */
export interface Inheritance {
  memory: Memory;
  bodies: Bodies;
  /** Digests of content files that have been looked at a moment ago. */
  digestOf?: (file: string) => string | undefined;
}

/** What a content folder comes to. */
export interface Findings {
  /** Null when there are errors. */
  edition: Edition | null;
  problems: Problem[];
  pictures: PictureInfo[];
  /** The figures of every article that is right by itself. */
  figures: () => ArticleFigures[];
  past: PastWorld;
  /** What the next build is to know of content; the files of the site are for the renderer to add. */
  memory: Memory;
  /** What all this was found in. */
  digests: ContentDigests;
  /** See `outline.ts`; empty when there is no edition. */
  outline: string;
  /** Articles that were read, and texts that were compiled, anew. */
  fresh: { read: string[]; compiled: string[] };
}

/** Content that has been read, with what it is to become an edition from. */
export interface Materials extends Inheritance {
  options: PortalOptions;
  settings: SettingsFiles;
  organisations: Memory['organisations'];
  sources: Source[];
  parsed: ParsedContent;
  pictures: ReadonlyMap<string, StateOfPicture>;
  lanes: Lanes;
  others: string[];
}

/** Makes an edition of content that has been read, and holds what is in it against each other. */
export class EditionMaker {
  readonly #from: Materials;
  readonly #checks: Record<string, RememberedCheck> = {};
  readonly #hidden: Article[];
  readonly #past: PastWorld;
  readonly #readAnew: ReadonlySet<string>;
  readonly #bytesOf: ReadonlyMap<string, string>;
  readonly #inputs: FigureInputs;
  readonly #articles = new Map<string, RememberedArticle>();
  readonly #compiled: string[] = [];
  /** See `outline.ts`. */
  readonly #ground: string;
  #relations = '';

  constructor(from: Materials) {
    this.#from = from;
    const { content, sound } = from.parsed;
    const shown = new Set(content?.articles ?? []);
    this.#ground = groundOf(
      from,
      [...shown].map(({ slug }) => slug),
    );
    this.#hidden = sound.filter((article) => !shown.has(article));
    this.#past = pastWorld(from.parsed, from.options.now);
    this.#readAnew = new Set(from.sources.filter(({ fresh }) => fresh).map(({ file }) => file));
    this.#bytesOf = new Map(from.sources.map(({ file, bytes }) => [file, bytes]));
    this.#inputs = figureInputs(from.sources, new Set((content?.articles ?? sound).map(({ slug }) => slug)));
  }

  async make(): Promise<Findings> {
    const { parsed, pictures } = this.#from;
    const edition = parsed.content && (await this.#edition());
    const problems = [...parsed.problems, ...(edition?.problems ?? this.#checkSound())];
    if (parsed.settled && this.#from.lanes.index === 0) problems.push(...this.#history());
    const usable = [...pictures.values()].filter((state): state is PictureInfo => !('fault' in state));
    return {
      edition: edition?.edition ?? null,
      problems: problems.sort(compareProblems),
      pictures: usable,
      figures: () => figuresOfArticles(parsed.sound, parsed.indicators),
      past: this.#past,
      memory: this.#memory(edition?.figures ?? null),
      digests: this.#digests(),
      outline: edition ? outlineOf(this.#ground, this.#from.options, edition.edition.articles) : '',
      fresh: { read: [...this.#readAnew], compiled: this.#compiled },
    };
  }

  /** What does not add up in and between articles when there is no edition to hold them. */
  #checkSound(): Problem[] {
    const { sound, indicators } = this.#from.parsed;
    return composeLedger(sound, { indicators, organisations: new Map(), terms: [] }).problems;
  }

  async #edition() {
    const { parsed, options, memory, settings, pictures } = this.#from;
    const content = { ...(parsed.content as NonNullable<ParsedContent['content']>) };
    content.articles = withAuthorAddresses(content.articles);
    const { now } = options;
    const inputs = this.#inputs;
    const made = digestOf([settings.digest, inputs.shown]);
    const known = memory.figures?.made === made ? memory.figures : null;
    const figures = new FiguresOnDemand(content, { hidden: this.#hidden, now }, known);
    const edition = emptyEdition(content, now, figures);
    const hidden = new Set(this.#hidden.map(({ slug }) => slug));
    edition.lock = lockOfEdition(edition, hidden);
    const problems = [
      ...this.#check('ledger', [settings.digest, inputs.everything], () => figures.composition.problems),
    ];
    const context = compileContext(edition, { pictures, hidden });
    await this.#compileArticles(edition, context);
    this.#relate(edition);
    problems.push(...finishEdition(edition, compilePages(content.pages, context), pictures));
    const hiddenTexts = this.#hidden.map(({ file }) => [file, this.#bytesOf.get(file)]);
    problems.push(
      ...this.#check(
        'hidden prose',
        [settings.digest, inputs.everything, hiddenTexts, [...edition.withheld]],
        () => checkHiddenProse(this.#hidden, edition, figures.composition.whole),
      ),
    );
    return { edition, problems, figures: figures.remember(made) };
  }

  /** Each lane compiles its share. A body stays with the lane that compiled it, which renders its page. */
  async #compileArticles(edition: Edition, context: CompileContext): Promise<void> {
    const { options, bodies, lanes } = this.#from;
    const { articles } = edition.content;
    const own = shareOf(articles, lanes).map((article, index) => {
      options.onProgress?.('Articles', Math.min((index + 1) * lanes.count, articles.length), articles.length);
      return this.#compileOrKeep(article, context);
    });
    const all = (await lanes.gather(own)).flat();
    articles.forEach((article, index) => {
      const remembered = all[index] as RememberedArticle;
      const { compiled } = remembered;
      this.#articles.set(article.slug, remembered);
      addArticle(
        edition,
        article,
        compiled,
        () => bodies.get(article.slug, compiled.digests.page) ?? compileArticle(article, context).body,
      );
    });
  }

  /** Finds the related articles of each anew, unless nothing has changed that they follow from. */
  #relate(edition: Edition): void {
    const { memory } = this.#from;
    this.#relations = this.#isOnSameGround() ? memory.relations : relationsDigest(edition.content.articles);
    if (this.#relations === memory.relations) {
      edition.relatedTo = (slug) => this.#articles.get(slug)?.related ?? [];
      return;
    }
    for (const [slug, remembered] of this.#articles) {
      const related = edition.relatedTo(slug);
      if (related.join(' ') !== remembered.related.join(' '))
        this.#articles.set(slug, { ...remembered, related });
    }
  }

  /** Whether texts, but for those of files that were read anew, find everything as in the build before. */
  #isOnSameGround(): boolean {
    return this.#ground === this.#from.memory.ground;
  }

  #compileOrKeep(article: Article, context: CompileContext): RememberedArticle {
    const { memory, bodies, settings } = this.#from;
    const { slug, file } = article;
    const madeOf = ({ madeFrom, uses }: CompiledArticle) =>
      [
        file,
        this.#bytesOf.get(file),
        ...madeFrom.organisations.map(
          (id) => `${this.#inputs.of(id)}.${context.edition.withheld.get(id) ?? ''}`,
        ),
        ...uses.map((picture) => usablePicture(picture, context.pictures)?.hash),
      ].join(' ');
    const leadsTo = ([href, address]: [string, string | null]) => {
      const target = context.resolveLink(href, file);
      return target !== null && target.href === address;
    };
    const known = memory.settings === settings.digest ? memory.articles.get(slug) : undefined;
    if (known && this.#isOnSameGround() && !this.#readAnew.has(file)) return known;
    if (known?.made === (known && madeOf(known.compiled)) && known?.compiled.madeFrom.links.every(leadsTo))
      return known;
    const { compiled: made, body } = compileArticle(article, context);
    const compiled = detached(made);
    bodies.put(slug, compiled.digests.page, body);
    this.#compiled.push(slug);
    return { made: madeOf(compiled), compiled, related: memory.articles.get(slug)?.related ?? [] };
  }

  #history(): Problem[] {
    const { parsed, settings, options } = this.#from;
    const { sound, slugs, indicators } = parsed;
    const told = sound.map((article) => [
      article.slug,
      article.corrections,
      article.aliases,
      wasPublished({ article, records: [] }, options.now),
    ]);
    const made = [settings.digest, settings.pastDigest, this.#inputs.everything, told, [...slugs]];
    return this.#check('history', made, () => checkHistory(figuresOfArticles(sound, indicators), this.#past));
  }

  /** The problems of a check over many files, found anew only when something that it looks at has changed. */
  #check(name: string, from: unknown, find: () => Problem[]): Problem[] {
    const made = digestOf(from);
    const known = this.#from.memory.checks[name];
    const problems = known?.made === made ? known.problems : find();
    if (!hasErrors(problems)) this.#checks[name] = { made, problems };
    return problems;
  }

  #digests(): ContentDigests {
    const { settings, sources, pictures, others } = this.#from;
    return {
      settings: settings.digest,
      past: settings.pastDigest,
      documents: sources.map(({ file, bytes }) => [file, bytes]),
      pictures: [...pictures.values()].map((state) => [state.file, 'fault' in state ? 'unread' : state.hash]),
      others,
    };
  }

  #memory(figures: Memory['figures']): Memory {
    const { memory, settings, organisations, sources } = this.#from;
    return {
      ...memory,
      organisations,
      settings: settings.digest,
      sources: new Map(sources.map(({ file, remembered }) => [file, remembered])),
      articles: this.#articles,
      ground: this.#ground,
      relations: this.#relations,
      figures,
      checks: this.#checks,
    };
  }
}
