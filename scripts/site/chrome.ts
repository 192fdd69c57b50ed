import { ARCHIVE, CORRECTIONS, FIGURES, feedUrls, HOME, LATEST, SITE_MAP } from './addresses.ts';
import type { Edition } from './edition.ts';
import { feedLinks } from './feeds.ts';
import type { Chrome } from './views.ts';

/** What surrounds every page: masthead, navigation and footer, with the addresses of built assets. */
export function chromeOf(edition: Edition, built: { assets: Chrome['assets']; csp: string }): Chrome {
  const { site } = edition.content;
  const feeds = feedUrls(HOME);
  return {
    name: site.name,
    tagline: site.tagline,
    language: site.language,
    homeUrl: HOME,
    address: site.address,
    navigation: [
      { name: 'Trang nhất', url: HOME },
      ...site.sections.map(({ id }) => edition.sectionLink(id)),
      { name: 'Số liệu', url: FIGURES },
    ],
    footer: {
      publisher: site.publisher.name,
      responsibleEditor: site.publisher.responsibleEditor,
      licenceLine: site.publisher.licenceLine,
      postalAddress: site.publisher.postalAddress,
      phone: site.publisher.phone,
      phoneHref: `tel:${site.publisher.phone.replace(/[^+\d]/g, '')}`,
      email: site.publisher.email,
      contentLicence: site.contentLicence,
      notice: site.notice,
      links: [
        { name: 'Tất cả tin, bài', url: LATEST },
        { name: 'Lưu trữ', url: ARCHIVE },
        { name: 'Đính chính', url: CORRECTIONS },
        ...edition.pages.map(({ page, url }) => ({ name: page.title, url })),
        { name: 'Sơ đồ trang', url: SITE_MAP },
      ],
      feeds: [
        { name: 'RSS', url: feeds.rss },
        { name: 'Atom', url: feeds.atom },
        { name: 'JSON Feed', url: feeds.json },
      ],
    },
    feeds: feedLinks(HOME, site.name),
    ...built,
  };
}
