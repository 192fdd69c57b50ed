/** The texts of figures as bytes: made once, and put into every file that holds them. */
import type { FigureRecord } from '../../figures/model.ts';
import type { Edition } from '../edition.ts';
import { oncePer } from '../once.ts';
import { csvLines } from './csv.ts';
import { FIGURE_TABLE } from './figure-columns.ts';
import { figureRow } from './figure-rows.ts';
import { BETWEEN_FIGURES, figureObjects } from './figures-json.ts';
import { CHUNK_BYTES, Utf8Chunks } from './utf8-chunks.ts';

/** The figures of one indicator of an organisation, in the order of the ledger. */
export interface FigureTexts {
  /** Lines of CSV, each with its end. */
  csv: readonly Uint8Array[];
  /** JSON objects, each after what stands between two of them. */
  json: readonly Uint8Array[];
}

const buffers = { csv: Buffer.allocUnsafe(CHUNK_BYTES), json: Buffer.allocUnsafe(CHUNK_BYTES) };

/** Texts of an organisation that are kept; of one with more the rest is made anew for each file. */
const KEPT_BYTES = 256 * 1024 * 1024;

/** What has been made of the organisation whose files are being written. */
interface InHand {
  organisation: string;
  texts: Map<string, FigureTexts>;
  bytes: number;
}

const inHand = oncePer((_: Edition): InHand => ({ organisation: '', texts: new Map(), bytes: 0 }));

/**
 * The texts of an indicator and organisation. Those of the organisation that was asked for last are kept, so
 * one organisation's files are best made after each other.
 */
export function figureTexts(organisation: string, indicator: string, edition: Edition): FigureTexts {
  const hand = inHand(edition);
  if (hand.organisation !== organisation)
    Object.assign(hand, { organisation, texts: new Map(), bytes: 0 } satisfies InHand);
  const known = hand.texts.get(indicator);
  if (known) return known;
  const made = makeTexts(edition.ledger.byOrganisation.get(organisation)?.get(indicator) ?? [], edition);
  const bytes = [...made.csv, ...made.json].reduce((sum, { length }) => sum + length, 0);
  if (hand.bytes + bytes <= KEPT_BYTES) {
    hand.texts.set(indicator, made);
    hand.bytes += bytes;
  }
  return made;
}

function makeTexts(records: readonly FigureRecord[], edition: Edition): FigureTexts {
  const lineOf = csvLines(FIGURE_TABLE.columns);
  const objectOf = figureObjects();
  const csv = new Utf8Chunks(buffers.csv);
  const json = new Utf8Chunks(buffers.json);
  for (const record of records) {
    const row = figureRow(record, edition);
    csv.add(lineOf(row));
    json.add(BETWEEN_FIGURES + objectOf(row));
  }
  return { csv: csv.end(), json: json.end() };
}
