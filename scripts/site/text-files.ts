import { DateTime } from 'luxon';
import type { SiteSettings } from '../content/model.ts';
import { NEWS_SITEMAP, pageUrl, SITEMAP_XML } from './addresses.ts';
import type { Edition } from './edition.ts';
import { plannedView } from './planned.ts';
import type { PlannedPage } from './views.ts';

const PAPER = '#fdfbf6';
const RED = '#a5161b';
const SECURITY_MONTHS = 11;

/** Files for machines that are plain text: robots.txt, the web manifest, security.txt. */
export function textFiles(edition: Edition): PlannedPage<'text'>[] {
  const { site } = edition.content;
  return [
    textFile('robots.txt', robots(edition)),
    textFile('manifest.webmanifest', manifest(site)),
    textFile('.well-known/security.txt', security(edition)),
  ];
}

export function textFile(output: string, text: string): PlannedPage<'text'> {
  const url = `/${output}`;
  return plannedView(url, 'text', { title: url, listed: null }, { text });
}

function robots({ content, articles }: Edition): string {
  const sitemaps = articles.length > 0 ? [SITEMAP_XML, NEWS_SITEMAP] : [SITEMAP_XML];
  const lines = sitemaps.map((path) => `Sitemap: ${content.site.address}${path}\n`);
  return `User-agent: *\nAllow: /\n\n${lines.join('')}`;
}

/** https://www.w3.org/TR/appmanifest/ */
function manifest(site: SiteSettings): string {
  const icon = (name: string, size: number, purpose: string) => ({
    src: `/icons/${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const content = {
    id: '/',
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'browser',
    background_color: PAPER,
    theme_color: RED,
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('icon-maskable-512', 512, 'maskable'),
    ],
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * https://www.rfc-editor.org/rfc/rfc9116: `Expires` must be less than a year ahead. It is the first of
 * a month, so that the file changes once a month and not with every build.
 */
function security({ content, now }: Edition): string {
  const { site, pages } = content;
  const expires = DateTime.fromISO(now, { zone: 'utc' }).startOf('month').plus({ months: SECURITY_MONTHS });
  const contact = pages.find(({ slug }) => slug === 'lien-he');
  const lines = [
    `Contact: mailto:${site.publisher.email}`,
    contact ? `Contact: ${site.address}${pageUrl(contact.slug)}` : null,
    `Expires: ${expires.toISO({ suppressMilliseconds: true })}`,
    `Preferred-Languages: vi, en`,
    `Canonical: ${site.address}/.well-known/security.txt`,
  ];
  return `${lines.filter((line) => line !== null).join('\n')}\n`;
}
