/** The nodes that Nunjucks' parser makes of a template, as far as the layouts may use them. */

interface At<Name extends string> {
  typename: Name;
  /** Counted from 0. */
  lineno: number;
  /** Every node of a class below this one. */
  findAll<Found>(kind: new () => Found): Found[];
}

interface List<Name extends string> extends At<Name> {
  children: TemplateNode[];
}

interface Binary<Name extends string> extends At<Name> {
  left: TemplateNode;
  right: TemplateNode;
}

interface Naming<Name extends string> extends At<Name> {
  template: TemplateNode;
}

/** `{% extends "…" %}`, `{% from "…" import … %}` and what else names a template. */
export type NamingNode = Naming<'Extends' | 'FromImport' | 'Import' | 'Include'>;
export type SymbolNode = At<'Symbol'> & { value: string };
export type OutputNode = List<'Output'>;
export type ForNode = At<'For'> & {
  arr: TemplateNode;
  name: SymbolNode | (At<'Array'> & { children: SymbolNode[] });
  body: TemplateNode;
  else_: TemplateNode | null;
};
export type IfNode = At<'If'> & { cond: TemplateNode; body: TemplateNode; else_: TemplateNode | null };
export type InlineIfNode = At<'InlineIf'> & {
  cond: TemplateNode;
  body: TemplateNode;
  else_: TemplateNode | null;
};
export type SetNode = At<'Set'> & { targets: SymbolNode[]; value: TemplateNode | null };
export type MacroNode = At<'Macro'> & { name: SymbolNode; args: List<'NodeList'>; body: TemplateNode };
export type BlockNode = At<'Block'> & { name: SymbolNode; body: TemplateNode };
export type FromImportNode = Naming<'FromImport'> & { names: List<'NodeList'>; withContext: boolean | null };
export type CallNode = At<'FunCall' | 'Filter'> & { name: TemplateNode; args: List<'NodeList'> };
export type LookupNode = At<'LookupVal'> & { target: TemplateNode; val: TemplateNode };
export type LiteralNode = At<'Literal' | 'TemplateData'> & { value: string | number | boolean | null };
export type CompareNode = At<'Compare'> & {
  expr: TemplateNode;
  ops: { type: string; expr: TemplateNode }[];
};

export type TemplateNode =
  | List<'Root' | 'NodeList' | 'Group' | 'Dict' | 'KeywordArgs'>
  | OutputNode
  | SymbolNode
  | LiteralNode
  | ForNode
  | IfNode
  | InlineIfNode
  | SetNode
  | MacroNode
  | BlockNode
  | Naming<'Extends' | 'Import' | 'Include'>
  | FromImportNode
  | CallNode
  | LookupNode
  | CompareNode
  | Binary<'And' | 'Or' | 'Add' | 'Concat'>
  | (At<'Not'> & { target: TemplateNode });

/** The parts of a body in their order. Where Nunjucks has a single node instead of a list (`elif`), it is the only one. */
export function childrenOf(node: TemplateNode): TemplateNode[] {
  return node.typename === 'Root' || node.typename === 'NodeList' ? node.children : [node];
}

/** Names that a body sets, also under conditions; loops and blocks keep what they set to themselves. */
export function setsIn(body: TemplateNode): string[] {
  return childrenOf(body).flatMap((node) => {
    if (node.typename === 'Set') return node.targets.map(({ value }) => value);
    if (node.typename !== 'If') return [];
    return [...setsIn(node.body), ...(node.else_ ? setsIn(node.else_) : [])];
  });
}
