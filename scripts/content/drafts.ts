import type { PublisherContacts } from './check-personal.ts';
import type { Indicator, Term } from './model.ts';
import type { Present } from './present.ts';
import type { ArticleWire } from './schema.ts';
import type { Valid } from './wire.ts';
import type { YamlDocument } from './yaml.ts';

/** The front matter of an article, as far as it could be read: what its checks look at. */
export interface ArticleDraft {
  file: string;
  slug: string;
  /** The fields that fit the schema. */
  fields: Valid<ArticleWire>;
  yaml: YamlDocument;
}

/**
 * What files are held against, made of the site's settings. It can be handed to another thread. A part is null
 * when the file that would hold it could not be read.
 */
export interface ArticleContext {
  zone: string;
  /** The present, as an ISO instant. */
  now: string;
  sections: ReadonlySet<string> | null;
  terms: Term[] | null;
  organisations: ReadonlySet<string> | null;
  indicators: ReadonlyMap<string, Indicator>;
  /** Keys of indicators as written, also of those with faults of their own. */
  indicatorKeys: ReadonlySet<string> | null;
  /** Paths of the pictures that exist, usable or not. */
  pictures: ReadonlySet<string>;
  /** What of the publisher may stand anywhere. */
  publisher: PublisherContacts;
}

/** The context of one file that is being read. */
export interface FileContext extends ArticleContext {
  present: Present;
}
