/** Cards that stand in for a picture where a page without one is shared: one a section, one for the site. */

/** Pixels, as Open Graph readers expect. */
export const CARD_SIZE = { width: 1200, height: 630 };

/**
 * Address of the card of a section; null is the site's own. It stands outside `/assets/`, whose files
 * browsers keep for a year, because it stays the same when the card is drawn anew.
 */
export function cardUrl(section: string | null): string {
  return section === null ? '/cards/trang.png' : `/cards/muc-${section}.png`;
}
