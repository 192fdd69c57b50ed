import type { Layout } from './layouts.ts';
import { Expressions } from './template-expressions.ts';
import { parseTemplate, type TemplateFile, templatesNamedIn } from './template-files.ts';
import { CodeLines } from './template-lines.ts';
import {
  type BlockNode,
  childrenOf,
  type ForNode,
  type FromImportNode,
  type IfNode,
  type MacroNode,
  type SetNode,
  setsIn,
  type TemplateNode,
} from './template-nodes.ts';
import { type Meaning, meaningOf, namesOf, type Scope, scopeWithin } from './template-scope.ts';

/** Makes a template ready to be run: reads it and writes the code of it. */
export function prepareTemplate(path: string, text: string): Omit<Layout, 'hash'> {
  const file = parseTemplate(path, text);
  return { offset: file.offset, code: codeOf(file), uses: templatesNamedIn(file) };
}

/**
 * A template as the body of a function `(runtime, link)` that gives its macros and its `root(data, blocks)`.
 * Nunjucks' own code looks every name up in a chain of frames when a page is rendered; here names are variables
 * and macros are functions.
 */
function codeOf(file: TemplateFile): string {
  return new TemplateCode(file).write();
}

const RUNTIME = 'const { printed, raw, safe, items, pairs, oncePerChrome } = runtime;';

/** Nodes whose work is done before the text begins. */
const DECLARING = new Set<TemplateNode['typename']>(['Macro', 'FromImport']);

const isValue = (meaning: Meaning | undefined) => meaning === 'variable' || meaning === 'data';

class TemplateCode {
  readonly #nodes: TemplateNode[];
  readonly #expressions: Expressions;
  readonly #lines = new CodeLines();
  /** A template that extends another prints nothing itself: it fills blocks. */
  readonly #extends: boolean;
  #loops = 0;

  constructor(file: TemplateFile) {
    this.#nodes = childrenOf(file.nodes);
    this.#expressions = new Expressions(file);
    this.#extends = this.#nodes.some(({ typename }) => typename === 'Extends');
  }

