import { TemplateError } from './template-error.ts';
import { type TemplateFile, templateName } from './template-files.ts';
import type { CallNode, CompareNode, InlineIfNode, LookupNode, TemplateNode } from './template-nodes.ts';
import { printed } from './template-runtime.ts';
import { meaningOf, readingOf, type Scope } from './template-scope.ts';

const SIGNS = { And: '&&', Or: '||', Add: '+', Concat: '+ "" +' };

/** Writes the expressions of one template as JavaScript. */
export class Expressions {
  /** What the code needs from outside: the constant's name → the call that gets it. */
  readonly links = new Map<string, string>();
  readonly #file: TemplateFile;

  constructor(file: TemplateFile) {
    this.#file = file;
  }

  /** Code of a string to print: escaped, but for finished markup, which is known as such here or carries it. */
  text(node: TemplateNode, scope: Scope): string {
    switch (node.typename) {
      case 'TemplateData':
        return JSON.stringify(node.value);
      case 'Literal':
        return JSON.stringify(printed(node.value));
      case 'Group':
        return this.text(this.#only(node.children, node), scope);
      case 'InlineIf':
        return this.#choice(node, scope, (part) => this.text(part, scope));
      case 'FunCall':
        return this.#isMacro(node, scope) ? this.#call(node, scope) : `printed(${this.#call(node, scope)})`;
      case 'Filter':
        if (nameOf(node) === 'safe') return `raw(${this.#arguments(node, scope)})`;
    }
    return `printed(${this.value(node, scope)})`;
  }

  /** Code of a value. */
  value(node: TemplateNode, scope: Scope): string {
    switch (node.typename) {
      case 'Literal':
        return JSON.stringify(node.value);
      case 'Symbol':
        return readingOf(node.value, scope) ?? this.#unknown(node.value, node);
      case 'Group':
        return this.value(this.#only(node.children, node), scope);
      case 'LookupVal':
        return this.#lookup(node, scope);
      case 'InlineIf':
        return this.#choice(node, scope, (part) => this.value(part, scope));
      case 'Not':
        return `!${this.value(node.target, scope)}`;
      case 'And':
      case 'Or':
      case 'Add':
      case 'Concat':
        return `(${this.value(node.left, scope)} ${SIGNS[node.typename]} ${this.value(node.right, scope)})`;
      case 'Compare':
        return this.#compare(node, scope);
      case 'FunCall':
        return this.#isMacro(node, scope) ? `safe(${this.#call(node, scope)})` : this.#call(node, scope);
      case 'Filter':
        return this.#filter(node, scope);
    }
    return this.refuse(node);
  }

  /** Gives a constant of the code what another file or the environment has under a name. */
  link(
    constant: string,
    kind: 'macro' | 'root' | 'filter' | 'global',
    place: (TemplateNode | string | number)[],
  ): void {
    const call = place.map((each) =>
      typeof each === 'object' ? JSON.stringify(templateName(each, this.#file)) : JSON.stringify(each),
    );
    this.links.set(constant, `link.${kind}(${call.join(', ')})`);
  }

  /** Says of a node that it is not understood. */
  refuse({ typename, lineno }: { typename: string; lineno: number }): never {
    throw new TemplateError(
      this.#file,
      lineno,
      `${typename} is not understood here (layouts/README.md says what is)`,
    );
  }

  #unknown(name: string, node: TemplateNode): never {
    const message = `nothing here is called ${name}: a component reads its parameters only`;
    throw new TemplateError(this.#file, node.lineno, message);
  }

  #only(nodes: TemplateNode[], of: TemplateNode): TemplateNode {
    const [node] = nodes;
    return node && nodes.length === 1 ? node : this.refuse(of);
  }

  #choice(node: InlineIfNode, scope: Scope, write: (part: TemplateNode) => string): string {
    const otherwise = node.else_ ? write(node.else_) : '""';
    return `(${this.value(node.cond, scope)} ? ${write(node.body)} : ${otherwise})`;
  }

  #compare({ expr, ops }: CompareNode, scope: Scope): string {
    const rest = ops.map((op) => ` ${op.type} ${this.value(op.expr, scope)}`);
    return `(${this.value(expr, scope)}${rest.join('')})`;
  }

  #lookup(node: LookupNode, scope: Scope): string {
    const { target, val } = node;
    const key = val.typename === 'Literal' && typeof val.value === 'string' ? val.value : null;
    const isLoop = target.typename === 'Symbol' && target.value === 'loop' && !meaningOf('loop', scope);
    if (isLoop) return this.#ofLoop(key, node, scope);
    const read = this.value(target, scope);
    return key !== null && /^\w+$/.test(key) ? `${read}?.${key}` : `${read}?.[${this.value(val, scope)}]`;
  }

  #ofLoop(key: string | null, node: LookupNode, { loop }: Scope): string {
    switch (loop && key) {
      case 'index':
        return `(${loop?.index} + 1)`;
      case 'index0':
        return `${loop?.index}`;
      case 'first':
        return `(${loop?.index} === 0)`;
      case 'last':
        return `(${loop?.index} === ${loop?.length} - 1)`;
      case 'length':
        return `${loop?.length}`;
    }
    throw new TemplateError(this.#file, node.lineno, `loop has no ${key} here`);
  }

  #isMacro(node: CallNode, scope: Scope): boolean {
    return meaningOf(nameOf(node), scope) === 'macro';
  }

  /** A call of a macro, which gives a string, or of a function of the environment. */
  #call(node: CallNode, scope: Scope): string {
    const name = nameOf(node);
    const meaning = meaningOf(name, scope);
    if (node.name.typename !== 'Symbol' || meaning === 'variable') return this.refuse(node);
    if (!meaning) this.link(`$${name}`, 'global', [name, node.lineno]);
    return `$${name}(${this.#arguments(node, scope)})`;
  }

  #filter(node: CallNode, scope: Scope): string {
    const name = nameOf(node);
    if (name === 'safe') return `safe(${this.text(node, scope)})`;
    this.link(`filter_${name}`, 'filter', [name, node.lineno]);
    return `filter_${name}(${this.#arguments(node, scope)})`;
  }

  #arguments({ args }: CallNode, scope: Scope): string {
    return args.children.map((each) => this.value(each, scope)).join(', ');
  }
}

function nameOf({ name }: CallNode): string {
  return name.typename === 'Symbol' ? name.value : '';
}
