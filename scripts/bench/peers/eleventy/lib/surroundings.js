const RELATED = 4;

const around = new Map();

/**
 * Works out, once for all articles: the next newer and older one of the section, and what is related (the editor's
 * choice, then neighbours in time with the same organisation and the same topics).
 */
export function surround({ articles, bySection, byTopic, byOrganisation }) {
  around.clear();
  const bySlug = new Map(articles.map((article) => [article.fileSlug, article]));
  for (const article of articles) around.set(article.fileSlug, { newer: null, older: null, related: [] });
  for (const list of bySection.values()) {
    list.forEach((article, index) => {
      Object.assign(around.get(article.fileSlug), {
        newer: list[index - 1] ?? null,
        older: list[index + 1] ?? null,
      });
    });
  }
  const places = placesIn([...byOrganisation.values(), ...byTopic.values()]);
  for (const article of articles) {
    const chosen = (article.data.related ?? []).map((slug) => bySlug.get(slug)).filter(Boolean);
    const beside = places.get(article).flatMap(({ list, index }) => [list[index - 1], list[index + 1]]);
    const others = new Set([...chosen, ...beside.filter(Boolean)]);
    if (others.size < RELATED) addNewest(others, bySection.get(article.data.section), article);
    around.get(article.fileSlug).related = [...others].slice(0, RELATED);
  }
}

/** For an article that stands almost alone: the newest of its section. */
function addNewest(others, section, article) {
  for (const item of section.slice(0, RELATED + 2)) if (item !== article) others.add(item);
}

/** Where each article stands in each of the lists. */
function placesIn(lists) {
  const places = new Map();
  for (const list of lists) {
    list.forEach((article, index) => {
      if (!places.has(article)) places.set(article, []);
      places.get(article).push({ list, index });
    });
  }
  return places;
}

export function surroundingsOf(slug) {
  return around.get(slug);
}
