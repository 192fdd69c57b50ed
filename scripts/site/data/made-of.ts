/**
 * What a file of open data is made of. It stays as it is while that does, and with it the settings
 * (`site.yaml`, `organisations.yaml`, `indicators.yaml`), from which all of them take names and addresses.
 */
export type MadeOf =
  /** The settings alone. */
  | { of: 'settings' }
  /** An organisation's part of the ledger, with what is left out of it and what makes old which. */
  | { of: 'organisation'; organisation: string }
  /** Of that part the figures of an indicator, and those that are derived beside it. */
  | { of: 'series'; organisation: string; indicator: string }
  /** Other files, one after the other. */
  | { of: 'files'; outputs: readonly string[] }
  /** Which indicators there are figures of. */
  | { of: 'indicators' }
  /** The titles, days, addresses and sources of all articles that figures come from, and their order. */
  | { of: 'articles' }
  /** How many figures and how many organisations with figures there are. */
  | { of: 'totals' };
