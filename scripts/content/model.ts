/**
 * The domain model of content: what an article, an organisation, an indicator and the site are, once
 * they have been read and found valid. Wire types (what the YAML holds) are inferred from `schema.ts`.
 */
import type { StateOfPicture } from './pictures.ts';

/** A place in a content file. Lines and columns count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A file under the content folder as it was read: nothing in it has been interpreted yet. */
export interface SourceDocument {
  /** Path from the content folder, with `/`: `articles/2019/ket-nap/index.md`. */
  file: string;
  /** The file's text, or null when its bytes are not UTF-8 or are over the size bound. */
  text: string | null;
  /** Size in bytes. */
  bytes: number;
}

/** What lies under a content folder, without the texts of articles and pages. */
export interface ContentListing {
  /** Paths of all documents, sorted. */
  files: readonly string[];
  /** The documents that belong to the whole site: those that `isSettings` is true for. */
  settings: readonly SourceDocument[];
  /** Pictures by path from the content folder. */
  pictures: ReadonlyMap<string, StateOfPicture>;
  /** Files that have no business under `content/` (scripts, templates, HTML), by path. */
  strangers: readonly string[];
  /** Symbolic links that lead out of the folder; they were not followed. */
  outside?: readonly string[];
}

/** Everything that the reader found under a content folder. */
export interface ContentFolder {
  documents: SourceDocument[];
  /** Pictures by path from the content folder. */
  pictures: Map<string, StateOfPicture>;
  /** Files that have no business under `content/` (scripts, templates, HTML), by path. */
  strangers: string[];
  /** Symbolic links that lead out of the folder; they were not followed. */
  outside?: string[];
}

/** The text of a content file, with LF line ends; empty for a file that has none. */
export type TextSource = (file: string) => string;

/** Where the front matter of a file says what. */
export interface Places {
  /** Place of the value at a path such as `figures[0].members`; of the file itself for `""`. */
  get(path: string): Place | undefined;
}

export interface Person {
  name: string;
  slug: string;
}

export interface Byline {
  writers: Person[];
  photographers: Person[];
}

/** Whose facts an article reports. At least a publisher or an author is named. */
export interface Source {
  publisher: string | null;
  address: string | null;
  title: string | null;
  author: string | null;
  /** What the author is credited for, such as "bài và ảnh". */
  credit: string | null;
  note: string | null;
}

export interface ArticlePicture {
  /** Path from the content folder; a key of `ContentFolder.pictures`. */
  file: string;
  alt: string;
  caption: string | null;
  credit: string | null;
}

export interface Correction {
  /** Instant of the correction, ISO 8601 with offset. */
  date: string;
  wrong: string;
  right: string;
  /** Why it was wrong; null when that is not said. */
  why: string | null;
  /** The figures that changed, as references: `admissions@2015-2020`, or all of the article's with `*`. */
  figures: string[];
}

/**
 * When a figure holds: on a day (stock) or over a period (flow). `through` is the day or month up to which a
 * period that was still running had been counted, null when all of it has.
 */
export type Basis =
  | { kind: 'asOf'; at: string; precision: 'day' | 'month' | 'year' }
  | {
      kind: 'period';
      key: string;
      from: string;
      to: string;
      term: string | null;
      through: string | null;
    };

/** One figure as an editor wrote it. */
export interface StatedFigure {
  organisation: string;
  indicator: string;
  basis: Basis;
  value: number;
  /** Decimals that the number was written with: `126.10` has two. */
  decimals: number;
  /** gần, hơn, trên, khoảng…, or null when the source is exact. */
  hedge: string | null;
  /** How the editor got a number that the source does not state, or null when it is stated. */
  inferred: string | null;
  note: string | null;
  /** Slug of the article whose figure of the same name and time this one replaces, or null. */
  supersedes: string | null;
  /** Why it may differ from what another article says of the same name and time, or null. */
  differs: string | null;
  place: Place;
}

/** Numbers in an article's prose that are no figures of the ledger, and why. */
export interface Untracked {
  /** As written in the prose: `50,08%`, `gần 30%`. */
  numbers: string[];
  reason: string;
  place: Place;
}

export interface Heading {
  level: number;
  id: string;
  text: string;
}

/**
 * What a news article that passed every check says besides its body. `title`, `lede` and captions may hold figure
 * references. Plain data.
 */
export interface ArticleData {
  slug: string;
  file: string;
  title: string;
  lede: string;
  /** Instants are ISO 8601 with the site's offset, as in `2019-11-18T08:17:00+07:00`. */
  date: string;
  updated: string | null;
  section: string;
  organisation: string;
  topics: string[];
  byline: Byline;
  source: Source | null;
  pictures: ArticlePicture[];
  figures: StatedFigure[];
  untracked: Untracked[];
  related: string[];
  aliases: string[];
  draft: boolean;
  publishAt: string | null;
  expires: string | null;
  corrections: Correction[];
  language: 'vi' | 'en';
  /** Line of the file on which its body starts; the body itself is got with `bodyOf`. */
  bodyLine: number;
}

