/** Walking through a page with the Tab key. */
import type { Page } from 'playwright-core';

/** One place at which the Tab key stops. */
export interface Stop {
  name: string;
  /** Width of the outline in CSS pixels; 0 when there is none. */
  outline: number;
  /** Some of it is inside the window. */
  inSight: boolean;
}

/**
 * Presses Tab and tells where the focus is now; null when it has left the page. Ask for reduced motion, as
 * a page that scrolls smoothly is still on its way when it is asked.
 */
export async function nextStop(page: Page): Promise<(Stop & { index: number }) | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(async () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element);
    const shown = () => {
      const { top, bottom, left, right, height } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && height > 1;
    };
    // The window may follow the focus only with the next frame that is drawn.
    if (!shown()) await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const index = [...document.querySelectorAll('*')].indexOf(element);
    return {
      index,
      name: `${element.tagName.toLowerCase()} ${element.getAttribute('href') ?? element.textContent?.trim()} #${index}`,
      outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      inSight: shown(),
    };
  });
}

/** Every stop from where the focus is until it leaves the page or comes to a place for the second time. */
export async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  const seen = new Set<number>();
  for (;;) {
    const stop = await nextStop(page);
    if (!stop || seen.has(stop.index)) return stops;
    seen.add(stop.index);
    stops.push(stop);
  }
}

/** Links, buttons and folds that a reader sees, less those taken out of the order on purpose; named as stops are. */
export function shownControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    return [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea')]
      .filter((control) => control.tabIndex >= 0 && control.checkVisibility({ visibilityProperty: true }))
      .map((control) => {
        const what = control.getAttribute('href') ?? control.textContent?.trim();
        return `${control.tagName.toLowerCase()} ${what} #${all.indexOf(control)}`;
      });
  });
}

/** Whether the focus is inside the element that a selector names, or on it. */
export function focusIsIn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((within) => document.activeElement?.closest(within) != null, selector);
}
