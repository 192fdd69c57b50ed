import { EN_ARTICLES } from './en-articles.ts';
import { EN_BODIES } from './en-bodies.ts';
import { EN_FIELDS } from './en-fields.ts';
import { EN_FIGURES } from './en-figures.ts';
import { EN_FILES } from './en-files.ts';
import { EN_HISTORY } from './en-history.ts';
import { EN_LEDGER } from './en-ledger.ts';
import { EN_PERSONAL } from './en-personal.ts';
import { EN_PROSE } from './en-prose.ts';
import { EN_RECONCILE } from './en-reconcile.ts';
import { EN_SETTINGS } from './en-settings.ts';
import { EN_YAML } from './en-yaml.ts';
import type { Messages } from './message.ts';

/** Every problem in English. */
export const ENGLISH: Messages = {
  ...EN_FILES,
  ...EN_YAML,
  ...EN_FIELDS,
  ...EN_ARTICLES,
  ...EN_SETTINGS,
  ...EN_FIGURES,
  ...EN_HISTORY,
  ...EN_LEDGER,
  ...EN_BODIES,
  ...EN_RECONCILE,
  ...EN_PROSE,
  ...EN_PERSONAL,
};
