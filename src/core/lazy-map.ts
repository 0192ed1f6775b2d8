/** A map that is copied when it is first written to: what nobody changes stays the same object. */

/** The map that was given, and its copy once there is one. */
export interface LazyMap<K, V> {
  base: ReadonlyMap<K, V>;
  copy: Map<K, V> | null;
}

/** A lazy map over one that must not change. */
export function lazyMap<K, V>(base: ReadonlyMap<K, V>): LazyMap<K, V> {
  return { base, copy: null };
}

/** The map to read: the copy if there is one. */
export function readable<K, V>(map: LazyMap<K, V>): ReadonlyMap<K, V> {
  return map.copy ?? map.base;
}

/** The map to write to, copied the first time it is asked for. */
export function writable<K, V>(map: LazyMap<K, V>): Map<K, V> {
  map.copy ??= new Map(map.base);
  return map.copy;
}
