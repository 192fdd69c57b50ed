/** Grows with every change that a program reading the files could notice. */
export const SCHEMA_VERSION = '1.0';

/** What each version changed, the newest first. */
export const SCHEMA_CHANGES: readonly { version: string; change: string }[] = [
  { version: '1.0', change: 'Bản đầu tiên.' },
];
