import { hash } from 'node:crypto';

/**
 * A short name for a value: equal values have equal digests, others never in practice. Values are compared as
 * JSON, so that the order of an object's fields counts. SHA-1 as 27 characters; nothing secret rests on it.
 */
export function digestOf(value: unknown): string {
  return hash('sha1', typeof value === 'string' ? value : JSON.stringify(value), 'base64url');
}
