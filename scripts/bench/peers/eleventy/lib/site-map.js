const FRONT_ITEMS = 4;

/** What the front page and the site map show of all lists, as filters. */
export function addSiteMap(eleventyConfig) {
  eleventyConfig.addFilter('frontOf', ({ articles, bySection }, section) =>
    (bySection.get(section) ?? []).filter((item) => item !== articles[0]).slice(0, FRONT_ITEMS),
  );
  eleventyConfig.addFilter('siteMapGroups', (lists, site, topics, organisations, authors) => {
    const count = (group, key) => group.get(key)?.length ?? 0;
    const named = (links) => links.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
    const years = new Map();
    for (const [month, { length }] of lists.byMonth) {
      years.set(month.slice(0, 4), (years.get(month.slice(0, 4)) ?? 0) + length);
    }
    const first = [
      { name: 'Trang nhất', url: '/' },
      { name: 'Số liệu', url: '/so-lieu/' },
    ];
    return [
      { title: 'Trang chính', links: [...first, ...site.links] },
      {
        title: 'Chuyên mục',
        links: site.sections.map((link) => ({ ...link, count: count(lists.bySection, link.id) })),
      },
      {
        title: 'Chủ đề',
        links: named(
          [...lists.byTopic].map(([slug, { length }]) => ({
            name: topics[slug].name,
            url: `/chu-de/${slug}/`,
            count: length,
          })),
        ),
      },
      {
        title: 'Tổ chức',
        links: Object.values(organisations).map(({ id, name }) => ({
          name,
          url: `/to-chuc/${id}/`,
          count: count(lists.byOrganisation, id),
        })),
      },
      {
        title: 'Tác giả',
        links: named(
          [...lists.byAuthor].map(([slug, { length }]) => ({
            name: authors[slug],
            url: `/tac-gia/${slug}/`,
            count: length,
          })),
        ),
      },
      {
        title: 'Năm',
        links: [...years].map(([name, total]) => ({ name, url: `/luu-tru/${name}/`, count: total })),
      },
    ];
  });
}
