import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfContent } from '../built-sites.ts';
import { PROJECT, runCommand } from '../commands.ts';

const BASE = join(PROJECT, 'tests/fixtures/wrong/_base');
const ARTICLE = 'articles/2019/ket-nap.md';
const LATER = '2026-03-02T09:00+07:00';

/** A small site that tests change, and the command on it. */
class SmallSite {
  readonly content = copyOfContent(BASE);
  readonly lock = join(this.content, 'figures.lock.json');
  #now = '2026-01-15T12:00+07:00';

  at(now: string): void {
    this.#now = now;
  }

  run(command: 'check' | 'figures', ...args: string[]) {
    return runCommand(command, [...args, '--content', this.content, '--now', this.#now]);
  }

  change(from: string, to: string): void {
    const file = join(this.content, ARTICLE);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replaceAll(from, to));
  }

  read(): string {
    return readFileSync(this.lock, 'utf8');
  }
}

/** What a problem says to paste: the lines after the empty one below its advice. */
function pasted(stderr: string): string {
  return /\n\n(corrections:\n(?: .*\n)+)/.exec(stderr)?.[1] ?? '';
}

describe('npm run figures', () => {
  test('publish, change, check fails, correct, accept, check passes', async () => {
    const site = new SmallSite();
    const first = await site.run('figures', 'accept');
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toContain('2 số liệu mới, 0 đổi, 0 bỏ.');
    expect(site.read().split('\n')).toHaveLength(6);

    site.at(LATER);
    site.change('1135', '1136');
    site.change('1.135', '1.136');
    const refused = await site.run('check');
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toContain('[figure-changed] admissions');
    const before = site.read();
    expect(await site.run('figures', 'accept')).toMatchObject({ code: 1 });
    expect(site.read()).toBe(before);

    site.change('related: [', `${pasted(refused.stderr)}related: [`);
    const unsaid = await site.run('check');
    expect(unsaid).toMatchObject({ code: 1 });
    expect(unsaid.stderr).toContain('[correction-without-why] corrections[0].why');

    site.change('why: #', 'why: Nguồn đã công bố lại. #');
    expect(await site.run('check')).toMatchObject({ code: 0 });

    const status = await site.run('figures', 'status');
    expect(status).toMatchObject({ code: 0 });
    expect(status.stdout).toContain('~ ket-nap: đảng viên kết nạp, Khối, 2015-2020: 1.135 → 1.136\n');
    expect(site.read()).toBe(before);

    const accepted = await site.run('figures', 'accept');
    expect(accepted).toMatchObject({ code: 0 });
    expect(accepted.stdout).toContain('1.135 → 1.136');
    expect(JSON.parse(site.read())['ket-nap dang-bo-khoi/admissions/2015-2020']).toEqual({
      value: 1136,
      decimals: 0,
      hedge: null,
      since: '2026-03-02',
      history: [
        {
          value: 1135,
          decimals: 0,
          hedge: null,
          until: '2026-03-02',
          corrected: '2026-03-02T09:00:00+07:00',
          wrong: '1.135 đảng viên',
          right: '1.136 đảng viên',
          why: 'Nguồn đã công bố lại.',
        },
      ],
    });
    expect(await site.run('check')).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining('figures.lock'),
    });
  });

  test('says that there is nothing to do, and leaves the file as it is', async () => {
    const site = new SmallSite();
    await site.run('figures', 'accept');
    const before = { text: site.read(), ...statSync(site.lock) };
    site.at(LATER);
    const { code, stdout } = await site.run('figures', 'accept', '--lang', 'en');
    expect([code, stdout]).toEqual([0, 'There is nothing to do: the lock holds every published figure.\n']);
    expect(site.read()).toBe(before.text);
    expect([statSync(site.lock).ino, statSync(site.lock).mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test('writes the lock beside its place first, under a name that the content does not have', async () => {
    const site = new SmallSite();
    await site.run('figures', 'accept');
    const before = statSync(site.lock).ino;
    const leftover = join(site.content, '.figures.lock.json.99999.part');
    writeFileSync(leftover, '{\n"ket-nap dang-bo');
    site.change('    members: 4820\n', '    members: 4820\n  - asOf: 2018-11-18\n    members: 4700\n');
    expect(await site.run('check')).toMatchObject({ code: 0 });
    expect(await site.run('figures', 'accept')).toMatchObject({ code: 0 });
    expect(statSync(site.lock).ino).not.toBe(before);
    rmSync(leftover);
    expect(readdirSync(site.content).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('says what is missing of an article that is gone, until it is withdrawn', async () => {
    const site = new SmallSite();
    await site.run('figures', 'accept');
    site.at(LATER);
    rmSync(join(site.content, ARTICLE));
    const index = join(site.content, 'articles/2020/dai-hoi-khoi/index.md');
    writeFileSync(index, readFileSync(index, 'utf8').replace(' Xem thêm [bài về kết nạp](ket-nap).', ''));
    const { code, stderr } = await site.run('check', '--lang', 'en');
    expect([code, stderr]).toEqual([1, expect.stringContaining('[article-vanished]')]);
    const block = /\n\n(- article: [\s\S]*?)\n\n/.exec(stderr)?.[1] ?? '';
    const filled = block
      .replace('title: #', 'title: Khối kết nạp #')
      .replace('why: #', 'why: Đăng hai lần. #');
    writeFileSync(join(site.content, 'withdrawals.yaml'), `${filled}\n`);
    expect(await site.run('check')).toMatchObject({ code: 0 });
    const { stdout } = await site.run('figures', 'accept');
    expect(stdout).toContain('- ket-nap: đảng viên, Khối, 2019-11-18: 4.820 → không còn\n');
    expect(await site.run('check')).toMatchObject({ code: 0 });
  });

  test('says what accepting would do, without a lock and without writing one', async () => {
    const site = new SmallSite();
    const { code, stdout } = await site.run('figures', 'status', '--lang', 'en');
    expect([code, stdout]).toEqual([0, expect.stringContaining('+ ket-nap: 2 new figures\n')]);
    expect(readdirSync(site.content)).not.toContain('figures.lock.json');
  });

  test.each([[[]], [['take']], [['accept', 'status']]])('exits with 2 at the words %j', async (words) => {
    const { code, stdout, stderr } = await runCommand('figures', [...words, '--content', BASE]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('accept|status');
  });
});
