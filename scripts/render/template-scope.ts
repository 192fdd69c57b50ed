/** The counter and the length of a `{% for %}` in the code that is made of it. */
export interface Loop {
  index: string;
  length: string;
}

/** What a name stands for: a macro of the file or one that it imports, a variable, or an entry of the page's data. */
export type Meaning = 'macro' | 'variable' | 'data';

/** Which names a part of a template knows. */
export interface Scope {
  outer: Scope | null;
  names: Map<string, Meaning>;
  /** The innermost loop, if any. */
  loop: Loop | null;
  /** True in pages: a name that nothing declares is in the page's data. A macro knows its parameters only. */
  ofPage: boolean;
}

/** These names with one meaning. */
export function namesOf(names: Iterable<string>, meaning: Meaning): Scope['names'] {
  return new Map([...names].map((name) => [name, meaning]));
}

/** A scope within another: it knows all that the other knows, and these variables. */
export function scopeWithin(outer: Scope, variables: Iterable<string>, own: Partial<Scope> = {}): Scope {
  return { ...outer, outer, names: namesOf(variables, 'variable'), ...own };
}

/** What a name means in a scope; undefined when nothing declares it. */
export function meaningOf(name: string, scope: Scope): Meaning | undefined {
  for (let each: Scope | null = scope; each; each = each.outer) {
    const meaning = each.names.get(name);
    if (meaning) return meaning;
  }
  return undefined;
}

/**
 * How a value is read in the code; null for a name that nothing declares. Variables have a sign, so that none is a
 * word of the language.
 */
export function readingOf(name: string, scope: Scope): string | null {
  const meaning = meaningOf(name, scope);
  if (meaning && meaning !== 'data') return `$${name}`;
  return scope.ofPage ? `data.${name}` : null;
}
