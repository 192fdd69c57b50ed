import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { linesOf, NARROWEST, widthOf } from '../../scripts/render/chart-text.ts';
import { chartHtml } from '../../scripts/render/charts.ts';
import type {
  ChartPoint,
  ChartSpec,
  ComparisonChart,
  SeriesChart,
  TrackerChart,
} from '../../scripts/site/chart-spec.ts';

const WORDS = {
  title: 'Đảng viên mới kết nạp',
  asOf: 'Xã Mẫu; đảng viên, 2021 đến 2024',
  source: 'Nguồn: Báo Mẫu. Biểu\u00a0đồ:\u00a0Bản tin Mẫu.',
  description: 'Đảng viên mới kết nạp, Xã Mẫu: 2021: 12; 2024: 20.',
};

function point(label: string, value: number, from: string | null = null, to = from): ChartPoint {
  return { label, value, text: String(value), from, to, estimated: false, strong: false };
}

const year = (name: number, value: number) => point(String(name), value, `${name}-01-01`, `${name}-12-31`);

const stocks: SeriesChart = {
  ...WORDS,
  kind: 'series',
  points: [point('31/03/2021', 120, '2021-03-31'), point('01/2024', 200, '2024-01-31')],
  target: null,
};
const flows: SeriesChart = { ...stocks, points: [year(2021, 12), year(2022, 15), year(2024, 20)] };
const comparison: ComparisonChart = {
  ...WORDS,
  kind: 'comparison',
  points: [point('Xã Mẫu', 126.11), point('Xã Kề', 100), point('Xã Xa', 35.34)],
  target: { value: 100, text: '100%' },
};
const tracker: TrackerChart = {
  ...WORDS,
  kind: 'tracker',
  points: [point('tính đến 30/06/2022', 288, '2022-01-01', '2022-06-30')],
  target: { value: 815, text: '815' },
  period: { from: '2022-01-01', to: '2022-12-31', fromText: '01/2022', toText: '12/2022' },
};

const CHARTS: [string, ChartSpec][] = [
  ['stocks over time', stocks],
  ['flows over time', flows],
  ['a comparison', comparison],
  ['a tracker', tracker],
];

