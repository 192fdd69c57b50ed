/** Checks what stands in the texts of articles and pages, for those that no site will compile. */
import type { ArticleDraft } from './drafts.ts';
import { readLink } from './links.ts';
import { compileBody, compileInline, type MarkdownContext } from './markdown.ts';
import type { PageDraft } from './parse-page.ts';
import type { Problem } from './problems.ts';
import { figureBasis } from './schema.ts';

/** What texts may refer to. */
export interface BodyTargets {
  slugs: ReadonlySet<string>;
  pages: ReadonlySet<string>;
  pictures: ReadonlySet<string>;
  indicators: ReadonlySet<string> | null;
}

/** All problems in an article's body, title, lede and captions. */
export function checkArticleBody(draft: ArticleDraft, targets: BodyTargets): Problem[] {
  const { file, fields, yaml, body, bodyLine } = draft;
  const context: MarkdownContext = {
    ...linksAndPictures(file, targets),
    resolveFigure: (reference) => {
      const candidates = statedIndicators(draft);
      const known =
        candidates.includes(keyOf(reference)) || mayBeDerived(keyOf(reference), targets.indicators);
      return known ? { text: '0', value: 0, href: null } : { fault: 'unknown', candidates };
    },
  };
  const inline = (text: string | null | undefined, field: string, role: 'title' | 'lede' | 'caption') =>
    text ? compileInline(text, { place: yaml.placeOf(field), field, role }, context).problems : [];
  const captions = (fields.pictures ?? []).flatMap((picture, index) =>
    inline(picture?.caption, `pictures[${index}].caption`, 'caption'),
  );
  const texts = [
    ...inline(fields.title, 'title', 'title'),
    ...inline(fields.lede, 'lede', 'lede'),
    ...captions,
  ];
  return [...texts, ...compileBody(body, bodyLine, file, context).problems];
}

/** All problems in a page's body. */
export function checkPageBody({ file, body, bodyLine }: PageDraft, targets: BodyTargets): Problem[] {
  const context = { ...linksAndPictures(file, targets), resolveFigure: () => null };
  return compileBody(body, bodyLine, file, context).problems;
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

function statedIndicators({ fields }: ArticleDraft): string[] {
  const keys = (fields.figures ?? []).flatMap((group) => Object.keys(group ?? {}));
  return [...new Set(keys.filter((key) => !Object.hasOwn(figureBasis, key)))];
}

/** The figures room knows what follows from what; here it is enough that something could. */
function mayBeDerived(key: string, indicators: ReadonlySet<string> | null): boolean {
  return indicators === null || indicators.has(key) || key.startsWith('over-') || key.endsWith('-share');
}
