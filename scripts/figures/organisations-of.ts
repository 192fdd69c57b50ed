import type { Article } from '../content/model.ts';

/** Organisations whose figures an article gives. */
export function organisationsOf(article: Pick<Article, 'figures' | 'figuresOf'>): string[] {
  const { figuresOf } = article;
  return [...(figuresOf ?? new Set(article.figures.map(({ organisation }) => organisation)))];
}
