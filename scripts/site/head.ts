import { HOME } from './addresses.ts';
import { CARD_SIZE, cardUrl } from './card-files.ts';
import type { Edition } from './edition.ts';
import { breadcrumbList, serialise, type Thing } from './structured-data.ts';
import type { HeadView, Link, PageView } from './views.ts';

/** What a page says of itself; all else in its head follows from the site. */
export interface PageAbout {
  url: string;
  title: string;
  description: string;
  current?: string | null;
  /** Pages between home and this one. */
  path?: Link[];
  image?: { url: string; alt: string; width: number; height: number } | null;
  /** Section whose card stands in when the page has no picture of its own. */
  section?: string | null;
  structuredData?: Thing[];
  index?: boolean;
  feeds?: HeadView['feeds'];
  article?: { published: string; modified: string } | null;
  language?: string;
}

/** The parts that every HTML page has: head, place in the navigation, breadcrumbs. */
export function pageFrame(about: PageAbout, edition: Edition): PageView {
  const { site } = edition.content;
  const isHome = about.url === HOME;
  const breadcrumbs = isHome
    ? []
    : [{ name: 'Trang nhất', url: HOME }, ...(about.path ?? []), { name: about.title, url: about.url }];
  const image = pageImage(about, edition);
  const data = [...(about.structuredData ?? []), ...(isHome ? [] : [breadcrumbList(breadcrumbs, site)])];
  return {
    head: {
      title: isHome ? `${site.name} · ${site.tagline}` : `${about.title} · ${site.name}`,
      description: about.description,
      canonicalUrl: site.address + about.url,
      ogType: about.article ? 'article' : 'website',
      ogTitle: about.title,
      ogImageUrl: site.address + image.url,
      ogImageAlt: image.alt,
      ogImageWidth: image.width,
      ogImageHeight: image.height,
      jsonLd: serialise(data),
      index: about.index ?? true,
      feeds: about.feeds ?? [],
      publishedTime: about.article?.published ?? null,
      modifiedTime: about.article?.modified ?? null,
      language: about.language ?? site.language,
    },
    current: about.current ?? null,
    breadcrumbs,
  };
}

/** The picture that a shared link shows: the page's own, else the card of its section or of the site. */
export function pageImage(
  { image, section }: Pick<PageAbout, 'image' | 'section'>,
  edition: Edition,
): NonNullable<PageAbout['image']> {
  return image ?? sectionCard(section ?? null, edition);
}

function sectionCard(section: string | null, edition: Edition): NonNullable<PageAbout['image']> {
  const { site } = edition.content;
  const name = site.sections.find(({ id }) => id === section)?.name;
  return {
    url: cardUrl(name ? section : null),
    alt: name ? `${name} – ${site.name}` : site.name,
    width: CARD_SIZE.width,
    height: CARD_SIZE.height,
  };
}
