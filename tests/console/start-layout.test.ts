import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../built-sites.ts';
import { NOW, PROJECT } from '../commands.ts';
import { copyOfProject } from '../project-copy.ts';
import { eventLike, liveEvents, Previewing } from './previewing.ts';

const CONTENT = join(PROJECT, 'tests/site/cases/bulletin/content');

test('when a layout is saved, the pages that somebody looks at are shown first, and then all', async () => {
  const project = copyOfProject();
  const output = join(temporaryFolder(), 'preview');
  const args = ['--content', CONTENT, '--output', output, '--now', NOW, '--port', '0'];
  const preview = new Previewing(args, project);
  const open = new AbortController();
  try {
    const address = await preview.served();
    const events = liveEvents(address, open.signal, '/tin/tin-ngan-so-1/');
    await eventLike(events, ({ event }) => event === 'problems');
    const layout = join(project, 'layouts/components/footer.njk');
    writeFileSync(layout, readFileSync(layout, 'utf8').replace('Cuối trang', 'Chân trang'));

    await eventLike(events, ({ event }) => event === 'reload');
    const looked = await (await fetch(`${address}/tin/tin-ngan-so-1/`)).text();
    expect(looked).toContain('aria-label="Chân trang"');
    await eventLike(events, ({ event }) => event === 'reload');
    const other = await (await fetch(`${address}/tin/tin-ngan-so-2/`)).text();
    expect(other).toContain('aria-label="Chân trang"');
    expect(preview.output.stdout).toMatch(/articles in [\s\S]*pages that are open in [\s\S]*articles in/);
  } finally {
    open.abort();
    await preview.stop();
  }
}, 60_000);
