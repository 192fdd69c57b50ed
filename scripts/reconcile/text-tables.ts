/** Tables: rows under a total, columns beside one, and percentages beside their two numbers. */
import { formatNumber } from '../text/numbers.ts';
import type { TextFinding } from './text-finding.ts';
import { decimalsOf, type Reading } from './text-mentions.ts';
import { percentText } from './text-number-finding.ts';
import type { Part } from './text-parts.ts';
import { likelyCorrection } from './text-slip.ts';
import { sumFinding } from './text-sum-finding.ts';
import { type NumberCell, type NumberTable, tablesOf } from './text-table-cells.ts';
import { printedFits } from './tolerance.ts';

/** `Tổng cộng`, `Tổng số đảng viên`, `Cộng`, `Toàn huyện`; `Cộng Hòa` is a commune. */
const TOTAL =
  /^[^\p{L}\d]*(?:tổng(?!\p{L})|(?:cộng|toàn (?:tỉnh|huyện|xã|thành phố|đảng bộ|khối))[^\p{L}\d]*$)/u;
const TOTAL_COLUMN = /^(?:tổng|tổng số|tổng cộng|cộng)$/u;
const NO_SUM = /%|tỷ lệ|tỉ lệ|bình quân|trung bình|^năm|năm$|stt|^tt$|xếp|thứ|điểm|chênh|so với|tăng|giảm/u;
const PART_OF_PART = /^[^\p{L}\d]*(?:trong đó|riêng)/u;
const NOTHING = /^[-–—]?$/;
/** A sum further off than this is of other things than the rows. */
const NEAR = 0.5;
const LARGEST_TABLE = 400;
const MOST_COLUMNS = 12;

/** Totals and percentages of tables that their other cells do not give. */
export function checkTables({ blocks }: Reading): TextFinding[] {
  return tablesOf(blocks)
    .filter(({ text }) => text.length <= LARGEST_TABLE && (text[0]?.length ?? 0) <= MOST_COLUMNS)
    .flatMap((table) => [...columnTotals(table), ...rowTotals(table), ...percentColumns(table)]);
}

function columnTotals(table: NumberTable): TextFinding[] {
  const { text, numbers } = table;
  const rows = text.map((_, row) => row).slice(1);
  const totals = rows.filter((row) => text[row]?.slice(0, 2).some((label) => TOTAL.test(label)));
  const [totalRow, ...others] = totals;
  if (
    totalRow === undefined ||
    others.length > 0 ||
    text.some((row) => row.slice(0, 2).some((label) => PART_OF_PART.test(label)))
  )
    return [];
  if (totalRow !== 1 && totalRow !== text.length - 1) return [];
  return (text[0] ?? []).flatMap((heading, column) => {
    const total = numbers[totalRow]?.[column];
    if (column === 0 || !total || total.kind !== 'count' || NO_SUM.test(heading)) return [];
    const parts = rows.filter((row) => row !== totalRow);
    return sumOfCells(
      total,
      parts.map((row) => [text[row]?.[column] ?? '', numbers[row]?.[column] ?? null]),
    );
  });
}

/** A finding when all cells have numbers, but those of another sum. */
function sumOfCells(total: NumberCell, cells: [string, NumberCell | null][]): TextFinding[] {
  if (cells.some(([text, cell]) => cell === null && !NOTHING.test(text))) return [];
  const parts = cells.flatMap(([, cell]) => (cell?.kind === 'count' ? [partOf(cell)] : []));
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (parts.length < 2 || sum === total.value || sum === 2 * total.value) return [];
  if (Math.abs(sum - total.value) > NEAR * total.value) return [];
  return [sumFinding({ ...total, noun: null }, parts)];
}

function partOf({ block, start, end, value, raw }: NumberCell): Part {
  return { block, start, end, value, raw, family: null, label: '' };
}

/** A column `Tổng` that is the sum of the columns before it in most rows, and not in one. */
function rowTotals({ text, numbers }: NumberTable): TextFinding[] {
  const heading = text[0] ?? [];
  const column = heading.findIndex((name) => TOTAL_COLUMN.test(name));
  if (column < 0) return [];
  const others = heading.flatMap((name, at) => (at !== 0 && at !== column && !NO_SUM.test(name) ? [at] : []));
  const rows = numbers.slice(1).map((row) => ({ total: row[column], cells: others.map((at) => row[at]) }));
  const full = rows.filter(
    ({ total, cells }) => total?.kind === 'count' && cells.every((cell) => cell?.kind === 'count'),
  );
  const findings = full.flatMap(({ total, cells }) =>
    sumOfCells(
      total as NumberCell,
      cells.map((cell) => ['', cell as NumberCell]),
    ),
  );
  return findings.length > 0 && findings.length * 2 < full.length ? findings : [];
}

/** A column of percentages that two others give in most rows, and not in one. */
function percentColumns({ text, numbers }: NumberTable): TextFinding[] {
  const columns = (text[0] ?? []).map((_, column) => column);
  const rows = numbers.slice(1);
  return columns.flatMap((percent) => {
    for (const part of columns) {
      for (const whole of columns) {
        const found = part === whole ? null : oddRows(rows, part, whole, percent);
        if (found) return found;
      }
    }
    return [];
  });
}

type Row = readonly (NumberCell | null)[];

/** The rows that do not fit where most do; null when the three columns do not belong together. */
function oddRows(rows: readonly Row[], part: number, whole: number, percent: number): TextFinding[] | null {
  const full = rows.filter(
    (row) => row[part]?.kind === 'count' && isDivisor(row[whole]) && row[percent]?.kind === 'percent',
  );
  const odd = full.filter(
    (row) => !rowFits(row[part] as NumberCell, row[whole] as NumberCell, row[percent] as NumberCell),
  );
  const fitting = full.length - odd.length;
  if (fitting <= odd.length) return null;
  return odd.map((row) =>
    percentFinding(row[part] as NumberCell, row[whole] as NumberCell, row[percent] as NumberCell),
  );
}

function isDivisor(cell: NumberCell | null | undefined): boolean {
  return cell?.kind === 'count' && cell.value > 0;
}

function rowFits(part: NumberCell, whole: NumberCell, percent: NumberCell): boolean {
  return printedFits(percent.value, percent.step, (part.value / whole.value) * 100);
}

function percentFinding(part: NumberCell, whole: NumberCell, percent: NumberCell): TextFinding {
  const right = percentText(part.value, whole.value, Math.max(1, decimalsOf(percent)));
  const [one, all] = [formatNumber(part.value), formatNumber(whole.value)];
  return {
    code: 'prose-share',
    severity: 'error',
    block: percent.block,
    start: percent.start,
    end: percent.end,
    involved: [part, whole, percent].map(({ block, start, end }) => ({ block, start, end })),
    params: {
      printed: percent.raw,
      right,
      part: one,
      whole: all,
      arithmetic: `${one} ÷ ${all} = ${right}`,
      reason: likelyCorrection(percent.raw, right) ?? (percent.value === 0 ? 'unknown' : 'base'),
      partMeant: formatNumber(Math.round((whole.value * percent.value) / 100)),
      wholeMeant: percent.value === 0 ? '' : formatNumber(Math.round((part.value * 100) / percent.value)),
    },
  };
}
