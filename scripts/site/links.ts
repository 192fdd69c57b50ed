import { readLink } from '../content/links.ts';
import type { Content } from '../content/model.ts';
import {
  ARCHIVE,
  articleUrl,
  CORRECTIONS,
  DATA,
  FIGURES,
  HOME,
  LATEST,
  organisationUrl,
  pageUrl,
  SITE_MAP,
  sectionUrl,
} from './addresses.ts';

const FIXED_ADDRESSES = [HOME, LATEST, ARCHIVE, FIGURES, CORRECTIONS, DATA, SITE_MAP];

/** Where a link in a file leads: an `href` of null for words without a link; null for nowhere. */
export type LinkResolver = (href: string, file: string) => { href: string | null } | null;

/**
 * Finds the page that a link in a file means: an article or a page by its slug or file, any other page
 * of the site by its address. Null when there is no such page. `figurePages` are the addresses of pages that exist
 * because there are figures for them.
 */
export function linkResolver(
  content: Content,
  hidden: ReadonlySet<string>,
  figurePages: Iterable<string>,
): LinkResolver {
  const addresses = new Set([
    ...FIXED_ADDRESSES,
    ...content.pages.map(({ slug }) => pageUrl(slug)),
    ...content.site.sections.map(({ id }) => sectionUrl(id)),
    ...[...content.organisations.keys()].map(organisationUrl),
    ...content.articles.map(({ slug }) => articleUrl(slug)),
    ...figurePages,
  ]);
  return (href, file) => {
    const target = readLink(href, file);
    if (target?.kind === 'article' && hidden.has(target.slug)) return { href: null };
    const [path = '', fragment] = href.split('#', 2);
    const address = target ? (target.kind === 'article' ? articleUrl : pageUrl)(target.slug) : path;
    const hash = target?.hash ?? (fragment ? `#${fragment}` : '');
    return addresses.has(address) ? { href: address + hash } : null;
  };
}