/** Shapes and texts of a chart by the attributes that say where they are. */
function shapes(svg: string, tag: string, group = ''): Record<string, string>[] {
  const inside =
    group === '' ? svg : (new RegExp(`<g class="${group}[^"]*">(.*?)</g>`, 'g').exec(svg)?.[1] ?? '');
  return [...inside.matchAll(new RegExp(`<${tag} ([^>]*?)/?>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    ),
  );
}

const number = (text: string | undefined) => Number.parseFloat(text ?? 'NaN');

describe.each(CHARTS)('the chart of %s', (_name, spec) => {
  const svg = chartHtml(spec);

  test('is well-formed and the same bytes each time', () => {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(chartHtml(structuredClone(spec))).toBe(svg);
  });

  test('has its title, its time and its source in the picture', () => {
    const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg);
    const texts = (root.text as { '#text': string | number }[]).map((text) => String(text['#text']));
    const shown = texts.join(' ').replaceAll('\u00a0', ' ');
    for (const words of [spec.title, spec.asOf, spec.source]) {
      expect(shown).toContain(words.replaceAll('\u00a0', ' '));
    }
  });

  test('is a picture with a name and a description for those who do not see it', () => {
    const [, title, description] = /role="img" aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
    expect(svg).toContain(`<title id="${title}">${spec.title}</title>`);
    expect(svg).toContain(`<desc id="${description}">${spec.description}</desc>`);
    expect(chartHtml({ ...spec, description: 'Khác.' })).not.toContain(`id="${title}"`);
  });

  test('takes its colours from the page: no style, no colour, no font of its own', () => {
    expect(svg).not.toMatch(/<style|style=|fill=|stroke=|font-|#[0-9a-f]{3}/i);
  });

  test('prints every number that it draws', () => {
    for (const { text } of spec.points) expect(svg).toMatch(new RegExp(`>${text}</text>`));
  });

  test('is small', () => {
    expect(svg.length).toBeLessThan(4096);
  });
});

describe('what a chart of stocks shows', () => {
  test('stands at its day, to scale', () => {
    const points = ['2020-01-01', '2021-01-01', '2024-01-01'].map((day, at) => point(day, 10 + at, day));
    const [first, second, third] = shapes(chartHtml({ ...stocks, points }), 'circle').map(({ cx }) =>
      number(cx),
    );
    const gone = ((second ?? 0) - (first ?? 0)) / ((third ?? 0) - (first ?? 0));
    expect(gone).toBeCloseTo(366 / 1461, 2);
  });

  test('rises from zero: twice as much is twice as high', () => {
    const points = [point('a', 100, '2020-01-01'), point('b', 200, '2021-01-01')];
    const heights = shapes(chartHtml({ ...stocks, points }), 'line')
      .filter(({ x1, x2 }) => x1 === x2)
      .map(({ y1, y2 }) => Math.abs(number(y1) - number(y2)));
    expect(heights).toHaveLength(2);
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 1);
  });

  test('only about known is drawn hollow, the newest in its own class', () => {
    const [old, fresh] = stocks.points as [ChartPoint, ChartPoint];
    const svg = chartHtml({
      ...stocks,
      points: [
        { ...old, estimated: true },
        { ...fresh, strong: true },
      ],
    });
    expect(svg).toContain('class="chart-dot chart--estimated"');
    expect(svg).toContain('class="chart-dot chart--strong"');
  });

  test('with many times is one line, and its labels do not touch', () => {
    const points = Array.from({ length: 60 }, (_, at) => point(`t${at}`, 1000 + at, `${1960 + at}-06-30`));
    const svg = chartHtml({ ...stocks, points });
    expect(shapes(svg, 'path')).toHaveLength(1);
    expect(svg.length).toBeLessThan(4096);
    expect(overlaps(svg, 'chart-value')).toEqual([]);
    expect(overlaps(svg, 'chart-label')).toEqual([]);
  });
});

describe('what a chart of flows shows', () => {
  test('a block covers its period, and a missing year is a gap', () => {
    const blocks = shapes(chartHtml(flows), 'rect');
    const spans = blocks.map(({ x, width }) => [number(x), number(x) + number(width)]);
    expect(spans).toHaveLength(3);
    expect(spans[1]?.[0]).toBeCloseTo((spans[0]?.[1] ?? 0) + 0.8, 0);
    expect((spans[2]?.[0] ?? 0) - (spans[1]?.[1] ?? 0)).toBeGreaterThan(24);
  });

  test('zeros alone are still a chart', () => {
    expect(XMLValidator.validate(chartHtml({ ...flows, points: [year(2021, 0), year(2022, 0)] }))).toBe(true);
  });
});

describe('what a comparison shows', () => {
  test('bars stand in proportion, and go on beyond the target', () => {
    const svg = chartHtml(comparison);
    const [longest, full, short] = shapes(svg, 'rect', 'chart-bar').map(({ width }) => number(width));
    expect(longest).toBe(full);
    expect((short ?? 0) / (full ?? 1)).toBeCloseTo(0.3534, 2);
    const [beyond] = shapes(svg, 'rect', 'chart-beyond');
    expect(number(beyond?.x) + number(beyond?.width)).toBeCloseTo(100, 1);
  });

  test('a long name takes two lines and pushes the rows below it down', () => {
    const long = point('Đảng bộ Khối Các cơ quan và Doanh nghiệp tỉnh', 90);
    const bars = shapes(
      chartHtml({ ...comparison, points: [long, point('Xã Kề', 80)] }),
      'rect',
      'chart-bar',
    );
    const plain = shapes(
      chartHtml({ ...comparison, points: [point('Xã', 90), point('Xã Kề', 80)] }),
      'rect',
      'chart-bar',
    );
    expect(number(bars[0]?.y) - number(plain[0]?.y)).toBe(20);
  });
});

describe('what a tracker shows', () => {
  test('the pace that is needed, while the target has not been reached', () => {
    expect(chartHtml(tracker)).toContain('chart-needed');
    const reached = [{ ...(tracker.points[0] as ChartPoint), value: 815 }];
    expect(chartHtml({ ...tracker, points: reached })).not.toContain('chart-needed');
  });

  test('what lies beyond the target apart from what lies below it', () => {
    const over = [{ ...(tracker.points[0] as ChartPoint), value: 1000 }];
    expect(chartHtml({ ...tracker, points: over })).toContain('chart-column chart-beyond');
    expect(chartHtml(tracker)).not.toContain('chart-beyond');
  });
});

describe('words in charts', () => {
  test('are escaped', () => {
    const svg = chartHtml({ ...stocks, title: 'A < B & "C"', description: '<b>' });
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('A &lt; B &amp; &quot;C&quot;');
  });

  test('fit on the narrowest screen, or are one word', () => {
    const word = fc.stringMatching(/^[a-zđĂÂƠƯếộử0-9.,]{1,14}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const lines = linesOf(words.join(' '), 14);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) {
          if (line.includes(' ')) expect(widthOf(line, 14)).toBeLessThanOrEqual(NARROWEST);
        }
      }),
    );
  });

  test('do not break at a no-break space', () => {
    expect(linesOf('một hai ba\u00a0bốn', 14, widthOf('một hai ba', 14))).toEqual(['một hai', 'ba\u00a0bốn']);
  });
});

/** Texts of a class that stand so close on one line that they touch on the narrowest screen. */
function overlaps(svg: string, role: string): string[] {
  const texts = [
    ...svg.matchAll(new RegExp(`<text class="${role}" x="([\\d.]+)%?" y="([\\d.]+)"([^>]*)>([^<]*)`, 'g')),
  ];
  const spans = texts.map(([, x, y, rest = '', words = '']) => {
    const width = widthOf(words, 14);
    const at = (number(x) / 100) * NARROWEST;
    const from = rest.includes('middle') ? at - width / 2 : rest.includes('end') ? at - width : at;
    return { words, y, from, to: from + width };
  });
  return spans.flatMap((a, index) =>
    spans
      .slice(index + 1)
      .filter((b) => a.y === b.y && a.from < b.to && b.from < a.to)
      .map((b) => `${a.words} ${b.words}`),
  );
}
