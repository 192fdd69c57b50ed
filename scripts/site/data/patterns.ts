/** Regular expressions that the published schemas name. */

/** An identifier: no space, no quote, no delimiter. */
export const KEY = '^[^\\s;"]+$';

/** A day, a month or a year. */
export const POINT_OF_TIME = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';
