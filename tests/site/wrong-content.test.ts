import { appendFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, caseSite, copyOfContent, filesUnder, temporaryFolder } from '../built-sites.ts';
import { type CommandRun, NOW, PROJECT, runCommand } from '../commands.ts';

const BULLETIN = join(PROJECT, 'tests/site/cases/bulletin/content');

/** A change that makes content wrong, and the first line of the problem that it leads to. */
const WRONGS: { file: string; from: string; to: string; problem: RegExp }[] = [
  {
    file: 'articles/2026/tin-ngan-so-1.md',
    from: 'section: viec-chi-bo',
    to: 'section: viec-chi-boo',
    problem: /^articles\/2026\/tin-ngan-so-1\.md:5:10 {2}\[unknown-section\] section$/m,
  },
  {
    file: 'articles/2026/tin-ngan-so-2.md',
    from: 'lede: ',
    to: 'lead: ',
    problem: /^articles\/2026\/tin-ngan-so-2\.md:3:1 {2}\[unknown-key\] lead$/m,
  },
  {
    file: 'articles/2025/hop-chi-bo-dau-nam.md',
    from: 'Cuộc họp diễn ra',
    to: 'Cuộc họp <b>diễn ra</b>',
    problem: /^articles\/2025\/hop-chi-bo-dau-nam\.md:11:10 {2}\[[a-z-]*html[a-z-]*\]/m,
  },
  {
    file: 'pages/gioi-thieu.md',
    from: '(lien-he.md)',
    to: '(khong-co.md)',
    problem: /^pages\/gioi-thieu\.md:6:\d+ {2}\[[a-z-]*link[a-z-]*\]/m,
  },
  {
    file: 'articles/2024/xa-ke-vuot-chi-tieu-2024.md',
    from: 'percent-of-target: 113.33',
    to: 'percent-of-target: 113.33\n    admission-target: 16',
    problem: /^articles\/2024\/xa-ke-vuot-chi-tieu-2024\.md:\d+:\d+ {2}\[percent-does-not-fit\]/m,
  },
  {
    file: 'articles/2024/ket-nap-dang-vien-2024/index.md',
    from: '    alt: Cổng làng buổi sáng\n',
    to: '',
    problem:
      /^articles\/2024\/ket-nap-dang-vien-2024\/index\.md:\d+:\d+ {2}\[missing[a-z-]*\] pictures\[1\]\.alt$/m,
  },
  {
    file: 'organisations.yaml',
    from: 'parent: dang-bo-huyen-mau',
    to: 'parent: dang-bo-huyen-mao',
    problem: /^organisations\.yaml:\d+:\d+ {2}\[unknown-[a-z-]+\] /m,
  },
];

function change(content: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(content, file), 'utf8');
  expect(text, file).toContain(from);
  writeFileSync(join(content, file), text.replace(from, to));
}

/** A folder as it is, byte for byte. */
function snapshot(folder: string): Map<string, string> {
  return new Map(
    filesUnder(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]),
  );
}

/** An output folder with an earlier site in it, touched by hand so that no build could make it again. */
function lastSite(): string {
  const output = join(temporaryFolder(), 'site');
  cpSync(caseSite('empty').folder, output, { recursive: true });
  appendFileSync(join(output, 'index.html'), '<!-- đã đăng -->');
  return output;
}

describe('content that is wrong in many ways at once', () => {
  let content: string;
  let output: string;
  let before: Map<string, string>;
  let build: CommandRun;
  let check: CommandRun;

  beforeAll(async () => {
    content = copyOfContent(BULLETIN);
    for (const { file, from, to } of WRONGS) change(content, file, from, to);
    output = lastSite();
    before = snapshot(dirname(output));
    [build, check] = await Promise.all([
      buildSite({ content, output }),
      runCommand('check', ['--content', content, '--now', NOW]),
    ]);
  });

  test('is not built, and the command exits with 1', () => {
    expect(build).toMatchObject({ code: 1, stdout: '' });
  });

  test('is refused by the check, which exits with 1', () => {
    expect(check).toMatchObject({ code: 1, stdout: '' });
  });

  test.each(WRONGS.map(({ file, problem }) => [file, problem] as const))(
    'prints in the same run what is wrong in %s',
    (_file, problem) => {
      expect(build.stderr).toMatch(problem);
      expect(check.stderr).toMatch(problem);
    },
  );

  test('says how many problems there are', () => {
    const lines = build.stderr.match(/^\S+:\d+:\d+ {2}\[[a-z-]+\].*$/gm) ?? [];
    const warnings = lines.filter((line) => line.includes('] lưu ý')).length;
    expect(build.stderr).toContain(`${lines.length - warnings} lỗi, ${warnings} nhắc nhở.`);
  });

  test('leaves the last site byte for byte as it was, with nothing beside it', () => {
    expect(snapshot(dirname(output))).toEqual(before);
  });

  test('writes nothing where no site was', async () => {
    const fresh = await buildSite({ content });
    expect(fresh.code).toBe(1);
    expect(filesUnder(dirname(fresh.folder))).toEqual([]);
  });

  test('is told in English with --lang en', async () => {
    const english = await runCommand('check', ['--content', content, '--now', NOW, '--lang', 'en']);
    expect(english.code).toBe(1);
    expect(english.stderr).toMatch(/expected: /);
    expect(english.stderr).toMatch(/\d+ errors, \d+ warnings\.\n$/);
    expect(english.stderr).not.toMatch(/cần:|lỗi,/);
  });
});

describe('what turns out only while the site is being made', () => {
  test('a picture that is cut short leaves the last site, exits with 1 and names its file', async () => {
    const content = copyOfContent(BULLETIN);
    const picture = 'articles/2024/ket-nap-dang-vien-2024/ban-le.jpg';
    appendFileSync(join(content, picture), Buffer.alloc(16));
    truncateSync(join(content, picture), 2000);
    const output = lastSite();
    const before = snapshot(dirname(output));
    const build = await buildSite({ content, output });
    expect(build.code).toBe(1);
    expect(build.stderr).toContain(picture);
    expect(build.stderr, 'a message, not a trace').not.toMatch(/^\s+at /m);
    expect(snapshot(dirname(output))).toEqual(before);
  });

  test('an alias that is the address of another page names the article that has it', async () => {
    const content = copyOfContent(BULLETIN);
    change(content, 'articles/2024/ket-nap-dang-vien-2024/index.md', '/ket-nap/]', '/so-lieu/]');
    const build = await buildSite({ content });
    expect(build.code).toBe(1);
    expect(build.stderr).toMatch(
      /^articles\/2024\/ket-nap-dang-vien-2024\/index\.md:\d+:\d+ {2}\[address-taken\] aliases/m,
    );
  });
});

describe('a site that comes after another', () => {
  test('takes its place whole: no page is left of an article that has been taken out', async () => {
    const output = join(temporaryFolder(), 'site');
    cpSync(caseSite('bulletin').folder, output, { recursive: true });
    const content = copyOfContent(BULLETIN);
    rmSync(join(content, 'articles/2026/tin-ngan-so-1.md'));
    expect(filesUnder(output)).toContain('tin/tin-ngan-so-1/index.html');
    expect(await buildSite({ content, output })).toMatchObject({ code: 0 });
    expect(filesUnder(output)).not.toContain('tin/tin-ngan-so-1/index.html');
    expect(readFileSync(join(output, 'index.html'), 'utf8')).not.toContain('tin-ngan-so-1');
    expect(filesUnder(dirname(output)).filter((file) => !file.startsWith('site/'))).toEqual([]);
  });
});
