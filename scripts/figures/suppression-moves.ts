/**
 * Whether hidden whole numbers could be others than they are: moves away from the true values that keep every
 * sum. Exact, in whole numbers throughout: a move that is found is one that the sums allow.
 */

/** How far a number may move from its true value, in whole steps. */
export interface Room {
  low: number;
  high: number;
}

/** Sums that hold between numbers, solved once: which of the numbers follow from the others. */
export interface Solved {
  /** Coefficients × `scale`; the number of a row is in its row alone. */
  rows: number[][];
  /** The number that each row gives. */
  given: number[];
  scale: number;
}

/** Entries beyond this are given up, so that products stay exact; sums of figures have small ones. */
const LARGEST = 2 ** 24;

/**
 * Eliminates by whole-number pivots (each entry stays a minor of the sums). Null when entries grow too large.
 */
export function solve(sums: readonly (readonly number[])[]): Solved | null {
  const solved: Solved = { rows: sums.map((row) => [...row]), given: [], scale: 1 };
  for (let index = 0; index < solved.rows.length; index += 1) {
    const row = solved.rows[index] as number[];
    const column = row.findIndex((entry) => entry !== 0);
    if (column < 0) continue;
    if (!pivot(solved, index, column)) return null;
    solved.given.push(column);
  }
  return { ...solved, rows: solved.rows.filter((row) => row.some((entry) => entry !== 0)) };
}

function pivot(solved: Solved, at: number, column: number): boolean {
  const pivotRow = solved.rows[at] as number[];
  const sign = (pivotRow[column] as number) < 0 ? -1 : 1;
  const entry = sign * (pivotRow[column] as number);
  solved.rows = solved.rows.map((row, index) => {
    if (index === at) return sign < 0 ? row.map((each) => -each) : row;
    const factor = sign * (row[column] as number);
    return row.map((each, other) => (each * entry - factor * (pivotRow[other] as number)) / solved.scale);
  });
  solved.scale = entry;
  return solved.rows.every((row) => row.every((each) => Math.abs(each) <= LARGEST));
}

/**
 * Looks for a move by which one number goes up by at least `wanted` (down, when that is negative), all stay
 * within their room, and every sum still holds. Null when there is none, or none in whole numbers is found.
 */
export function findMove(
  start: Solved,
  rooms: readonly Room[],
  target: number,
  wanted: number,
): number[] | null {
  const solved: Solved = { ...start, given: [...start.given] };
  const move = rooms.map(() => 0);
  const stuck = new Set<number>();
  const up = wanted > 0 ? 1 : -1;
  for (let step = 0; step < 4 * rooms.length + 20; step += 1) {
    if (up * (move[target] as number) >= Math.abs(wanted)) return move;
    const entering = enteringNumber(solved, rooms, move, target, up, stuck);
    if (!entering) return null;
    const far = farthest(solved, rooms, move, entering, Math.abs(wanted - (move[target] as number)));
    shift(solved, move, entering, far.steps);
    if (far.row < 0) {
      if (far.steps === 0) stuck.add(entering.number);
    } else {
      if (!pivot(solved, far.row, entering.number)) return null;
      solved.given[far.row] = entering.number;
      stuck.clear();
    }
  }
  return null;
}

interface Entering {
  number: number;
  direction: 1 | -1;
  /** By how much the target moves per step; 0 is not possible. */
  gain: number;
}

/** The first number that is free to move and takes the target along in the right direction. */
function enteringNumber(
  { rows, given, scale }: Solved,
  rooms: readonly Room[],
  move: readonly number[],
  target: number,
  up: number,
  stuck: ReadonlySet<number>,
): Entering | null {
  const row = rows[given.indexOf(target)];
  const isGiven = new Set(given);
  for (let number = 0; number < rooms.length; number += 1) {
    if (isGiven.has(number) || stuck.has(number)) continue;
    const gain = row ? (-up * (row[number] as number)) / scale : number === target ? up : 0;
    if (gain === 0) continue;
    const { low, high } = rooms[number] as Room;
    const at = move[number] as number;
    if (gain > 0 ? at < high : at > low)
      return { number, direction: gain > 0 ? 1 : -1, gain: Math.abs(gain) };
  }
  return null;
}

/** How many whole steps it can go, and the row that stops it; -1 when none does. */
function farthest(
  { rows, given, scale }: Solved,
  rooms: readonly Room[],
  move: readonly number[],
  { number, direction, gain }: Entering,
  missing: number,
): { steps: number; row: number } {
  const own = rooms[number] as Room;
  const at = move[number] as number;
  let steps = Math.min(direction > 0 ? own.high - at : at - own.low, Math.ceil(missing / gain));
  let stride = 1;
  let stopping = -1;
  rows.forEach((row, index) => {
    const entry = row[number] as number;
    if (entry === 0) return;
    const { low, high } = rooms[given[index] as number] as Room;
    const value = move[given[index] as number] as number;
    const room = -entry * direction > 0 ? high - value : value - low;
    const allowed = Math.floor((room * scale) / Math.abs(entry));
    if (allowed < steps) [steps, stopping] = [allowed, index];
    stride = leastCommonMultiple(stride, scale / greatestCommonDivisor(scale, Math.abs(entry)));
  });
  return { steps: Math.floor(steps / stride) * stride, row: stopping };
}

function shift(
  { rows, given, scale }: Solved,
  move: number[],
  { number, direction }: Entering,
  steps: number,
): void {
  if (steps === 0) return;
  move[number] = (move[number] as number) + direction * steps;
  rows.forEach((row, index) => {
    const other = given[index] as number;
    move[other] = (move[other] as number) - ((row[number] as number) * direction * steps) / scale;
  });
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}
