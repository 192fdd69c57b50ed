import { keepCode } from './console/kept-code.ts';

keepCode();
await import('./commands/start.ts');
