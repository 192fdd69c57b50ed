import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../built-sites.ts';
import { type CommandRun, PROJECT, runNode } from '../commands.ts';

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

  test('says how it is used with --help', async () => {
    const { code, stdout } = await reconcile('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('npm run reconcile -- ');
    expect(stdout).toContain('--format text|json');
  });
});
