/** Checks what stands in the texts of articles and pages, for those that no site will compile. */
import { splitFrontMatter } from './front-matter.ts';
import { readLink } from './links.ts';
import { compileBody, compileInline, type MarkdownContext } from './markdown.ts';
import type { Problem } from './problems.ts';
import { type ArticleWire, articleSchema, figureBasis } from './schema.ts';
import { readWire, type Valid } from './wire.ts';

/** What texts may refer to. */
export interface BodyTargets {
  slugs: ReadonlySet<string>;
  pages: ReadonlySet<string>;
  pictures: ReadonlySet<string>;
  indicators: ReadonlySet<string> | null;
}

/** All problems in an article's body, title, lede and captions. The text is that of the whole file. */
export function checkArticleBody(file: string, text: string, targets: BodyTargets): Problem[] {
  const split = splitFrontMatter(text);
  if ('code' in split) return [];
  const { valid: fields, yaml } = readWire(split.yaml, file, split.yamlLine, articleSchema);
  const context: MarkdownContext = {
    ...linksAndPictures(file, targets),
    resolveFigure: (reference) => {
      const candidates = statedIndicators(fields);
      const known =
        candidates.includes(keyOf(reference)) || mayBeDerived(keyOf(reference), targets.indicators);
      return known ? { text: '0', value: 0, href: null } : { fault: 'unknown', candidates };
    },
  };
  const inline = (text: string | null | undefined, field: string, role: 'title' | 'lede' | 'caption') =>
    text ? compileInline(text, { place: () => yaml.placeOf(field), field, role }, context).problems : [];
  const captions = (fields.pictures ?? []).flatMap((picture, index) =>
    inline(picture?.caption, `pictures[${index}].caption`, 'caption'),
  );
  const texts = [
    ...inline(fields.title, 'title', 'title'),
    ...inline(fields.lede, 'lede', 'lede'),
    ...captions,
  ];
  return [...texts, ...compileBody(split.body, split.bodyLine, file, context).problems];
}

/** All problems in a page's body. The text is that of the whole file. */
export function checkPageBody(file: string, text: string, targets: BodyTargets): Problem[] {
  const split = splitFrontMatter(text);
  if ('code' in split) return [];
  const context = { ...linksAndPictures(file, targets), resolveFigure: () => null };
  return compileBody(split.body, split.bodyLine, file, context).problems;
}

function linksAndPictures(
  file: string,
  targets: BodyTargets,
): Pick<MarkdownContext, 'pictureHtml' | 'resolveLink'> {
  return {
    pictureHtml: (picture) => (targets.pictures.has(picture.file) ? '' : null),
    resolveLink: (href) => {
      const target = readLink(href, file);
      // Other addresses from the top are the site's: its own check of built pages sees them.
      if (!target) return href.startsWith('/') ? { href } : null;
      const known = target.kind === 'article' ? targets.slugs : targets.pages;
      return known.has(target.slug) ? { href } : null;
    },
  };
}

/** `khoi/admissions@2011` → `admissions`. */
function keyOf(reference: string): string {
  const [target = ''] = reference.split('@');
  return target.slice(target.lastIndexOf('/') + 1);
}

function statedIndicators({ figures }: Valid<ArticleWire>): string[] {
  const keys = (figures ?? []).flatMap((group) => Object.keys(group ?? {}));
  return [...new Set(keys.filter((key) => !Object.hasOwn(figureBasis, key)))];
}

/** The figures room knows what follows from what; here it is enough that something could. */
function mayBeDerived(key: string, indicators: ReadonlySet<string> | null): boolean {
  return indicators === null || indicators.has(key) || key.startsWith('over-') || key.endsWith('-share');
}
