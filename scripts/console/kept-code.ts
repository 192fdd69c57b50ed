import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { CACHE_FOLDER } from '../render/folders.ts';

/**
 * Lets Node keep the code of all modules that are loaded from now on, compiled and with its types taken out. That is
 * most of what a command does before it begins, so modules are imported after this.
 */
export function keepCode(): void {
  enableCompileCache(join(CACHE_FOLDER, 'code'));
}