  write(): string {
    const macros = this.#nodes.filter((node) => node.typename === 'Macro');
    const imported = this.#nodes
      .filter((node) => node.typename === 'FromImport')
      .flatMap((node) => this.#import(node));
    const own = macros.map(({ name }) => name.value);
    const scope = { outer: null, names: namesOf([...imported, ...own], 'macro'), loop: null, ofPage: false };
    for (const macro of macros) this.#macro(macro, scope);
    this.#root(scopeWithin(scope, [], { ofPage: true }));
    const links = [...this.#expressions.links].map(([name, call]) => `const ${name} = ${call};`);
    const result = `return { macros: { ${own.map((name) => `${name}: $${name}`).join(', ')} }, root };`;
    return `'use strict'; ${RUNTIME} ${links.join(' ')} ${this.#lines.text} ${result}`;
  }

  /** Names of macros of another file, which become constants of the code. */
  #import({ template, names, withContext, lineno }: FromImportNode): string[] {
    return names.children.map((name) => {
      if (withContext || name.typename !== 'Symbol') return this.#expressions.refuse(name);
      this.#expressions.link(`$${name.value}`, 'macro', [template, name.value, lineno]);
      return name.value;
    });
  }

  #macro({ name, args, body, lineno }: MacroNode, file: Scope): void {
    const names = args.children.map((arg) =>
      arg.typename === 'Symbol' ? arg.value : this.#expressions.refuse(arg),
    );
    const once = names.length === 1 && names[0] === 'chrome';
    const parameters = names.map((each) => `$${each}`).join(', ');
    this.#lines.statement(
      `const $${name.value} = ${once ? 'oncePerChrome(' : ''}(${parameters}) => {`,
      lineno,
    );
    this.#body(body, scopeWithin(file, names));
    this.#lines.statement(once ? '});' : '};');
  }

  /** Sets data of the page; then its text, or the blocks that the frame is to print. */
  #root(outside: Scope): void {
    const scope = { ...outside, names: namesOf(this.#nodes.flatMap(setsIn), 'data') };
    this.#lines.statement('const root = (data, blocks) => { let out = "";');
    for (const node of this.#nodes) {
      if (node.typename === 'Extends') this.#expressions.link('parent', 'root', [node.template, node.lineno]);
      else if (node.typename === 'Block') this.#block(node, outside);
      else if (!DECLARING.has(node.typename) && !(this.#extends && node.typename === 'Output'))
        this.#node(node, scope);
    }
    this.#lines.statement(this.#extends ? 'return parent(data, blocks); };' : 'return out; };');
  }

  /** The frame comes after the page that extends it: the first to fill a block is the one that counts. */
  #block({ name, body, lineno }: BlockNode, scope: Scope): void {
    this.#lines.statement(`blocks.${name.value} ??= () => {`, lineno);
    this.#body(body, scope);
    this.#lines.statement('};');
    if (!this.#extends) this.#lines.print(lineno, `blocks.${name.value}()`);
  }

  /** The inside of a function. */
  #body(body: TemplateNode, scope: Scope): void {
    this.#lines.statement('let out = "";');
    this.#settingPart(body, scope);
    this.#lines.statement('return out;');
  }

  /** A part with names of its own: what it sets is declared first, and so known also after a condition. */
  #settingPart(body: TemplateNode, scope: Scope): void {
    const names = new Set(setsIn(body).filter((name) => !isValue(meaningOf(name, scope))));
    for (const name of names)
      this.#lines.statement(`let $${name} = ${scope.ofPage ? `data.${name}` : 'undefined'};`);
    this.#part(body, scopeWithin(scope, names));
  }

  #part(part: TemplateNode, scope: Scope): void {
    for (const node of childrenOf(part)) this.#node(node, scope);
  }

  #node(node: TemplateNode, scope: Scope): void {
    switch (node.typename) {
      case 'Output':
        for (const each of node.children) this.#lines.print(each.lineno, this.#expressions.text(each, scope));
        break;
      case 'If':
        this.#if(node, scope);
        break;
      case 'For':
        this.#for(node, scope);
        break;
      case 'Set':
        this.#set(node, scope);
        break;
      default:
        this.#expressions.refuse(node);
    }
  }

  #if({ cond, body, else_, lineno }: IfNode, scope: Scope): void {
    this.#lines.statement(`if (${this.#expressions.value(cond, scope)}) {`, lineno);
    this.#part(body, scope);
    if (else_) {
      this.#lines.statement('} else {');
      this.#part(else_, scope);
    }
    this.#lines.statement('}');
  }

  #for({ arr, name, body, else_, lineno }: ForNode, scope: Scope): void {
    this.#loops += 1;
    const [list, index] = [`list${this.#loops}`, `at${this.#loops}`];
    const isPair = name.typename === 'Array';
    const names = isPair ? name.children.map(({ value }) => value) : [name.value];
    const taken = names.map((each, part) => `$${each} = ${list}[${index}]${isPair ? `[${part}]` : ''}`);
    const over = `${isPair ? 'pairs' : 'items'}(${this.#expressions.value(arr, scope)})`;
    this.#lines.statement(`const ${list} = ${over};`, lineno);
    this.#lines.statement(`for (let ${index} = 0; ${index} < ${list}.length; ${index} += 1) {`);
    this.#lines.statement(`let ${taken.join(', ')};`);
    this.#settingPart(body, scopeWithin(scope, names, { loop: { index, length: `${list}.length` } }));
    this.#lines.statement('}');
    if (!else_) return;
    this.#lines.statement(`if (${list}.length === 0) {`);
    this.#part(else_, scope);
    this.#lines.statement('}');
  }

  /** What a body sets is a variable of it; at the top of a page it is data, which the frame reads as well. */
  #set(node: SetNode, scope: Scope): void {
    const value = this.#expressions.value(node.value ?? this.#expressions.refuse(node), scope);
    const names = node.targets.map(({ value: name }) =>
      meaningOf(name, scope) === 'variable' ? `$${name}` : `data.${name}`,
    );
    this.#lines.statement(`${names.join(' = ')} = ${value};`, node.lineno);
  }
}
