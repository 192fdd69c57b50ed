import './kept-code.js';

await import('./commands/build.ts');
