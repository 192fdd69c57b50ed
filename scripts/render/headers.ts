/** What the site tells browsers to forbid. Everything that a page needs comes from the site itself. */
import { DATA, dataUrl, FIGURES } from '../site/addresses.ts';

export interface PolicyOptions {
  /** For `<meta http-equiv>`, which knows no `frame-ancestors`. */
  meta: boolean;
  /** For `npm start`: lets the preview add its script and its stream of events to a page. */
  preview: boolean;
}

/** Value of a Content-Security-Policy. No `unsafe-…`, no other origin, in no variant. */
export function contentSecurityPolicy({ meta, preview }: PolicyOptions): string {
  const directives = [
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    ...(preview ? ["script-src 'self'", "connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
    ...(meta ? [] : ["frame-ancestors 'none'"]),
  ];
  return directives.join('; ');
}

const UNUSED_FEATURES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/**
 * A `_headers` file, as Netlify and Cloudflare Pages read it. `csp` is the policy for headers (not the one for
 * `<meta>`). Rules of one header must not overlap, because both hosts would join their values: that is why
 * pages have no Cache-Control here and take the host's own, which asks for a fresh copy each time.
 */
export function headersFile(csp: string): string {
  const everywhere = [
    `Content-Security-Policy: ${csp}`,
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
    `Permissions-Policy: ${UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', ')}`,
    'Cross-Origin-Opener-Policy: same-origin',
    'Cross-Origin-Resource-Policy: same-origin',
    'Strict-Transport-Security: max-age=31536000',
    'X-Frame-Options: DENY',
  ];
  return [
    rule('/*', everywhere),
    rule('/assets/*', ['Cache-Control: public, max-age=31536000, immutable']),
    ...dataRules(),
  ].join('\n');
}

const CSV = 'Content-Type: text/csv; charset=utf-8; header=present';

/** Where a reader of one of the tables finds what describes it: https://www.w3.org/TR/tabular-data-model/#link-header */
const DESCRIBED = `Link: <${dataUrl('figures.csv-metadata.json')}>; rel="describedby"; type="application/csvm+json"`;

/**
 * Open data may be read by the pages of other sites. `figures.csv` stands in many folders, and beside that of the
 * whole site the file that describes it, where readers look for it first.
 */
function dataRules(): string[] {
  return [
    rule(`${FIGURES}*`, ['Access-Control-Allow-Origin: *']),
    rule(`${FIGURES}*/figures.csv`, [CSV]),
    ...['indicators', 'organisations', 'articles'].map((name) =>
      rule(`${DATA}${name}.csv`, [CSV, DESCRIBED]),
    ),
    ...Object.entries(DATA_TYPES).map(([file, type]) => rule(dataUrl(file), [`Content-Type: ${type}`])),
  ];
}

const DATA_TYPES = {
  'figures.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'figures.csv-metadata.json': 'application/csvm+json',
  'figures.schema.json': 'application/schema+json',
  'datapackage.json': 'application/vnd.datapackage+json',
};

function rule(path: string, headers: string[]): string {
  return `${path}\n${headers.map((header) => `  ${header}\n`).join('')}`;
}
