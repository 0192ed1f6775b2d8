/** Names that JavaScript gives a meaning of its own; no field of ours is called so. */
const hostileNames = new Set(['__proto__', 'constructor', 'prototype']);

const depthLimit = 8;
const textLimit = 20_000;
const widthLimit = 5000;

/**
 * Data of a newer version or of a stranger, copied without hostile names and undefined if it is
 * deeper or larger than anything that the app would write.
 */
export function cleanData(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === 'boolean') return value;
  // JSON has no -0: adding 0 turns it into what comes back.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined;
  if (typeof value === 'string') return value.length <= textLimit ? value : undefined;
  if (typeof value !== 'object' || depth >= depthLimit) return undefined;
  return Array.isArray(value) ? cleanList(value, depth) : cleanRecord(value, depth);
}

/** Whether the value is an object with fields, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether JSON text nests no deeper than `limit`, told without parsing it. */
export function isShallow(text: string, limit: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) isInString = !isInString;
    else if (code === 0x5c && isInString) at += 1;
    else if (isInString) continue;
    else if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x5d || code === 0x7d) depth -= 1;
    if (depth > limit) return false;
  }
  return true;
}

function cleanList(list: readonly unknown[], depth: number): unknown {
  if (list.length > widthLimit) return undefined;
  const copy = list.map((item) => cleanData(item, depth + 1));
  return copy.includes(undefined) ? undefined : copy;
}

function cleanRecord(record: object, depth: number): unknown {
  const entries = Object.entries(record).filter(([name]) => !hostileNames.has(name));
  if (entries.length > widthLimit) return undefined;
  const copy: Record<string, unknown> = {};
  for (const [name, item] of entries) {
    const clean = cleanData(item, depth + 1);
    if (clean === undefined) return undefined;
    copy[name] = clean;
  }
  return copy;
}
