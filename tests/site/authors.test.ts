import { expect, test } from 'vitest';
import { withAuthorAddresses } from '../../scripts/site/authors.ts';
import { slugify } from '../../scripts/text/slugs.ts';
import { article } from '../figures/samples.ts';

function by(...names: string[]) {
  const writers = names.map((name) => ({ name, slug: slugify(name) }));
  return article([], { byline: { writers, photographers: [] } });
}

/** Slugs by name; articles are given from old to new. */
function addresses(...articles: ReturnType<typeof by>[]): Record<string, string> {
  const people = withAuthorAddresses(articles.toReversed()).flatMap(({ byline }) => byline.writers);
  return Object.fromEntries(people.map(({ name, slug }) => [name, slug]));
}

test('two people whose names fold to one slug have two addresses, the first keeping the plain one', () => {
  const first = by('Nguyễn Văn Bình');
  expect(addresses(first)).toEqual({ 'Nguyễn Văn Bình': 'nguyen-van-binh' });
  expect(addresses(first, by('Nguyễn Văn Bính'), by('Nguyễn Văn Bỉnh', 'Nguyễn Văn Bình'))).toEqual({
    'Nguyễn Văn Bình': 'nguyen-van-binh',
    'Nguyễn Văn Bính': 'nguyen-van-binh-2',
    'Nguyễn Văn Bỉnh': 'nguyen-van-binh-3',
  });
});

test('a name without Latin letters has an address too', () => {
  expect(addresses(by('李明', '王芳'))).toEqual({ 李明: 'tac-gia', 王芳: 'tac-gia-2' });
});
