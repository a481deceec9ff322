import { createHash } from 'node:crypto';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 over the fields of a record, as hex: a record that was changed behind the store's back has another. */
export function digestOf(fields: readonly (string | number | null)[]): string {
  return sha256(JSON.stringify(fields));
}
