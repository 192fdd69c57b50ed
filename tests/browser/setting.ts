/** How text is set on a page: sizes in CSS pixels, leading as a multiple of the size. */
import type { Page } from 'playwright-core';

export interface Setting {
  text: string;
  size: number;
  leading: number;
  /** From the highest mark of its own letters to the lowest, as a multiple of the size. */
  letters: number;
  /** Letters in a full line; null for a text of fewer than four lines. */
  measure: number | null;
}

/** The paragraphs of an article's own text stand beside its headings. */
export const TEXT = 'article h2 ~ p, article p:has(~ h2[id] ~ p)';
export const HEADINGS = 'h1, h2, h3, h4';

/** How every shown element is set that a selector names. */
export function settings(page: Page, selector: string): Promise<Setting[]> {
  return page.locator(selector).evaluateAll((all) => {
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const shown = all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1);
    return shown.map((element) => {
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      const leading = Number.parseFloat(style.lineHeight) / size;
      const text = element.textContent?.trim() ?? '';
      context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = context.measureText(text);
      const lines = Math.round(element.getBoundingClientRect().height / (leading * size));
      return {
        text: text.slice(0, 60),
        size,
        leading,
        letters: (up + down) / size,
        measure: lines < 4 ? null : text.length / (lines - 0.5),
      };
    });
  });
}

/** Elements that hide a part of their own text: their content is larger than they are, and they cut it off. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        if (box.width <= 1 || !element.checkVisibility()) return false;
        const cutsDown = ['hidden', 'clip'].includes(style.overflowY);
        const cutsAcross = ['hidden', 'clip'].includes(style.overflowX);
        return (
          (cutsDown && element.scrollHeight > element.clientHeight + 1) ||
          (cutsAcross && element.scrollWidth > element.clientWidth + 1)
        );
      })
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 60)}`,
      ),
  );
}

/** Font families with which Chromium really drew an element's text, own files only. */
export async function drawnWith(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.map(({ familyName, isCustomFont }) =>
    isCustomFont ? familyName : `${familyName} of the machine`,
  );
}
