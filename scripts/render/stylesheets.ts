/** Bundles style sheets: imports inlined, newer syntax lowered, addresses of fonts and images filled in. */
import { dirname, relative, resolve } from 'node:path';
import { bundleAsync, type Dependency } from 'lightningcss';

/**
 * The first browsers that know `@layer` (spring of 2022; on Android 6 and iOS 15.4 and later). Older ones skip
 * all that stands in a layer and show plain HTML, so that lowering for them would only make the file longer.
 */
const TARGETS = {
  android: version(99),
  chrome: version(99),
  edge: version(99),
  firefox: version(97),
  ios_saf: version(15, 4),
  safari: version(15, 4),
  samsung: version(18),
};

/**
 * Bundles a sheet. `addressOf` gives the published address of a file on disk, or undefined when it is none of
 * the site's. Throws, naming file, line and column, for wrong CSS and for a `url()` that the site does not
 * serve itself: nothing is loaded from elsewhere, and the security policy forbids `data:`.
 */
export async function bundleStylesheet(
  file: string,
  addressOf: (path: string) => string | undefined,
): Promise<string> {
  const options = { filename: file, minify: true, targets: TARGETS, analyzeDependencies: true };
  const { code, dependencies } = await bundleAsync(options).catch((error: unknown) => {
    throw new Error(describe(error, file), { cause: error });
  });
  const addresses = new Map<string, string>();
  for (const dependency of dependencies ?? []) {
    if (dependency.type === 'url') addresses.set(dependency.placeholder, published(dependency, addressOf));
  }
  const css = Buffer.from(code).toString('utf8');
  return css.replace(/url\("([^"]*)"\)/g, (all, name) => addressIn(addresses, name) ?? all);
}

function addressIn(addresses: Map<string, string>, placeholder: string): string | undefined {
  const address = addresses.get(placeholder);
  return address === undefined ? undefined : `url(${address})`;
}

function published(
  dependency: Extract<Dependency, { type: 'url' }>,
  addressOf: (path: string) => string | undefined,
) {
  const { url, loc } = dependency;
  if (url.startsWith('#')) return url;
  const address = /^[a-z][a-z\d+.-]*:|^\//i.test(url)
    ? undefined
    : addressOf(resolve(dirname(loc.filePath), url));
  if (address) return address;
  const place = `${relative('', loc.filePath)}:${loc.start.line}:${loc.start.column}`;
  throw new Error(
    `${place}: url(${url}) không trỏ tới tệp nào trong assets/; hãy dùng đường dẫn tương đối tới tệp có thật`,
  );
}

function describe(error: unknown, file: string): string {
  const { message, fileName, loc } = error as {
    message?: string;
    fileName?: string;
    loc?: { line: number; column: number };
  };
  const place = [relative('', fileName ?? file), loc?.line, loc?.column].filter((part) => part !== undefined);
  return `${place.join(':')}: ${message ?? String(error)}`;
}

function version(major: number, minor = 0): number {
  return (major << 16) | (minor << 8);
}
