import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/bench/chromium.ts';
import { mergeSubsets } from '../../scripts/fonts/merge.ts';
import { readWoff2 } from '../../scripts/fonts/woff2.ts';
import { PROJECT } from '../commands.ts';

const FONTS = join(PROJECT, 'assets/fonts');
const FACES = ['noto-serif', 'noto-serif-italic', 'be-vietnam-pro-400', 'be-vietnam-pro-600'];
const RANGES = ['latin', 'vietnamese'];

function subset(face: string, range: string): Buffer {
  return readFileSync(join(FONTS, 'sources', `${face}-${range}.woff2`));
}

function merged(face: string): Buffer {
  return readFileSync(join(FONTS, `${face}.woff2`));
}

/** Characters of a font; fontkit also gives the end mark of its table of characters. */
function characters(font: Font): number[] {
  return font.characterSet.filter((code) => font.hasGlyphForCodePoint(code) && code !== 0xffff);
}

describe.each(FACES)('%s', (face) => {
  test('is what npm run fonts makes', () => {
    const [one, two] = RANGES.map((range) => subset(face, range)) as [Buffer, Buffer];
    expect(readWoff2(merged(face)).tables).toEqual(readWoff2(mergeSubsets(one, two)).tables);
  });

  test('draws every character of both subsets as they do, and no other', () => {
    const whole = create(merged(face)) as Font;
    const all = new Set<number>();
    for (const range of RANGES) {
      const part = create(subset(face, range)) as Font;
      for (const code of characters(part)) {
        all.add(code);
        const [own, other] = [whole.glyphForCodePoint(code), part.glyphForCodePoint(code)];
        expect([own.advanceWidth, own.path.toSVG()]).toEqual([other.advanceWidth, other.path.toSVG()]);
      }
    }
    expect(all.size).toBeGreaterThan(300);
    expect(characters(whole)).toHaveLength(all.size);
  });

  test('is lighter than both', () => {
    const both = RANGES.reduce((sum, range) => sum + subset(face, range).length, 0);
    expect(merged(face).length).toBeLessThan(0.85 * both);
  });
});

describe('in the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  /** Width and a number made of the pixels of each character, drawn large; a file stands for its own characters. */
  async function drawn(files: Buffer[], weight: number, style: string, codes: number[]) {
    const page = await browser.newPage();
    const sources = files.map((file) => ({
      data: file.toString('base64'),
      range: characters(create(file) as Font)
        .map((code) => `U+${code.toString(16)}`)
        .join(),
    }));
    const pixels = await page.evaluate(
      async ({ sources, weight, style, codes }) => {
        const families = sources.map((_, at) => `face${at}`);
        for (const [at, { data, range }] of sources.entries()) {
          const descriptors = { weight: '100 900', style, unicodeRange: range };
          const face = new FontFace(`face${at}`, `url(data:font/woff2;base64,${data})`, descriptors);
          document.fonts.add(await face.load());
        }
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [90, 90];
        const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
        context.textRendering = 'geometricPrecision';
        return codes.map((code) => {
          context.clearRect(0, 0, 90, 90);
          context.font = `${style} ${weight} 48px ${families.join(', ')}`;
          context.fillText(String.fromCodePoint(code), 20, 65);
          const width = context.measureText(String.fromCodePoint(code)).width;
          const { data } = context.getImageData(0, 0, 90, 90);
          return {
            width,
            pixels: data.reduce((sum, value, at) => (sum * 31 + value * (at % 251)) % 1_000_003, 0),
          };
        });
      },
      { sources, weight, style, codes },
    );
    await page.close();
    return pixels;
  }

  test.each([
    { face: 'noto-serif', style: 'normal', weight: 400 },
    { face: 'noto-serif', style: 'normal', weight: 660 },
    { face: 'noto-serif', style: 'normal', weight: 900 },
    { face: 'noto-serif-italic', style: 'italic', weight: 660 },
    { face: 'be-vietnam-pro-600', style: 'normal', weight: 600 },
  ])('$face draws at the weight $weight what its subsets draw', async ({ face, style, weight }) => {
    const codes = characters(create(merged(face)) as Font);
    const whole = await drawn([merged(face)], weight, style, codes);
    const parts = await drawn(
      RANGES.map((range) => subset(face, range)),
      weight,
      style,
      codes,
    );
    // Widths between two weights are rounded elsewhere than in the subsets: by less than 1/960 of the size.
    const different = codes.filter(
      (_, at) =>
        whole[at]?.pixels !== parts[at]?.pixels ||
        Math.abs((whole[at]?.width ?? 0) - (parts[at]?.width ?? 0)) > 0.05,
    );
    expect(different.map((code) => String.fromCodePoint(code))).toEqual([]);
    expect(new Set(whole.map(({ pixels }) => pixels)).size).toBeGreaterThan(250);
  });

  test('other weights are drawn with other pixels', async () => {
    const codes = [...'aăâđêôơưổ'].map((letter) => letter.codePointAt(0) ?? 0);
    const usual = await drawn([merged('noto-serif')], 400, 'normal', codes);
    const bold = await drawn([merged('noto-serif')], 660, 'normal', codes);
    expect(codes.filter((_, at) => usual[at]?.pixels === bold[at]?.pixels)).toEqual([]);
  });
});

test('subsets of two faces are refused', () => {
  const [one, two] = [subset('be-vietnam-pro-400', 'latin'), subset('noto-serif', 'vietnamese')];
  expect(() => mergeSubsets(one, two)).toThrow('two subsets of one face');
});

test('what is no WOFF2 is refused', () => {
  expect(() => mergeSubsets(Buffer.from('OTTO and no more'), subset('noto-serif', 'latin'))).toThrow('WOFF2');
});
