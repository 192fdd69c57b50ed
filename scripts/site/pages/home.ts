import { newestOf } from '../../figures/ledger.ts';
import { HOME } from '../addresses.ts';
import { cardOf, cardsOf } from '../cards.ts';
import type { Edition, EditionArticle } from '../edition.ts';
import { figureView } from '../figure-view.ts';
import { groupBy } from '../grouping.ts';
import { pageFrame } from '../head.ts';
import { publisher, serialise, webSite } from '../structured-data.ts';
import type { FigureView, HomeView } from '../views.ts';

const LATEST_SHOWN = 6;
const SECTION_ITEMS = 3;

/** The front page: headline figures, the lead story, what is new, and each section's own lead. */
export function homeView(edition: Edition): HomeView {
  const { site } = edition.content;
  const lead = leadStory(edition);
  const others = edition.articles.filter((item) => item !== lead);
  const bySection = groupBy(others, ({ article }) => [article.section]);
  const frame = pageFrame(
    { url: HOME, title: site.name, description: site.description, current: HOME },
    edition,
  );
  return {
    ...frame,
    head: { ...frame.head, jsonLd: serialise([webSite(site), publisher(site)]) },
    edition: edition.articles[0]?.date ?? null,
    headline: headlineFigures(edition),
    headlineOrganisation: edition.organisationLink(site.organisation),
    lead: lead ? cardOf(lead, edition) : null,
    latest: cardsOf(others.slice(0, LATEST_SHOWN), edition),
    sections: site.sections
      .map(({ id }) => ({
        section: edition.sectionLink(id),
        items: cardsOf((bySection.get(id) ?? []).slice(0, SECTION_ITEMS + 1), edition),
      }))
      .filter(({ items }) => items.length > 0)
      .map(({ section, items: [first = null, ...rest] }) => ({ section, lead: first, items: rest })),
  };
}

/** The figures of the site's own organisation that the settings name, newest of each. */
export function headlineFigures(edition: Edition): FigureView[] {
  const { site } = edition.content;
  const records = newestOf(edition.ledger, site.organisation, site.home.headline);
  return records.map((record) => figureView(record, edition));
}

/** The editors' choice, else the newest story with a picture, else the newest. */
function leadStory(edition: Edition): EditionArticle | null {
  const chosen = edition.content.site.home.lead;
  const { articles, bySlug } = edition;
  const pictured = articles.slice(0, LATEST_SHOWN).find(({ pictures }) => pictures.length > 0);
  return (chosen ? bySlug.get(chosen) : null) ?? pictured ?? articles[0] ?? null;
}
