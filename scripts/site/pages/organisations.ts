import type { Organisation } from '../../content/model.ts';
import { formatNumber } from '../../text/numbers.ts';
import { FIGURES, organisationArticlesUrl, organisationFiguresUrl, organisationUrl } from '../addresses.ts';
import { cardsOf } from '../cards.ts';
import type { Edition, EditionArticle } from '../edition.ts';
import { pageFrame } from '../head.ts';
import { listedSince, planned } from '../planned.ts';
import { organisation as organisationThing } from '../structured-data.ts';
import type { Link, OrganisationView, PlannedPage } from '../views.ts';
import { organisationType, validityInWords } from '../wording.ts';
import { headlineOf } from './organisation-figures.ts';

/** Articles on an organisation's own page; the rest have a list. */
export const ARTICLES_SHOWN = 8;

/** The page of an organisation: its place in the hierarchy, its headline figures, its articles. */
export function organisationPage(
  organisation: Organisation,
  articles: readonly EditionArticle[],
  edition: Edition,
): PlannedPage<'organisation'> {
  const { id, name } = organisation;
  const shown = articles.slice(0, ARTICLES_SHOWN);
  const facts = {
    title: name,
    listed: listedSince(articles[0]?.date.iso),
    from: [id, articles.length, shown.map(({ digests }) => digests.card)],
    figures: [id],
  };
  return planned(organisationUrl(id), 'organisation', facts, edition, () =>
    organisationView(organisation, articles, edition),
  );
}

function organisationView(
  organisation: Organisation,
  articles: readonly EditionArticle[],
  edition: Edition,
): OrganisationView {
  const ancestors = ancestorsOf(organisation, edition);
  const parent = ancestors.at(-1) ?? null;
  const url = organisationUrl(organisation.id);
  const { site } = edition.content;
  const about = {
    url,
    title: organisation.name,
    description: `Số liệu chính, vị trí trong hệ thống tổ chức và tin, bài về ${organisation.name}.`,
    current: FIGURES,
    path: [{ name: 'Số liệu', url: FIGURES }],
    structuredData: [organisationThing(organisation.name, site.address + url, parent, site)],
  };
  return {
    ...pageFrame(about, edition),
    name: organisation.name,
    type: organisationType(organisation.type),
    province: organisation.province,
    validity: validityInWords(organisation),
    note: organisation.note,
    ancestors,
    children: (edition.hierarchy.get(organisation.id) ?? []).map((child) => ({
      name: child.name,
      url: organisationUrl(child.id),
      validity: validityInWords(child),
    })),
    headline: headlineOf(organisation.id, edition),
    figures: figuresLink(organisation.id, edition),
    articles: cardsOf(articles.slice(0, ARTICLES_SHOWN), edition),
    allArticles:
      articles.length > ARTICLES_SHOWN
        ? {
            name: `Tất cả ${formatNumber(articles.length)} tin, bài`,
            url: organisationArticlesUrl(organisation.id),
          }
        : null,
  };
}

/** From the top of the hierarchy down, without the organisation itself. */
function ancestorsOf(organisation: Organisation, edition: Edition): Link[] {
  const path: Link[] = [];
  const { organisations } = edition.content;
  let parent = organisations.get(organisation.parent ?? '');
  while (parent) {
    path.unshift({ name: parent.name, url: organisationUrl(parent.id) });
    parent = organisations.get(parent.parent ?? '');
  }
  return path;
}

/** The page of all its figures; null when it has none. */
function figuresLink(id: string, edition: Edition): Link | null {
  const series = edition.ledger.byOrganisation.get(id);
  if (!series) return null;
  const total = [...series].reduce(
    (sum, [key, records]) => (edition.content.indicators.has(key) ? sum + records.length : sum),
    0,
  );
  return {
    name: `Tất cả ${formatNumber(total)} số liệu, cách tính và nguồn`,
    url: organisationFiguresUrl(id),
  };
}
