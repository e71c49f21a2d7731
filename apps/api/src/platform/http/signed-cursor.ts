import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '@hocso/domain/primitives/domain-error';
import type { Keys } from '../config/keys.ts';

const tagBytes = 12;
const tagOf = (keys: Keys, filter: unknown, position: string): Buffer => keys.hash('cursor', JSON.stringify([filter, position])).subarray(0, tagBytes);

/**
 * The `next` of a page: where the page ended, signed together with the filter it belongs to. `position` may hold ids
 * and numbers, never names: cursors stand in addresses.
 */
export const signCursor = (keys: Keys, filter: unknown, position: readonly (string | number)[]): string => {
  const text = JSON.stringify(position);
  return Buffer.concat([tagOf(keys, filter, text), Buffer.from(text)]).toString('base64url');
};

/** The position inside a cursor; throws `reporting.cursor-invalid` for a made-up one, or one of another filter. */
export function readCursor(keys: Keys, filter: unknown, cursor: string): (string | number)[] {
  const bytes = Buffer.from(cursor, 'base64url');
  const text = bytes.subarray(tagBytes).toString();
  if (bytes.length <= tagBytes || !timingSafeEqual(bytes.subarray(0, tagBytes), tagOf(keys, filter, text))) throw new DomainError('reporting.cursor-invalid');
  return JSON.parse(text) as (string | number)[];
}
