import type { ContentFolder } from '../content/model.ts';
import type { Problem } from '../content/problems.ts';
import { parseContent } from '../content/validate.ts';
import { composeLedger } from '../figures/compose.ts';
import { buildLedger } from '../figures/ledger.ts';
import { emptyEdition } from './empty-edition.ts';
import { checkHiddenProse } from './hidden-prose.ts';

/**
 * What does not agree in one article of a content folder: its prose held against its own figures and those of
 * the other articles, and the arithmetic that it carries in itself. `file` may be one that the folder does not
 * hold yet. Null when the text is no valid article there, or the folder's settings are not in order.
 */
export function problemsOfArticle(
  folder: ContentFolder,
  file: string,
  text: string,
  now: string,
): Problem[] | null {
  const others = folder.documents.filter((document) => document.file !== file);
  const documents = [...others, { file, text, bytes: text.length }];
  const { content, sound } = parseContent({ ...folder, documents }, { now, drafts: true });
  const article = sound.find((each) => each.file === file);
  if (!content || !article) return null;
  const articles = content.articles.filter((each) => each !== article);
  const { indicators, organisations, site } = content;
  const context = { indicators, organisations, terms: site.terms };
  const { ledger } = composeLedger([...articles, article], context);
  return checkHiddenProse([article], emptyEdition({ ...content, articles }, now, buildLedger([])), ledger);
}