/** An article, with the places of its front matter for problems that are found later. */
export interface Article extends ArticleData {
  places: Places;
  /** The organisations whose figures it gives, where that is known without reading them. */
  figuresOf?: readonly string[];
}

export interface Organisation {
  id: string;
  name: string;
  /** Short name for navigation and charts. */
  shortName: string;
  type: string;
  parent: string | null;
  province: string | null;
  /** First and last day of its existence, ISO dates; null when open or not known. */
  validFrom: string | null;
  validTo: string | null;
  /** What became of it, or what is uncertain about its dates. */
  note: string | null;
  place: Place;
}

export interface Indicator {
  key: string;
  name: { vi: string; en: string };
  /** Short label for boxes and tables; the name when none is given. */
  label: string;
  unit: string;
  kind: 'stock' | 'flow' | 'ratio';
  abbreviation: string | null;
  /** Other words by which prose names it: `quần chúng ưu tú được kết nạp`. */
  phrases: string[];
  /** For ratios: percent = numerator ÷ denominator × 100. */
  numerator: string | null;
  denominator: string | null;
  /** True when the denominator is a target, so that 100% is a mark to pass. */
  target: boolean;
  /** Indicators that add up to this one. */
  sumOf: string[];
  /** Whether articles that give the whole may name only those parts that are not zero, as badges by years. */
  partsMayBeMissing: boolean;
  /** The whole that this one is a share of. */
  partOf: string | null;
  /** For the stock that stood at the start of a period: key of that stock. */
  startOf: string | null;
  /** Whether it counts people whom a small number could point at; null when the unit is to decide. */
  people: boolean | null;
  place: Place;
}

export interface Section {
  id: string;
  name: string;
  description: string;
}

export interface Term {
  /** Such as `2015-2020`. */
  id: string;
  name: string;
  from: string;
  to: string;
}

export interface SiteSettings {
  name: string;
  tagline: string;
  description: string;
  /** Where the site is published, without a slash at the end: `https://example.org`. */
  address: string;
  language: 'vi' | 'en';
  timeZone: string;
  /** Id of the organisation whose site this is. */
  organisation: string;
  publisher: {
    name: string;
    responsibleEditor: string;
    licenceLine: string;
    postalAddress: string;
    phone: string;
    email: string;
  };
  contentLicence: { text: string; address: string | null };
  /** What readers must know of the site, in its footer; null when there is nothing to say. */
  notice: string | null;
  sections: Section[];
  terms: Term[];
  home: {
    /** Slug of the lead story, or null for the newest one. */
    lead: string | null;
    /** Indicator keys of the headline figures, in order. */
    headline: string[];
  };
  /** A count of people from 1 up to below this bound may point at a person; public data leaves it out. */
  smallestCount: number;
  /** Years after which an article carries a note that it is old. */
  oldAfterYears: number;
  /** Articles to a listing page. */
  pageSize: number;
}

export interface PageData {
  slug: string;
  file: string;
  title: string;
  description: string;
  bodyLine: number;
}

export interface StaticPage extends PageData {
  places: Places;
}

/** A number as readers saw it. */
export interface PublishedNumber {
  value: number;
  decimals: number;
  hedge: string | null;
}

/** A number that a figure no longer has, and the words of the correction or withdrawal that changed it. */
export interface FormerNumber extends PublishedNumber {
  /** Day on which the lock left it. */
  until: string;
  /** Instant of the correction or withdrawal, ISO 8601 with offset. */
  corrected: string;
  /** Null for a withdrawal. */
  wrong: string | null;
  right: string | null;
  why: string;
}

/** A figure of an article as it was last published. */
export interface LockedFigure {
  /** Null when it is published no more. */
  number: PublishedNumber | null;
  /** Keys of the indicators that it is (or last was) computed from; none for a given figure. */
  from: string[];
  /** Day since which the lock holds the number. */
  since: string;
  /** What it was before, the oldest first. */
  history: FormerNumber[];
  place: Place;
}

/** The figures of each article as they were last published: by the article's slug, then by the figure's id. */
export type FiguresLock = ReadonlyMap<string, ReadonlyMap<string, LockedFigure>>;

/** An article that was published and taken back. */
export interface Withdrawal {
  /** Its slug. */
  article: string;
  title: string;
  /** Instant of the withdrawal, ISO 8601 with offset. */
  date: string;
  why: string;
  place: Place;
}

/** All content of a site, valid. */
export interface Content {
  site: SiteSettings;
  organisations: Map<string, Organisation>;
  indicators: Map<string, Indicator>;
  /** Published and (when asked for) draft articles, newest first, then by slug. */
  articles: Article[];
  pages: StaticPage[];
  /** Null for a site that keeps no lock: its figures may change without a correction. */
  lock: FiguresLock | null;
  withdrawals: Withdrawal[];
  /** Where bodies are read from: those of a large site do not fit into memory. */
  textOf: TextSource;
}
