import type { Content } from '../content/model.ts';
import { hierarchyOf, type Ledger } from '../figures/ledger.ts';
import { type Suppression, suppress } from '../figures/suppression.ts';
import { articleUrl, organisationUrl, sectionUrl } from './addresses.ts';
import { linkTo } from './cards.ts';
import { digestOf } from './digest.ts';
import type { Edition, EditionFigures } from './edition.ts';
import { figureDigest } from './figure-digests.ts';
import { seriesOfLedger } from './figure-places.ts';
import { oncePer } from './once.ts';
import { relateArticles } from './related.ts';
import type { Link } from './views.ts';

/** An edition with its figures, in which nothing has been compiled yet. */
export function emptyEdition(content: Content, now: string, figures: Ledger | EditionFigures): Edition {
  const sections = new Map(content.site.sections.map(({ id, name }) => [id, { name, url: sectionUrl(id) }]));
  const known = 'records' in figures ? null : figures;
  const edition: Edition = {
    content,
    get ledger() {
      return known?.ledger ?? (figures as Ledger);
    },
    get suppression() {
      return lasting(edition, 'suppression', known?.suppression ?? suppressionOf(edition));
    },
    get series() {
      return lasting(edition, 'series', known?.series ?? seriesOfLedger(edition));
    },
    get withheld() {
      return lasting(edition, 'withheld', known?.withheld ?? withheldOf(edition));
    },
    lock: null,
    hierarchy: hierarchyOf(content.organisations),
    now,
    articles: [],
    bySlug: new Map(),
    pages: [],
    pictures: [],
    leadPictures: new Map(),
    relatedTo: (slug) => relations(edition).get(slug) ?? [],
    articleLink(slug) {
      const item = edition.bySlug.get(slug);
      return item ? linkTo(item, edition) : { name: slug, url: articleUrl(slug) };
    },
    organisationLink: (id) => ({ name: content.organisations.get(id)?.name ?? id, url: organisationUrl(id) }),
    sectionLink: (id): Link => sections.get(id) ?? { name: id, url: sectionUrl(id) },
    figureDigest: (scope) => figureDigest(scope, edition),
  };
  return edition;
}

/** The related articles of each, by slug. */
const relations = oncePer(({ articles }: Edition): ReadonlyMap<string, string[]> => {
  const relatedTo = relateArticles(articles.map(({ article }) => article));
  return new Map(articles.map(({ article }) => [article.slug, relatedTo(article)]));
});

/** Puts a value that was just made in the place of the getter that made it. */
function lasting<K extends keyof Edition>(edition: Edition, key: K, value: Edition[K]): Edition[K] {
  Object.defineProperty(edition, key, { value, enumerable: true });
  return value;
}

function suppressionOf({ ledger, content, hierarchy }: Edition): Suppression {
  const { indicators, site } = content;
  const { smallestCount, home } = site;
  return suppress(ledger, { indicators, hierarchy, smallestCount, headline: home.headline });
}

/** For each organisation with figures that are left out, a digest of which and why. */
function withheldOf({ ledger, suppression }: Edition): Map<string, string> {
  const withheld = new Map<string, string>();
  for (const [organisation, series] of ledger.byOrganisation) {
    const hidden = [...series.values()].flat().filter((record) => suppression.hides(record));
    if (hidden.length === 0) continue;
    withheld.set(organisation, digestOf(hidden.map((record) => [record.id, suppression.reason(record)])));
  }
  return withheld;
}
