import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkDocument, checkListing } from '../../scripts/content/check-files.ts';
import { listContentFiles } from '../../scripts/content/files.ts';
import { readContentFolder, readDocument } from '../../scripts/content/read.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, bytes: string | Buffer): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), bytes);
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'maroon' } });

describe('a content folder is read', () => {
  test('sorted, without hidden files and without the guide at its top', async () => {
    write('site.yaml', 'a: 1');
    write('articles/2019/b.md', 'b');
    write('articles/2019/a/index.md', 'a');
    write('articles/2019/a/README.md', 'x');
    write('README.md', 'guide');
    write('.DS_Store', '');
    write('articles/2019/a/Thumbs.db', '');
    write('articles/tool.js', '');
    const seen: number[] = [];
    const read = await readContentFolder(folder, { onProgress: (done) => seen.push(done) });
    expect(read.documents.map(({ file }) => file)).toEqual([
      'articles/2019/a/README.md',
      'articles/2019/a/index.md',
      'articles/2019/b.md',
      'site.yaml',
    ]);
    expect(read.strangers).toEqual(['articles/tool.js']);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  test('a text over 512 KB, or not in UTF-8, is null', async () => {
    write('a.md', 'a'.repeat(512 * 1024 + 1));
    write('b.md', Buffer.from([0xc3, 0x28]));
    const read = await readContentFolder(folder);
    expect(read.documents.map(({ text }) => text)).toEqual([null, null]);
    const codes = read.documents.flatMap(checkDocument).map(({ file, code }) => `${file} ${code}`);
    expect(codes).toContain('a.md file-too-large');
    expect(codes).toContain('b.md not-utf8');
  });

  test('a byte order mark is no part of a text, and a replacement sign that is written is', async () => {
    write('a.md', '\uFEFFa');
    write('b.md', 'b\uFFFD');
    const { documents } = await readContentFolder(folder);
    expect(documents).toEqual([
      { file: 'a.md', text: 'a', bytes: 4 },
      { file: 'b.md', text: 'b\uFFFD', bytes: 4 },
    ]);
  });

  test('files can be listed without being opened, and read one by one', async () => {
    write('a.md', 'a');
    write('b.png', '');
    write('c.js', '');
    const { documents, pictures, strangers } = await listContentFiles(folder);
    expect([documents, pictures].map((files) => files.map(({ file }) => file))).toEqual([
      ['a.md'],
      ['b.png'],
    ]);
    expect(strangers).toEqual(['c.js']);
    expect(documents.map(readDocument)).toEqual([{ file: 'a.md', text: 'a', bytes: 1 }]);
  });

  test('links that lead out are not followed', async () => {
    write('a.md', 'a');
    symlinkSync('/etc/hostname', join(folder, 'out.md'));
    symlinkSync('/etc', join(folder, 'etc'));
    symlinkSync(join(folder, 'a.md'), join(folder, 'in.md'));
    const read = await readContentFolder(folder);
    expect(read.documents.map(({ file }) => file)).toEqual(['a.md', 'in.md']);
    expect(read.outside?.sort()).toEqual(['etc', 'out.md']);
    const problems = checkListing({ ...read, files: [], settings: [] });
    expect(problems.filter(({ code }) => code === 'link-outside')).toHaveLength(2);
  });
});

describe('pictures are looked at, not decoded', () => {
  const stateOf = async (file: string, bytes: Buffer) => {
    write(file, bytes);
    return (await readContentFolder(folder)).pictures.get(file);
  };

  test('a right one has its size after turning, and the hash of its bytes', async () => {
    const bytes = await picture(400, 300).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await stateOf('a.jpg', bytes)).toMatchObject({
      file: 'a.jpg',
      path: expect.stringContaining('a.jpg'),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      width: 300,
      height: 400,
      format: 'jpeg',
    });
  });

  test.each([
    ['webp', 'webp'],
    ['avif', 'avif'],
    ['tiff', 'tiff'],
    ['png', 'png'],
  ] as const)('%s is a format', async (name, format) => {
    expect(await stateOf(`a.${name}`, await picture(300, 200).toFormat(format).toBuffer())).toMatchObject({
      format,
    });
  });

  test('too many pixels, too few, another format or no picture at all is a fault', async () => {
    const huge = await picture(8000, 5001).png({ compressionLevel: 9 }).toBuffer();
    expect(await stateOf('a.png', huge)).toMatchObject({ fault: 'too-many-pixels', detail: '8000 × 5001' });
    expect(await stateOf('b.png', await picture(199, 300).png().toBuffer())).toMatchObject({
      fault: 'too-small',
    });
    expect(await stateOf('c.png', await picture(300, 300).gif().toBuffer())).toMatchObject({
      fault: 'format',
      detail: 'gif',
    });
    expect(await stateOf('d.svg', Buffer.from('<svg/>'))).toMatchObject({ fault: 'format', detail: 'svg' });
    expect(await stateOf('e.jpg', Buffer.from('x'))).toMatchObject({ fault: 'unreadable' });
    expect(await stateOf('f.jpg', Buffer.alloc(20 * 1024 * 1024 + 1))).toMatchObject({
      fault: 'too-many-bytes',
    });
  });
});
