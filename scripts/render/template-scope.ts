/** The counter and the length of a `{% for %}` in the code that is made of it. */
export interface Loop {
  index: string;
  length: string;
}

/** What a name stands for: a macro of the file or one that it imports, or a value. */
export type Meaning = 'macro' | 'value';

/** Which names a part of a template knows. */
export interface Scope {
  outer: Scope | null;
  names: Map<string, Meaning>;
  /** The innermost loop, if any. */
  loop: Loop | null;
  /** True in pages: a name that nothing declares is in the page's data. A macro knows its parameters only. */
  ofPage: boolean;
}

/** A scope within another: it knows all that the other knows, and these values. */
export function scopeWithin(outer: Scope, values: Iterable<string>, own: Partial<Scope> = {}): Scope {
  const names = new Map([...values].map((name): [string, Meaning] => [name, 'value']));
  return { ...outer, outer, names, ...own };
}

/** What a name means in a scope; undefined when nothing declares it. */
export function meaningOf(name: string, scope: Scope): Meaning | undefined {
  for (let each: Scope | null = scope; each; each = each.outer) {
    const meaning = each.names.get(name);
    if (meaning) return meaning;
  }
  return undefined;
}

/** How a value is read in the code; null for a name that nothing declares. Names get a sign, so that none is a word of the language. */
export function readingOf(name: string, scope: Scope): string | null {
  if (meaningOf(name, scope)) return `$${name}`;
  return scope.ofPage ? `data.${name}` : null;
}
