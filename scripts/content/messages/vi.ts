import type { Messages } from './message.ts';
import { VI_ARTICLES } from './vi-articles.ts';
import { VI_BODIES } from './vi-bodies.ts';
import { VI_FIELDS } from './vi-fields.ts';
import { VI_FIGURES } from './vi-figures.ts';
import { VI_FILES } from './vi-files.ts';
import { VI_HISTORY } from './vi-history.ts';
import { VI_LEDGER } from './vi-ledger.ts';
import { VI_PERSONAL } from './vi-personal.ts';
import { VI_PROSE } from './vi-prose.ts';
import { VI_RECONCILE } from './vi-reconcile.ts';
import { VI_SETTINGS } from './vi-settings.ts';
import { VI_YAML } from './vi-yaml.ts';

/** Every problem in Vietnamese, for people who know their work and no programming. */
export const VIETNAMESE: Messages = {
  ...VI_FILES,
  ...VI_YAML,
  ...VI_FIELDS,
  ...VI_ARTICLES,
  ...VI_SETTINGS,
  ...VI_FIGURES,
  ...VI_HISTORY,
  ...VI_LEDGER,
  ...VI_BODIES,
  ...VI_RECONCILE,
  ...VI_PROSE,
  ...VI_PERSONAL,
};
