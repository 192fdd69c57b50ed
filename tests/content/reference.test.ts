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
