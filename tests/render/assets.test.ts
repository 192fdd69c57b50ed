import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { buildAssets } from '../../scripts/render/assets.ts';
import { contentsOf, temporaryFolder } from './folders.ts';

const shipped = resolve(import.meta.dirname, '../../assets');
const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z" fill="#a5161b"/></svg>';

/** A small assets folder of one sheet that imports another. */
async function smallAssets(css: { site: string; block?: string }) {
  const root = await temporaryFolder();
  const folder = join(root, 'assets');
  for (const name of ['css/blocks', 'fonts', 'images', 'js'])
    await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'css/site.css'), css.site);
  await writeFile(join(folder, 'css/blocks/block.css'), css.block ?? '');
  await writeFile(join(folder, 'images/mark.svg'), MARK);
  await writeFile(join(folder, 'images/mark-maskable.svg'), MARK);
  await writeFile(join(folder, 'images/line.svg'), MARK);
  await writeFile(join(folder, 'fonts/a-latin.woff2'), 'font');
  await writeFile(join(folder, 'fonts/a-OFL.txt'), 'licence');
  await writeFile(join(folder, 'js/share.js'), 'share()');
  const outputFolder = join(root, 'output');
  const build = () => buildAssets({ assetsFolder: folder, outputFolder });
  return { root, folder, outputFolder, build };
}

test('addresses in a sheet lead to published files, wherever the sheet lies', async () => {
  const { outputFolder, build } = await smallAssets({
    site: '@import "blocks/block.css"; b { background: url(../images/line.svg) }',
    block: '@font-face { font-family: A; src: url("../../fonts/a-latin.woff2") format("woff2") }',
  });
  const { css, fonts, images } = await build();
  const sheet = await readFile(join(outputFolder, css), 'utf8');
  const urls = [...sheet.matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url);
  expect(urls).toEqual([fonts.get('a-latin'), images.get('line.svg')]);
  expect(await readFile(join(outputFolder, urls[0] as string), 'utf8')).toBe('font');
});

test('names carry a hash of the bytes', async () => {
  const { folder, build } = await smallAssets({ site: 'b { color: red }' });
  const before = await build();
  expect(before.css).toMatch(/^\/assets\/site-[0-9a-f]{8}\.css$/);
  expect(before.scripts.get('share')).toMatch(/^\/assets\/share-[0-9a-f]{8}\.js$/);
  await writeFile(join(folder, 'css/site.css'), 'b { color: blue }');
  const after = await build();
  expect(after.css).not.toBe(before.css);
  expect(after.scripts).toEqual(before.scripts);
});

test.each([
  { what: 'a file that is missing', url: '../fonts/none.woff2' },
  { what: 'another site', url: 'https://fonts.example/a.woff2' },
  { what: 'a data address, which the security policy forbids', url: 'data:image/gif;base64,AAAA' },
  { what: 'an absolute path', url: '/assets/fonts/a-latin.woff2' },
])('a sheet that points to $what is refused with its place', async ({ url }) => {
  const { outputFolder, build } = await smallAssets({
    site: '@import "blocks/block.css";',
    block: `\nb { background: url("${url}") }`,
  });
  await expect(build()).rejects.toThrow(/block\.css:2:\d+: url\(/);
  await expect(contentsOf(outputFolder)).rejects.toThrow('ENOENT');
});

test('wrong CSS is refused with its place', async () => {
  const { build } = await smallAssets({ site: 'b { color: red }\n}' });
  await expect(build()).rejects.toThrow(/site\.css:2:/);
});

test('layers are kept and nesting is lowered', async () => {
  const { outputFolder, build } = await smallAssets({ site: '@layer base { b { &:hover { color: red } } }' });
  expect(await readFile(join(outputFolder, (await build()).css), 'utf8')).toBe(
    '@layer base{b:hover{color:red}}',
  );
});

test('licences of fonts are handed on under their own names', async () => {
  const { outputFolder, build } = await smallAssets({ site: '' });
  expect((await build()).files).toContain('/assets/fonts/a-OFL.txt');
  expect(await readFile(join(outputFolder, 'assets/fonts/a-OFL.txt'), 'utf8')).toBe('licence');
});

test('the list of files is what stands in the output', async () => {
  const { outputFolder, build } = await smallAssets({ site: '' });
  const { files } = await build();
  expect(Object.keys(await contentsOf(outputFolder)).map((file) => `/${file}`)).toEqual(files);
});

test('icons have the sizes that they are announced with', async () => {
  const { outputFolder, build } = await smallAssets({ site: '' });
  const { icon, touchIcon, manifestIcons } = await build();
  expect(await readFile(join(outputFolder, icon), 'utf8')).toBe(MARK);
  expect((await sharp(join(outputFolder, touchIcon)).metadata()).width).toBe(180);
  for (const { src, sizes } of manifestIcons) {
    const { width, height } = await sharp(join(outputFolder, src)).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
  expect(manifestIcons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'maskable']);
});

test('the favicon is one PNG of 32 pixels in an ICO', async () => {
  const { outputFolder, build } = await smallAssets({ site: '' });
  await build();
  const ico = await readFile(join(outputFolder, 'favicon.ico'));
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  expect(ico.readUInt32LE(14)).toBe(ico.length - 22);
  expect((await sharp(ico.subarray(ico.readUInt32LE(18))).metadata()).width).toBe(32);
});

test('the shipped assets give the same bytes twice, cold, warm and from another folder', async () => {
  const root = await temporaryFolder();
  const [one, two, three] = ['one', 'two', 'three'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  const cacheFolder = join(root, 'cache');
  const built = await buildAssets({ assetsFolder: shipped, outputFolder: one, cacheFolder });
  await buildAssets({ assetsFolder: shipped, outputFolder: two, cacheFolder });
  await cp(shipped, join(root, 'first'), { recursive: true });
  await rename(join(root, 'first'), join(root, 'moved'));
  await buildAssets({ assetsFolder: join(root, 'moved'), outputFolder: three });
  expect(await contentsOf(two)).toEqual(await contentsOf(one));
  expect(await contentsOf(three)).toEqual(await contentsOf(one));
  expect(built.preload).toEqual([expect.stringMatching(/\/noto-serif-[0-9a-f]{8}\.woff2$/)]);
});
