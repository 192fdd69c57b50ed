import 'nunjucks';
import type { NamingNode, TemplateNode } from './template-nodes.ts';

/** What Nunjucks has and `@types/nunjucks` does not know. */
declare module 'nunjucks' {
  export const parser: {
    parse(source: string, extensions: readonly Extension[], options: ConfigureOptions): TemplateNode;
  };
  export const nodes: Record<'Extends' | 'FromImport' | 'Import' | 'Include', new () => NamingNode>;
}
