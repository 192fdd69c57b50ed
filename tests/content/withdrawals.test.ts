import { describe, expect, it } from 'vitest';
import { parsed } from './samples.ts';

const WITHDRAWAL = `- article: bai-da-rut
  title: Bài đã rút
  date: 2025-12-01T09:00+07:00
  why: Bài đăng hai lần.
`;

function problemsOf(text: string): string[] {
  return parsed({ 'withdrawals.yaml': text }).problems.map(
    ({ code, field, line }) => `${code} ${field} ${line}`,
  );
}

describe('the list of withdrawn articles', () => {
  it('may be missing', () => {
    expect(parsed().withdrawals).toEqual([]);
  });

  it('gives each with the instant in the site’s zone', () => {
    const { content, problems } = parsed({
      'withdrawals.yaml': WITHDRAWAL.replace('T09:00+07:00', 'T02:00Z'),
    });
    expect(problems).toEqual([]);
    expect(content?.withdrawals).toEqual([
      {
        article: 'bai-da-rut',
        title: 'Bài đã rút',
        date: '2025-12-01T09:00:00+07:00',
        why: 'Bài đăng hai lần.',
        place: { file: 'withdrawals.yaml', line: 1, column: 12 },
      },
    ]);
  });

  it.each<[string, string, string[]]>([
    ['without a reason', WITHDRAWAL.replace('  why: Bài đăng hai lần.\n', ''), ['missing [0].why 1']],
    ['with an empty reason', WITHDRAWAL.replace('Bài đăng hai lần.', '# vì sao'), ['empty [0].why 4']],
    [
      'with a day for an instant',
      WITHDRAWAL.replace('T09:00+07:00', ''),
      ['instant-without-time [0].date 3'],
    ],
    ['in the future', WITHDRAWAL.replace('2025-12', '2026-12'), ['withdrawal-in-future [0].date 3']],
    [
      'that is still there',
      WITHDRAWAL.replace('bai-da-rut', 'ket-nap'),
      ['withdrawn-article-exists [0].article 1'],
    ],
    ['that is listed twice', WITHDRAWAL + WITHDRAWAL, ['duplicate-id [1].article 5']],
    ['with a key too many', `${WITHDRAWAL}  reason: x\n`, ['unknown-key [0].reason 5']],
  ])('refuses one %s', (_what, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});
