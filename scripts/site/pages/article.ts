import type { Article, Heading } from '../../content/model.ts';
import { organisationsOf } from '../../figures/organisations-of.ts';
import { readingMinutes } from '../../text/reading-time.ts';
import { slugify } from '../../text/slugs.ts';
import { authorUrl, topicUrl } from '../addresses.ts';
import { cardsOf, linkTo } from '../cards.ts';
import { correctionText, correctionViews } from '../corrections.ts';
import { dateView } from '../dates.ts';
import type { Edition, EditionArticle } from '../edition.ts';
import { lastChange } from '../feeds.ts';
import { lockDigest } from '../figure-digests.ts';
import { figureView, standsAlone } from '../figure-view.ts';
import { type PageAbout, pageFrame, pageImage } from '../head.ts';
import { OG_SIZE, ogFile } from '../picture-view.ts';
import { listedSince, planned } from '../planned.ts';
import { newsArticle } from '../structured-data.ts';
import type { ArticleView, PageView, PlannedPage } from '../views.ts';
import { ageInWords, bylineInWords, sourceInWords } from '../wording.ts';

/** Headings of the second level from which an article has a table of contents. */
const HEADINGS_FOR_TOC = 4;

/** Where an article stands among the others: what the plan knows and the article does not. */
export interface Surroundings {
  newer: EditionArticle | null;
  older: EditionArticle | null;
  related: EditionArticle[];
}

/** The page of an article. */
export function articlePage(
  item: EditionArticle,
  around: Surroundings,
  edition: Edition,
): PlannedPage<'article'> {
  const { article, digests, url } = item;
  const { newer, older, related } = around;
  const facts = {
    title: () => item.title,
    listed: article.draft ? null : listedSince(lastChange(item)),
    from: [
      digests.page,
      article.byline,
      newer?.digests.link,
      older?.digests.link,
      related.map((other) => other.digests.card),
      ageInWords(article.date, edition.now, edition.content.site),
      lockDigest(article.slug, edition.lock),
    ],
    figures: organisationsOf(article),
  };
  return planned(url, 'article', facts, edition, () => articleView(item, around, edition));
}

function articleView(item: EditionArticle, around: Surroundings, edition: Edition): ArticleView {
  const { article } = item;
  const body = item.body();
  const { site } = edition.content;
  const records = edition.ledger.byArticle.get(article.slug) ?? [];
  const [picture = null, ...gallery] = item.pictures;
  return {
    ...articleFrame(item, edition),
    titleHtml: item.titleHtml,
    ledeHtml: item.ledeHtml,
    section: edition.sectionLink(article.section),
    organisation: edition.organisationLink(article.organisation),
    topics: article.topics.map((name) => ({ name, url: topicUrl(slugify(name)) })),
    date: item.date,
    updated: article.updated ? dateView(article.updated, site.timeZone) : null,
    byline: bylineInWords(article.byline).map(({ label, people }) => ({
      label,
      people: people.map(({ name, slug }) => ({ name, url: authorUrl(slug) })),
    })),
    source: sourceView(article),
    readingMinutes: readingMinutes(item.words),
    picture,
    gallery,
    bodyHtml: body.html,
    toc: tableOfContents(body.headings),
    figures: records
      .filter((r) => standsAlone(r, edition))
      .map((record) => figureView(record, edition, { short: true })),
    ageNote: ageInWords(article.date, edition.now, site),
    corrections: correctionViews(item, edition),
    newer: around.newer ? linkTo(around.newer, edition) : null,
    older: around.older ? linkTo(around.older, edition) : null,
    related: cardsOf(around.related, edition),
    draft: article.draft,
    language: article.language,
  };
}

function articleFrame(item: EditionArticle, edition: Edition): PageView {
  const { article, url } = item;
  const { site } = edition.content;
  const section = edition.sectionLink(article.section);
  const image = pageImage({ image: sharedPicture(item, edition), section: article.section }, edition);
  const modified = lastChange(item);
  const about = {
    url,
    title: item.title,
    description: item.lede,
    current: section.url,
    path: [section],
    image,
    article: { published: item.date.iso, modified },
    index: !article.draft,
    language: article.language,
  };
  const data = newsArticle(
    {
      url: site.address + url,
      title: item.title,
      description: item.lede,
      imageUrl: site.address + image.url,
      published: item.date.iso,
      modified,
      writers: article.byline.writers,
      section: section.name,
      keywords: article.topics,
      language: article.language,
      sourceAddress: article.source?.address ?? null,
      corrections: correctionViews(item, edition).map((correction) => ({
        url: site.address + correction.url,
        date: correction.date.iso,
        text: correctionText(correction),
      })),
    },
    site,
  );
  return pageFrame({ ...about, structuredData: [data] }, edition);
}

/** The lead picture's cut for link previews; null when there is none, or only one too small for it. */
function sharedPicture({ article, pictures }: EditionArticle, edition: Edition): PageAbout['image'] {
  const lead = edition.leadPictures.get(article.slug);
  const cut = lead ? ogFile(lead) : null;
  return cut && cut.width === OG_SIZE.width ? { ...cut, alt: pictures[0]?.alt ?? '' } : null;
}

function sourceView({ source }: Article): ArticleView['source'] {
  if (!source) return null;
  const { publisher, title, address, note } = source;
  return { text: sourceInWords(source), publisher, title, address, note };
}

function tableOfContents(headings: readonly Heading[]): ArticleView['toc'] {
  if (headings.filter(({ level }) => level === 2).length < HEADINGS_FOR_TOC) return [];
  const contents: ArticleView['toc'] = [];
  for (const { level, id, text } of headings) {
    if (level === 2) contents.push({ id, text, children: [] });
    else if (level === 3) contents.at(-1)?.children.push({ id, text });
  }
  return contents;
}
