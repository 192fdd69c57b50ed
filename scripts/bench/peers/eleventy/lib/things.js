/** JSON-LD (schema.org) and JSON Feed, as filters. */
export function addThings(eleventyConfig) {
  eleventyConfig.addFilter('graph', (things, crumbs, site) => ({
    '@context': 'https://schema.org',
    '@graph': crumbs.length > 0 ? [...things, breadcrumbList(crumbs, site)] : things,
  }));
  eleventyConfig.addFilter('publisher', publisher);
  eleventyConfig.addFilter('people', (slugs, names, site) =>
    slugs.map((slug) => ({
      '@type': names[slug].startsWith('Ban ') ? 'Organization' : 'Person',
      name: names[slug],
      url: `${site.address}/tac-gia/${slug}/`,
    })),
  );
  eleventyConfig.addFilter('topicNames', (slugs, topics) => slugs.map((slug) => topics[slug].name));
  eleventyConfig.addFilter('organisationThing', organisationThing);
  eleventyConfig.addFilter('siteThings', (site) => [webSite(site), publisher(site)]);
  eleventyConfig.addFilter('jsonFeed', jsonFeed);
}

function breadcrumbList(crumbs, site) {
  const itemListElement = crumbs.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: site.address + url,
  }));
  return { '@type': 'BreadcrumbList', itemListElement };
}

function publisher(site) {
  return {
    '@type': 'Organization',
    '@id': `${site.address}/#nha-xuat-ban`,
    name: site.name,
    url: `${site.address}/`,
    logo: { '@type': 'ImageObject', url: `${site.address}/icons/icon-512.png`, width: 512, height: 512 },
    correctionsPolicy: `${site.address}/dinh-chinh/`,
  };
}

function webSite(site) {
  return {
    '@type': 'WebSite',
    '@id': `${site.address}/#trang`,
    name: site.name,
    url: `${site.address}/`,
    description: site.description,
    inLanguage: 'vi',
    publisher: { '@id': `${site.address}/#nha-xuat-ban` },
  };
}

function organisationThing({ id, name, ancestors }, site) {
  const url = `${site.address}/to-chuc/${id}/`;
  const parent = ancestors.at(-1);
  const above = parent && { '@type': 'Organization', name: parent.name, url: site.address + parent.url };
  return {
    '@type': 'Organization',
    '@id': `${url}#to-chuc`,
    name,
    url,
    ...(above ? { parentOrganization: above } : {}),
  };
}

function jsonFeed(feed, site, topics, authors) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: site.address + feed.url,
    feed_url: `${site.address}${feed.url}feed.json`,
    description: feed.description,
    icon: `${site.address}/icons/icon-512.png`,
    language: 'vi',
    authors: [{ name: site.name, url: `${site.address}/` }],
    items: feed.articles.map(({ url, data }) => ({
      id: site.address + url,
      url: site.address + url,
      title: data.title,
      content_text: data.lede,
      summary: data.lede,
      date_published: data.published,
      date_modified: data.published,
      authors: data.authors.map((slug) => ({ name: authors[slug] })),
      tags: [site.sectionById[data.section].name, ...data.topics.map((slug) => topics[slug].name)],
    })),
  };
}
