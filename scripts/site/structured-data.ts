import type { Basis, Person, SiteSettings } from '../content/model.ts';
import type { FigureRecord } from '../figures/model.ts';
import { lastCountedDay } from '../figures/times.ts';
import { daysThrough } from '../text/calendar.ts';
import { authorUrl, CORRECTIONS } from './addresses.ts';
import type { FigureView, Link } from './views.ts';
import { isDesk } from './wording.ts';

/** JSON-LD (schema.org) for search engines. Every function gives one object, without `@context`. */
export type Thing = Record<string, unknown>;

/** Size of the logo that is named as the publisher's. */
const LOGO = { path: '/icons/icon-512.png', size: 512 };

/** Serialises for `<script type="application/ld+json">`: no `<` can end the script. */
export function serialise(things: Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
}

export interface NewsArticle {
  url: string;
  title: string;
  description: string;
  imageUrl: string;
  published: string;
  modified: string;
  writers: Person[];
  section: string;
  keywords: string[];
  language: string;
  sourceAddress: string | null;
  /** The newest first. */
  corrections: { url: string; date: string; text: string }[];
}

/** https://schema.org/NewsArticle, with the fields that Google requires or recommends. */
export function newsArticle(article: NewsArticle, site: SiteSettings): Thing {
  return {
    '@type': 'NewsArticle',
    '@id': `${article.url}#bai`,
    mainEntityOfPage: article.url,
    headline: article.title,
    description: article.description,
    image: [article.imageUrl],
    datePublished: article.published,
    dateModified: article.modified,
    author: article.writers.length > 0 ? article.writers.map((p) => author(p, site)) : [publisher(site)],
    publisher: publisher(site),
    articleSection: article.section,
    keywords: article.keywords,
    inLanguage: article.language,
    ...(article.sourceAddress ? { isBasedOn: article.sourceAddress } : {}),
    ...(article.corrections.length > 0 ? { correction: article.corrections.map(correctionComment) } : {}),
  };
}

function author(person: Person, site: SiteSettings): Thing {
  return {
    '@type': isDesk(person.name) ? 'Organization' : 'Person',
    name: person.name,
    url: site.address + authorUrl(person.slug),
  };
}

/** https://schema.org/CorrectionComment */
function correctionComment({ url, date, text }: NewsArticle['corrections'][number]): Thing {
  return { '@type': 'CorrectionComment', url, datePublished: date, text };
}

/** The publisher: https://schema.org/Organization */
export function publisher(site: SiteSettings): Thing {
  return {
    '@type': 'Organization',
    '@id': `${site.address}/#nha-xuat-ban`,
    name: site.name,
    url: `${site.address}/`,
    logo: {
      '@type': 'ImageObject',
      url: site.address + LOGO.path,
      width: LOGO.size,
      height: LOGO.size,
    },
    correctionsPolicy: site.address + CORRECTIONS,
  };
}

/** https://schema.org/WebSite, for the home page. */
export function webSite(site: SiteSettings): Thing {
  return {
    '@type': 'WebSite',
    '@id': `${site.address}/#trang`,
    name: site.name,
    url: `${site.address}/`,
    description: site.description,
    inLanguage: site.language,
    publisher: { '@id': `${site.address}/#nha-xuat-ban` },
  };
}

/** An organisation that the site reports on. */
export function organisation(name: string, url: string, parent: Link | null, site: SiteSettings): Thing {
  return {
    '@type': 'Organization',
    '@id': `${url}#to-chuc`,
    name,
    url,
    ...(parent
      ? { parentOrganization: { '@type': 'Organization', name: parent.name, url: site.address + parent.url } }
      : {}),
  };
}

/** A figure: https://schema.org/Observation */
export function observation(record: FigureRecord, figure: FigureView, site: SiteSettings): Thing {
  return {
    '@type': 'Observation',
    '@id': site.address + figure.url,
    observationAbout: {
      '@type': 'Organization',
      name: figure.organisation.name,
      url: site.address + figure.organisation.url,
    },
    variableMeasured: figure.label,
    ...observedAt(record.basis),
    value: record.value,
    unitText: figure.unit ?? '%',
  };
}

/** The day on which it holds; of a period the last day that was counted, and how many days that makes. */
function observedAt(basis: Basis): Thing {
  if (basis.kind === 'asOf') return { observationDate: basis.at };
  const last = lastCountedDay(basis);
  return { observationDate: last, observationPeriod: `P${daysThrough(basis.from, last)}D` };
}

/** https://schema.org/BreadcrumbList */
export function breadcrumbList(crumbs: readonly Link[], site: SiteSettings): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: site.address + url,
    })),
  };
}
