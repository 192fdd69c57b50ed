import type { Indicator } from '../content/model.ts';
import { indicatorUrl } from './addresses.ts';
import type { Edition } from './edition.ts';
import type { IndicatorView } from './figure-page-views.ts';
import type { Link } from './views.ts';

/** What an indicator is and which sums and shares it takes part in; what has no page is named without a link. */
export function definitionOf(
  indicator: Indicator,
  linked: ReadonlySet<string>,
  edition: Edition,
): IndicatorView['definition'] {
  const { indicators } = edition.content;
  const link = (key: string): Link => {
    const named = indicators.get(key);
    return { name: named?.name.vi ?? key, url: linked.has(key) ? indicatorUrl(key) : '' };
  };
  const row = (term: string, keys: readonly (string | null)[], between = ', ') => {
    const links = keys.filter((key) => key !== null).map(link);
    return links.length > 0 ? [{ term, text: null, links, between }] : [];
  };
  const words = (term: string, text: string | null) =>
    text === null ? [] : [{ term, text, links: [], between: '' }];
  const parts = [...indicators.values()].filter(({ partOf }) => partOf === indicator.key);
  const listed = new Set(indicator.sumOf);
  const others = parts.filter(({ key }) => linked.has(key) && !listed.has(key)).map(({ key }) => key);
  const ratios = [...indicators.values()].filter(({ numerator, denominator }) =>
    [numerator, denominator].includes(indicator.key),
  );
  const isRatio = indicator.kind === 'ratio';
  return [
    ...words('Đơn vị', isRatio ? 'phần trăm' : indicator.unit),
    ...words('Viết tắt', indicator.abbreviation),
    ...words('Tiếng Anh', indicator.name.en),
    ...row('Cách tính', isRatio ? [indicator.numerator, indicator.denominator] : [], ' ÷ '),
    ...row('Bằng tổng của', indicator.sumOf, ' + '),
    ...row('Là một phần của', [indicator.partOf]),
    ...row('Lấy đầu kỳ của', [indicator.startOf]),
    ...row('Có các phần', others),
    ...row(
      'Dùng để tính',
      ratios.map(({ key }) => key),
    ),
  ];
}
