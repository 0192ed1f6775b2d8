import { isId } from './event-fields.ts';

/** Readers of plain data: each gives a value of its type, or undefined. */
export type Reader<T> = (code: unknown) => T | undefined;

/** An id in a code. */
export const idFrom: Reader<string> = (code) => (isId(code) ? code : undefined);

/** Every item read, undefined if it is no list or one item does not fit. */
export function listFrom<T>(code: unknown, read: Reader<T>): T[] | undefined {
  if (!Array.isArray(code)) return undefined;
  const items: T[] = [];
  for (const item of code) {
    const value = read(item);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return items;
}

/** A map from a list of entries, undefined if a key or value does not fit or a key comes twice. */
export function mapFrom<K, V>(
  code: unknown,
  isKey: (key: unknown) => key is K,
  read: Reader<V>,
): Map<K, V> | undefined {
  if (!Array.isArray(code)) return undefined;
  const map = new Map<K, V>();
  for (const entry of code) {
    if (!Array.isArray(entry) || entry.length !== 2) return undefined;
    const [key, item]: unknown[] = entry;
    const value = read(item);
    if (!isKey(key) || value === undefined) return undefined;
    map.set(key, value);
  }
  return map.size === code.length ? map : undefined;
}

/** A reader of one of a closed list of values. */
export function isOneOf<const T>(values: readonly T[]): Reader<T> {
  return (code) => values.find((value) => value === code);
}
