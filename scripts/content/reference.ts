import { z } from 'zod';
import { articleSchema } from './schema.ts';

/** What is read of a JSON Schema (https://json-schema.org/draft/2020-12). */
interface Node {
  type?: string;
  description?: string;
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  anyOf?: Node[];
}

/**
 * The table of front-matter fields for the editors' guide, as Markdown in Vietnamese: name, whether it is
 * needed, what it is for. Made from the schema, so that it cannot say anything else than the checks do.
 */
export function fieldTable(): string {
  const schema = z.toJSONSchema(articleSchema, { io: 'input', unrepresentable: 'any' }) as Node;
  const rows = rowsOf(schema, '');
  return ['| Mục | Bắt buộc | Ý nghĩa |', '| --- | --- | --- |', ...rows].join('\n');
}

function rowsOf(node: Node, path: string): string[] {
  const required = new Set(node.required ?? []);
  return Object.entries(node.properties ?? {}).flatMap(([key, property]) => {
    const name = path + key;
    const inner = objectIn(property);
    const below = inner ? rowsOf(inner.node, inner.list ? `${name}[].` : `${name}.`) : [];
    const description = property.description ?? '';
    return [`| \`${name}\` | ${required.has(key) ? 'có' : ''} | ${description} |`, ...below];
  });
}

/** The object that a field holds, by itself or as the items of a list. */
function objectIn(node: Node): { node: Node; list: boolean } | null {
  if (node.properties) return { node, list: false };
  if (node.items) return node.items.properties ? { node: node.items, list: true } : null;
  for (const option of node.anyOf ?? []) {
    const found = objectIn(option);
    if (found) return found;
  }
  return null;
}

/** A guide with the table of fields between its two marks; throws when it has no marks. */
export function withFieldTable(guide: string, table: string): string {
  const place = /(<!-- bang-muc -->\n)[\s\S]*?(<!-- het-bang-muc -->)/;
  if (!place.test(guide)) throw new Error('Expected the marks of the table of fields in the guide');
  return guide.replace(place, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`);
}
