/** Contrast of text with what is behind it, as WCAG reckons it: 1 (none) to 21. */
import type { Page } from 'playwright-core';

export interface ShownText {
  text: string;
  colour: string;
  ground: string;
  contrast: number;
}

/** Every element inside `selector` that has text of its own which shows, with its contrast. */
export function shownTexts(page: Page, selector: string): Promise<ShownText[]> {
  return page.locator(selector).evaluateAll((roots) => {
    const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour)
        .slice(0, 3)
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element): string => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        const { backgroundColor } = getComputedStyle(one);
        if ((channels(backgroundColor)[3] ?? 1) > 0) return backgroundColor;
      }
      const canvas = document.createElement('span');
      canvas.style.color = 'Canvas';
      document.body.append(canvas);
      const colour = getComputedStyle(canvas).color;
      canvas.remove();
      return colour;
    };
    const hasOwnText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return roots
      .flatMap((root) => [root, ...root.querySelectorAll('*')])
      .filter((element) => hasOwnText(element) && element.checkVisibility({ opacityProperty: true }))
      .filter((element) => element.getBoundingClientRect().width > 1)
      .map((element) => {
        const { color: colour } = getComputedStyle(element);
        const ground = groundOf(element);
        const [high = 0, low = 0] = [luminance(colour), luminance(ground)].sort((a, b) => b - a);
        const contrast = Math.round(((high + 0.05) / (low + 0.05)) * 100) / 100;
        return { text: element.textContent?.trim().slice(0, 40) ?? '', colour, ground, contrast };
      });
  });
}
