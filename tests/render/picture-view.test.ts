import { expect, test } from 'vitest';
import type { PictureInfo } from '../../scripts/content/pictures.ts';
import { ogFile, pictureFiles, pictureHtml, pictureView } from '../../scripts/site/picture-view.ts';

const HASH = '0123456789abcdef'.repeat(4);

function picture(width: number, height: number): PictureInfo {
  return { file: 'a.png', path: '/a.png', hash: HASH, width, height, format: 'png' };
}

test.each([
  { original: 2400, widths: [480, 800, 1200, 1600] },
  { original: 1600, widths: [480, 800, 1200, 1600] },
  { original: 1000, widths: [480, 800, 1000] },
  { original: 480, widths: [480] },
  { original: 300, widths: [300] },
])('a picture $original pixels wide is published in the widths $widths', ({ original, widths }) => {
  const files = pictureFiles(picture(original, 600));
  for (const format of ['avif', 'webp', 'jpeg']) {
    expect(files.filter((file) => file.format === format).map(({ width }) => width)).toEqual(widths);
  }
});

test('a file says in its name which bytes it comes from, its width and its format', () => {
  expect(pictureFiles(picture(480, 320)).map(({ url }) => url)).toEqual([
    '/assets/pictures/0123456789ab-480.avif',
    '/assets/pictures/0123456789ab-480.webp',
    '/assets/pictures/0123456789ab-480.jpg',
  ]);
});

test('heights keep the shape of the picture', () => {
  expect(pictureFiles(picture(1600, 1067)).find(({ width }) => width === 800)?.height).toBe(534);
  expect(pictureFiles(picture(3000, 1)).every(({ height }) => height === 1)).toBe(true);
});

test.each([
  { of: [1600, 1067], cut: [1200, 630] },
  { of: [1200, 630], cut: [1200, 630] },
  { of: [600, 900], cut: [600, 315] },
  { of: [4000, 315], cut: [600, 315] },
])('the cut for link previews of $of is $cut, never more than the original has', ({ of, cut }) => {
  const { width, height } = ogFile(picture(of[0] as number, of[1] as number));
  expect([width, height]).toEqual(cut);
});

test('a view names the widest size and a JPEG of middle width', () => {
  const view = pictureView(picture(2000, 1000), { alt: 'Cầu ngói', captionHtml: null, credit: null });
  expect(view).toMatchObject({ width: 1600, height: 800, src: '/assets/pictures/0123456789ab-800.jpg' });
  expect(view.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp', 'image/jpeg']);
});

test('a small picture stands for itself', () => {
  const view = pictureView(picture(1000, 500), { alt: '', captionHtml: null, credit: null });
  expect(view.src).toBe('/assets/pictures/0123456789ab-800.jpg');
  expect(pictureView(picture(300, 200), { alt: '', captionHtml: null, credit: null }).src).toMatch(
    /-300\.jpg$/,
  );
});

test('markup offers AVIF, then WebP, then JPEG on the image itself', () => {
  const view = pictureView(picture(480, 320), { alt: 'Cầu ngói', captionHtml: null, credit: null });
  expect(pictureHtml(view, '100vw', false)).toBe(
    '<picture>' +
      '<source type="image/avif" srcset="/assets/pictures/0123456789ab-480.avif 480w" sizes="100vw">' +
      '<source type="image/webp" srcset="/assets/pictures/0123456789ab-480.webp 480w" sizes="100vw">' +
      '<img src="/assets/pictures/0123456789ab-480.jpg" srcset="/assets/pictures/0123456789ab-480.jpg 480w"' +
      ' sizes="100vw" alt="Cầu ngói" width="480" height="320" decoding="async" loading="lazy"></picture>',
  );
});

test('the first picture is fetched at once and the others when they come near', () => {
  const view = pictureView(picture(480, 320), { alt: '', captionHtml: null, credit: null });
  expect(pictureHtml(view, '100vw', true)).toContain(' fetchpriority="high"');
  expect(pictureHtml(view, '100vw', true)).not.toContain('loading=');
  expect(pictureHtml(view, '100vw', false)).not.toContain('fetchpriority');
});

test('nothing in a text or in sizes can leave its attribute', () => {
  const view = pictureView(picture(480, 320), { alt: `"><script>'&`, captionHtml: null, credit: null });
  const html = pictureHtml(view, '"><b>', false);
  expect(html).toContain('alt="&quot;&gt;&lt;script&gt;&#39;&amp;"');
  expect(html).not.toMatch(/<script|<b>/);
});
