import './kept-code.js';

await import('./commands/start.ts');
