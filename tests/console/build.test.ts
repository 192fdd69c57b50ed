import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite, caseSite, copyOfContent, filesUnder, temporaryFolder } from '../built-sites.ts';
import { NOW, PROJECT, runCommand } from '../commands.ts';

const ONE_ARTICLE = join(PROJECT, 'tests/site/cases/one-article/content');
const BULLETIN = join(PROJECT, 'tests/site/cases/bulletin/content');

describe('build', () => {
  test('writes where it is told, seen from where it is called, however deep', async () => {
    const folder = temporaryFolder();
    const args = ['--content', ONE_ARTICLE, '--output', 'a/b/site', '--now', NOW];
    expect(await runCommand('build', args, { cwd: folder })).toMatchObject({ code: 0 });
    expect(filesUnder(join(folder, 'a/b/site'))).toContain('tin/chi-bo-thon-mot-sinh-hoat/index.html');
  });

  test('refuses to replace a folder that holds something else than a site, with 2', async () => {
    const output = temporaryFolder();
    writeFileSync(join(output, 'luan-van.doc'), 'Ba năm công sức.');
    const { code, stderr } = await buildSite({ content: ONE_ARTICLE, output });
    expect(code).toBe(2);
    expect(stderr).toContain(output);
    expect(filesUnder(output)).toEqual(['luan-van.doc']);
  });

  test('refuses to write over its own content, with 2', async () => {
    const content = copyOfContent(ONE_ARTICLE);
    const before = filesUnder(content);
    for (const output of [content, dirname(content)]) {
      expect(await buildSite({ content, output })).toMatchObject({ code: 2, stdout: '' });
    }
    expect(filesUnder(content)).toEqual(before);
  });

  test('says on standard output what it built', () => {
    const { stdout, folder } = caseSite('bulletin');
    expect(stdout).toMatch(/^\d+ files of 9 articles in \d+\.\d s, \d+ written → .+\n$/);
    expect(stdout).toContain(folder);
  });

  test('says on standard error, one plain line a stage, how far it is', () => {
    const stderr = caseSite('bulletin').stderr;
    const lines = stderr.trim().split('\n');
    const stages = lines.map((line) => line.replace(/ \(\d+\)$/, ''));
    expect(stages).toEqual(expect.arrayContaining(['Content', 'Articles', 'Pages', 'Pictures']));
    expect(lines).toEqual(expect.arrayContaining(['Articles (9)', 'Pictures (3)']));
    expect(new Set(stages).size).toBe(stages.length);
    expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('shows drafts with --drafts, and only then', async () => {
    const { folder } = await buildSite({ content: BULLETIN, extraArgs: ['--drafts'] });
    expect(filesUnder(folder)).toContain('tin/ban-nhap/index.html');
    expect(filesUnder(caseSite('bulletin').folder)).not.toContain('tin/ban-nhap/index.html');
  });

  test('shows an article from its hour on', async () => {
    const { folder } = await buildSite({ content: BULLETIN, now: '2026-11-25T07:00+07:00' });
    expect(filesUnder(folder)).toContain('tin/hen-gio-dang/index.html');
    expect(filesUnder(caseSite('bulletin').folder)).not.toContain('tin/hen-gio-dang/index.html');
  });

  test('shows an article until it expires', async () => {
    const content = copyOfContent(BULLETIN);
    for (const later of ['tin-ngan-so-2', 'tin-ngan-so-3', 'ban-nhap'])
      rmSync(join(content, `articles/2026/${later}.md`));
    const { folder, stderr } = await buildSite({ content, now: '2026-11-22T06:59+07:00' });
    expect(filesUnder(folder), stderr).toContain('tin/da-het-han/index.html');
    expect(filesUnder(caseSite('bulletin').folder)).not.toContain('tin/da-het-han/index.html');
  });
});

describe('check', () => {
  test.each([
    ['vi', 'Nội dung không có lỗi: 1 bài.\n'],
    ['en', 'The content has no errors: 1 articles.\n'],
  ])('says in %s that content is fine, and writes nothing', async (lang, words) => {
    const output = join(temporaryFolder(), 'site');
    const args = ['--content', ONE_ARTICLE, '--now', NOW, '--lang', lang, '--output', output];
    expect(await runCommand('check', args)).toMatchObject({ code: 0, stdout: words });
    expect(filesUnder(dirname(output))).toEqual([]);
  });

  test('finds what is wrong in an article that nobody sees yet', async () => {
    const content = copyOfContent(ONE_ARTICLE);
    writeFileSync(join(content, 'articles/2026/nhap.md'), DRAFT);
    const { code, stderr } = await runCommand('check', ['--content', content, '--now', NOW]);
    expect(code).toBe(1);
    expect(stderr).toContain('articles/2026/nhap.md:5:10  [unknown-section] section');
  });
});

const DRAFT = `---
title: Bản nháp
lede: Một bản nháp để thử.
date: 2026-11-01T07:00+07:00
section: muc-khac
organisation: dang-bo-xa-mau
draft: true
---

Một bản nháp để thử.
`;
