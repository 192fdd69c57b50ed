import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../built-sites.ts';
import { type CommandRun, NOW, PROJECT, runNode } from '../commands.ts';

const FIVE = join(PROJECT, 'tests/reconcile/fixtures/five-errors.txt');
const RIGHT = 'Huyện kết nạp 118 đảng viên, trong đó 65 đồng chí là nữ, chiếm 55,08%.\n';
const WRONG = RIGHT.replace('55,08', '50,08');

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});

function reconcile(...args: string[]): Promise<CommandRun> {
  return runNode([join(PROJECT, 'scripts/reconcile.ts'), ...args], { cwd: folder });
}

function write(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

describe('reconcile', () => {
  test('reports all five errors of the demonstration, with 1', async () => {
    const { code, stdout } = await reconcile(FIVE);
    expect(code).toBe(1);
    for (const line of [3, 5, 7, 9, 11])
      expect(stdout).toMatch(new RegExp(`five-errors\\.txt:${line}:\\d+ {2}\\[prose-`));
    expect(stdout).toContain('65 ÷ 118 = 55,08%');
    expect(stdout).toContain('4 lỗi, 1 nhắc nhở.');
  });

  test('is silent about right numbers, with 0', async () => {
    const { code, stdout, stderr } = await reconcile(write('dung.txt', RIGHT), write('rong.md', ''));
    expect([code, stdout, stderr]).toEqual([0, 'Các con số khớp nhau: 2 tệp.\n', '']);
  });

  test('prints JSON that says the same', async () => {
    const { code, stdout } = await reconcile('--format', 'json', write('sai.txt', WRONG));
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        file: 'sai.txt',
        line: 1,
        column: 64,
        code: 'prose-share',
        severity: 'error',
        expected: '65 ÷ 118 = 55,08%',
        found: '50,08%',
        params: { reason: 'digit' },
      },
    ]);
    expect(JSON.parse((await reconcile('--format', 'json', write('dung.txt', RIGHT))).stdout)).toEqual([]);
  });

  test('speaks English with --lang en', async () => {
    const { stdout } = await reconcile('--lang', 'en', write('sai.txt', WRONG));
    expect(stdout).toContain('One digit may be wrong: 50,08% for 55,08%.');
    expect(stdout).toContain('1 errors, 0 warnings.');
  });

  test.each([
    ['a byte order mark', `\uFEFF${WRONG}`],
    ['Windows line ends', `Một\r\n\r\n${WRONG}`.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r')],
    ['decomposed letters', WRONG.normalize('NFD')],
    ['front matter', `---\ntitle: Bài\n---\n${WRONG}`],
  ])('reads %s', async (_name, text) => {
    expect((await reconcile('--format', 'json', write('sai.md', text))).code).toBe(1);
  });

  test.each([
    ['no file', [], 'FILE'],
    ['a file that is not there', ['khong-co.txt'], 'khong-co.txt'],
    ['a folder', ['thu-muc'], 'thu-muc'],
    ['a binary file', ['anh.png'], 'anh.png'],
    ['another encoding', ['cu.txt'], 'cu.txt'],
    ['an unknown option', ['--nhanh'], '--nhanh'],
    ['another format', ['--format', 'xml', 'dung.txt'], 'xml'],
  ])('refuses %s, with 2', async (_name, args, named) => {
    mkdirSync(join(folder, 'thu-muc'), { recursive: true });
    write('anh.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    write('cu.txt', Buffer.from([0x4b, 0xea, 0xc1, 0x74]));
    const { code, stdout, stderr } = await reconcile(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(named);
  });

  describe('an article', () => {
    const content = join(PROJECT, 'tests/site/cases/bulletin/content');
    const article = join(content, 'articles/2024/xa-ke-vuot-chi-tieu-2024.md');
    const text = readFileSync(article, 'utf8');
    const at = ['--content', content, '--now', NOW, '--format', 'json'];

    test('that agrees with its figures is let through', async () => {
      expect(await reconcile(...at, article)).toMatchObject({ code: 0, stdout: '[]\n' });
    });

    test('is held against its front matter, wherever it lies', async () => {
      const draft = write('ban-thao.md', `${text}\nNăm 2024, Đảng bộ xã Kề kết nạp 27 đảng viên mới.\n`);
      const { code, stdout } = await reconcile(...at, draft);
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject([
        {
          file: 'ban-thao.md',
          line: 23,
          code: 'prose-contradicts-figure',
          found: expect.stringMatching(/^27/),
        },
      ]);
    });

    test('with a number that nobody has declared gets a reminder, with 0', async () => {
      const draft = write('ban-thao-2.md', `${text}\nXã có 43 thôn văn hóa.\n`);
      const { code, stdout } = await reconcile(...at, draft);
      expect([code, JSON.parse(stdout).map((each: { code: string }) => each.code)]).toEqual([
        0,
        ['unknown-figure'],
      ]);
    });

    test('whose front matter is not in order is still read as a text', async () => {
      const broken = write('hong.md', `${text.replace('section:', 'muc:')}\n${WRONG}`);
      const { stdout } = await reconcile(...at, broken);
      expect(JSON.parse(stdout)).toMatchObject([{ code: 'prose-share', found: '50,08%' }]);
    });
  });

  test('says how it is used with --help', async () => {
    const { code, stdout } = await reconcile('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('npm run reconcile -- ');
    expect(stdout).toContain('--format text|json');
  });
});
