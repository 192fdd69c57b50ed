import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fieldTable, withFieldTable } from '../../scripts/content/reference.ts';

it("The editors' guide has the table of fields that the schema gives", async () => {
  const guide = await readFile(join(import.meta.dirname, '../../content/README.md'), 'utf8');
  expect(withFieldTable(guide, fieldTable())).toBe(guide);
});

it('The table names fields of lists and of objects by their path', () => {
  expect(fieldTable()).toContain('| `pictures[].alt` | có |');
  expect(fieldTable()).toContain('| `byline.writers` |  |');
});

it('Every field is needed or not as the checks have it, and says in Vietnamese what it is for', () => {
  const rows = fieldTable()
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const needed = rows.filter(([, name, need]) => need === 'có' && !/[.[]/.test(name ?? ''));
  expect(needed.map(([, name]) => name)).toEqual([
    '`title`',
    '`lede`',
    '`date`',
    '`section`',
    '`organisation`',
  ]);
  expect(rows.filter(([, , , meaning]) => !meaning)).toEqual([]);
});
