/**
 * Lets Node keep the code of all modules that are loaded from now on, compiled and with its types taken out; threads and
 * processes that are started do the same. That is most of what a command does before it begins. Plain JavaScript, as
 * are the commands that import this: for a first file with types Node would load what takes types out.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../.cache/code', import.meta.url));
enableCompileCache();
