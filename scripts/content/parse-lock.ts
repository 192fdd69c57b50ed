import { z } from 'zod';
import { LOCK_FILE } from './file-names.ts';
import type { FiguresLock, LockedFigure, Place } from './model.ts';
import { errorAt, hasErrors, type Problem } from './problems.ts';
import { day, slug } from './schema-values.ts';

export const LOCK_VERSION = 1;

export interface ParsedLock {
  /** Null when anything in it is wrong. */
  lock: FiguresLock | null;
  problems: Problem[];
}

const published = {
  value: z.number(),
  decimals: z.number().int().min(0).max(6),
  hedge: z.string().min(1).nullable(),
};

const former = z.strictObject({
  ...published,
  until: day,
  corrected: z.iso.datetime({ offset: true }),
  wrong: z.string().nullable(),
  right: z.string().nullable(),
  why: z.string().min(1),
});

const lockedFigure = z.strictObject({
  ...published,
  value: z.number().nullable(),
  from: z.array(slug).min(1).optional(),
  since: day,
  history: z.array(former).min(1).optional(),
});

const KEY = /^([^\s/]+) ([^\s/]+\/[^\s/]+\/[^\s/]+)$/;

/**
 * Reads the lock: one object with a line for each figure, `"<article> <figure id>": {…}`, and the line
 * `"version": 1` at its end, so that a figure never has to touch the comma of another one's line.
 */
export function parseLock(text: string): ParsedLock {
  const conflict = /^(?:<{7}|={7}|>{7})/m.exec(text);
  if (conflict) return failed('lock-merge-conflict', lineAt(text, conflict.index));
  const wire = parseJson(text);
  if (wire === null) return failed('lock-not-json', brokenLine(text));
  const { version, ...figures } = wire;
  if (version !== LOCK_VERSION) return failed('lock-version', 1, { found: String(version ?? '') });
  const lines = linesOfKeys(text);
  const problems = repeatedKeys(lines);
  const lock = new Map<string, Map<string, LockedFigure>>();
  for (const [key, value] of Object.entries(figures)) {
    const place = placeOf(lines.get(key)?.[0] ?? 1);
    const [, article, id] = KEY.exec(key) ?? [];
    const { data, error } = lockedFigure.safeParse(value);
    if (!article || !id || !data) {
      const field = error?.issues[0]?.path.join('.') ?? '';
      problems.push(errorAt(place, 'lock-bad-figure', null, { found: key, field }));
      continue;
    }
    const ofArticle = lock.get(article) ?? new Map<string, LockedFigure>();
    lock.set(article, ofArticle.set(id, figureOf(data, place)));
  }
  return { lock: hasErrors(problems) ? null : lock, problems };
}

function figureOf(wire: z.infer<typeof lockedFigure>, place: Place): LockedFigure {
  const { value, decimals, hedge, since } = wire;
  return {
    number: value === null ? null : { value, decimals, hedge },
    from: wire.from ?? [],
    since,
    history: wire.history ?? [],
    place,
  };
}

function parseJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function failed(code: string, line: number, params: Record<string, string> = {}): ParsedLock {
  return { lock: null, problems: [errorAt(placeOf(line), code, null, params)] };
}

function placeOf(line: number): Place {
  return { file: LOCK_FILE, line, column: 1 };
}

/** The lines on which each figure's key stands; more than one when two branches were merged by hand. */
function linesOfKeys(text: string): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  text.split('\n').forEach((line, index) => {
    const key = /^\s*"([^"\\]+)"\s*:\s*\{/.exec(line)?.[1];
    if (!key) return;
    const known = lines.get(key);
    if (known) known.push(index + 1);
    else lines.set(key, [index + 1]);
  });
  return lines;
}

function repeatedKeys(lines: Map<string, number[]>): Problem[] {
  return [...lines].flatMap(([found, [first = 1, second]]) =>
    second === undefined
      ? []
      : [errorAt(placeOf(second), 'lock-repeated', null, { found, line: String(first) })],
  );
}

/** The first line that is not JSON by itself; what is left is a comma, which is missed on the line before. */
function brokenLine(text: string): number {
  const lines = text.trimEnd().split('\n');
  const broken = lines.findIndex((line, index) => {
    const inner = line.trim();
    const isEdge = index === 0 || index === lines.length - 1;
    if (isEdge) return inner !== (index === 0 ? '{' : '}');
    const last = index === lines.length - 2;
    return inner.endsWith(',') === last || parseJson(`{${inner.replace(/,$/, '')}}`) === null;
  });
  return broken + 1 || 1;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
