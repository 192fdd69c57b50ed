import { newestOf } from '../../figures/ledger.ts';
import { HOME } from '../addresses.ts';
import { cardOf, cardsOf } from '../cards.ts';
import type { Edition, EditionArticle } from '../edition.ts';
import { figureView } from '../figure-view.ts';
import { groupBy } from '../grouping.ts';
import { pageFrame } from '../head.ts';
import { listedSince, planned } from '../planned.ts';
import { publisher, serialise, webSite } from '../structured-data.ts';
import type { FigureView, HomeView, PlannedPage } from '../views.ts';

const LATEST_SHOWN = 6;
const SECTION_ITEMS = 3;

/** The stories of the front page. */
interface Stories {
  lead: EditionArticle | null;
  latest: EditionArticle[];
  /** Of each section in the order of the settings. */
  sections: { id: string; items: EditionArticle[] }[];
}

/** The front page: headline figures, the lead story, what is new, and each section's own lead. */
export function homePage(edition: Edition): PlannedPage<'home'> {
  const { site } = edition.content;
  const stories = storiesOf(edition);
  const newest = edition.articles[0]?.date;
  const { lead, latest, sections } = stories;
  const cards = [...(lead ? [lead] : []), ...latest, ...sections.flatMap(({ items }) => items)];
  const facts = {
    title: site.name,
    listed: listedSince((latest[0]?.date ?? newest)?.iso),
    from: [
      newest,
      lead === null,
      sections.map(({ items }) => items.length),
      cards.map(({ digests }) => digests.card),
    ],
    figures: [site.organisation],
  };
  return planned(HOME, 'home', facts, edition, () => homeView(stories, edition));
}

function storiesOf(edition: Edition): Stories {
  const { site } = edition.content;
  const lead = leadStory(edition);
  const others = edition.articles.filter((item) => item !== lead);
  const bySection = groupBy(others, ({ article }) => [article.section]);
  return {
    lead,
    latest: others.slice(0, LATEST_SHOWN),
    sections: site.sections.map(({ id }) => ({
      id,
      items: (bySection.get(id) ?? []).slice(0, SECTION_ITEMS + 1),
    })),
  };
}

function homeView({ lead, latest, sections }: Stories, edition: Edition): HomeView {
  const { site } = edition.content;
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
    latest: cardsOf(latest, edition),
    sections: sections
      .map(({ id, items }) => ({ section: edition.sectionLink(id), items: cardsOf(items, edition) }))
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
