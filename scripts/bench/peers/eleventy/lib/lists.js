const PAGE_SIZE = 20;
const WINDOW = 2;

/** A list (newest first) cut into pages: one entry for each page, as Eleventy paginates over one level only. */
export function listPages(list) {
  const total = Math.max(1, Math.ceil(list.articles.length / PAGE_SIZE));
  return Array.from({ length: total }, (_, index) => {
    const number = index + 1;
    const name = list.title;
    const own = number === 1 ? {} : { title: `${name} – trang ${number}` };
    return {
      ...list,
      ...own,
      name,
      url: pageUrl(list.url, number),
      listUrl: list.url,
      number,
      total: list.articles.length,
      articles: list.articles.slice(index * PAGE_SIZE, number * PAGE_SIZE),
      paging: pagingOf(list.url, number, total),
    };
  });
}

function pagingOf(list, here, total) {
  const numbers = Array.from({ length: total }, (_, index) => index + 1);
  const shown = numbers.filter(
    (number) => number === 1 || number === total || Math.abs(number - here) <= WINDOW,
  );
  return {
    newer: here > 1 ? pageUrl(list, here - 1) : null,
    older: here < total ? pageUrl(list, here + 1) : null,
    pages:
      total === 1
        ? []
        : shown.map((number) => ({
            name: number === 1 ? 'Mới nhất' : `Trang ${number}`,
            url: pageUrl(list, number),
            current: number === here,
          })),
  };
}

function pageUrl(list, number) {
  return number === 1 ? list : `${list}trang-${number}/`;
}

/** Groups in the order of the first of each. */
export function groupBy(articles, keysOf) {
  const groups = new Map();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(article);
    }
  }
  return groups;
}
