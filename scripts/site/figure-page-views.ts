/** What the pages of figures show: the overview, an organisation, an indicator, and the two together. */
import type { ChartSpec } from './chart-spec.ts';
import type { DateView, FigureView, Link, PageView, TargetView } from './views.ts';

/** A chart with the same numbers for the table beside it, in the order in which they are read. */
export interface ChartedView {
  title: string;
  chart: ChartSpec;
  rows: { label: string; figure: FigureView }[];
}

/** How far an organisation has come towards a target. */
export interface TrackerView {
  organisation: Link;
  label: string;
  basis: string;
  percent: FigureView;
  /** What was done, the target, the percentage, and what follows from them. */
  rows: FigureView[];
  /** Null for a target that is not of a period. */
  chart: ChartSpec | null;
}

/** Figures as files. */
export interface FilesView {
  csv: string;
  json: string;
}

export interface FiguresView extends PageView {
  title: string;
  headline: FigureView[];
  headlineOrganisation: Link;
  /** Targets of the site's own organisation. */
  trackers: TrackerView[];
  /** Targets of the others with what was done, the best first. */
  targets: FigureView[];
  /**
   * The same targets, in the same order, on one common scale, so that their marks of 100% stand in one
   * line: the longest bar is 100, `mark` is the same in all.
   */
  targetScales: Pick<TargetView, 'mark' | 'filled'>[];
  provinces: {
    name: string;
    organisations: { organisation: Link; total: number }[];
  }[];
  kinds: IndicatorGroup[];
  totalFigures: number;
  totalOrganisations: number;
  totalIndicators: number;
  /** Page of open data. */
  data: string;
}

/** Indicators of one kind; parts follow their whole and stand deeper. */
export interface IndicatorGroup {
  kind: string;
  indicators: { indicator: Link; depth: number; organisations: number }[];
}

export interface OrganisationFiguresView extends PageView {
  name: string;
  province: string | null;
  /** `đến 30/06/2025`, or null. */
  validity: string | null;
  /** The organisation's own page: its place in the hierarchy, its articles. */
  about: string;
  headline: FigureView[];
  trackers: TrackerView[];
  series: ChartedView[];
  /** The newest figure of every indicator, by kind. */
  groups: { kind: string; rows: NewestView[] }[];
  rollUps: RollUpView[];
  files: FilesView;
  totalFigures: number;
  /** When the newest of its articles was last changed. */
  updated: DateView | null;
}

/** The newest figure of an indicator, and how it changed since the time before. */
export interface NewestView {
  figure: FigureView;
  depth: number;
  change: FigureView | null;
}

/** A sum over the organisations below one. */
export interface RollUpView {
  label: string;
  value: string;
  basis: string;
  counted: Link[];
  missing: Link[];
}

export interface IndicatorView extends PageView {
  name: string;
  kind: string;
  /** What it is: unit, names, sums and shares that it takes part in. */
  definition: { term: string; text: string | null; links: Link[]; between: string }[];
  comparisons: ChartedView[];
  newest: { organisation: Link; figure: FigureView }[];
  updated: DateView | null;
}

/** Where the figures of one indicator of one organisation come from. */
export interface SeriesView extends PageView {
  indicator: Link;
  organisation: Link;
  kind: string;
  unit: string | null;
  charted: ChartedView | null;
  /** The newest first. */
  times: TimeView[];
  newer: Link | null;
  older: Link | null;
  files: FilesView;
  updated: DateView | null;
}

/** What is known of one time. */
export interface TimeView {
  id: string;
  basis: string;
  /** Null where only a derived figure is known. */
  figure: FigureView | null;
  provenance: ProvenanceView | null;
  derived: { id: string; figure: FigureView; calculation: CalculationView | null }[];
}

/** A formula: words and signs, and operands with the addresses of their own places. */
export interface CalculationView {
  parts: { text: string; number: number | null; url: string | null }[];
  /** What each operand is, in the order of the formula. */
  operands: { text: string; name: string; basis: string | null }[];
}

export interface ProvenanceView {
  /** How the site came by it: `Nguồn công bố`, `Tính ra`. */
  origin: string;
  calculation: CalculationView | null;
  inferred: string | null;
  note: string | null;
  differs: string | null;
  source: { article: Link; date: DateView; place: string; credit: string | null };
  /** The sentence of that article that states it. */
  sentence: string | null;
  others: { article: Link; date: DateView; value: string; differs: string | null }[];
  /** The next newer figure of the series that makes this one old, and the one that this made old. */
  newer: FigureView | null;
  older: FigureView | null;
  history: { date: DateView; from: string; to: string; why: string; url: string }[];
  citation: { text: string; address: string };
  /** The record as open data has it, as JSON to be read. */
  json: string;
}
