import type { SiteSettings } from '../../content/model.ts';
import { DATA } from '../addresses.ts';

/** Where the page of open data speaks of the licence. */
export const LICENCE_ANCHOR = 'giay-phep';

/** Under what the data may be used. */
export interface Licence {
  text: string;
  /** Its deed; the page of open data says the same where there is none. */
  address: string;
  /** Name in the list of https://opendefinition.org/licenses/, or null for another licence. */
  id: string | null;
}

const CREATIVE_COMMONS =
  /^https?:\/\/creativecommons\.org\/(?:licenses\/(by(?:-sa|-nd|-nc|-nc-sa|-nc-nd)?)|publicdomain\/(zero))\/(\d\.\d)(?:\/|$)/;

export function licenceOf({ address, contentLicence }: SiteSettings): Licence {
  const deed = contentLicence.address;
  const [, terms, zero, version] = CREATIVE_COMMONS.exec(deed ?? '') ?? [];
  const name = terms ?? zero;
  return {
    text: contentLicence.text,
    address: deed ?? `${address}${DATA}#${LICENCE_ANCHOR}`,
    id: name ? `CC${zero ? '0' : `-${name.toUpperCase()}`}-${version}` : null,
  };
}
