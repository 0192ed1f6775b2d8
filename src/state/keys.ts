/** The names under which things are kept. Keys without the prefix belong to others: never touched. */
export const prefix = 'stevedore/';

/** The version of the stored form; read before anything else. */
export const schemaKey = 'stevedore/schema';
/** The id of this browser profile. */
export const deviceKey = 'stevedore/device';
/** A copy of the theme for the inline script of the pages. */
export const themeKey = 'stevedore/theme';

export const snapshotPrefix = 'stevedore/snap/';
export const quarantinePrefix = 'stevedore/quarantine/';

const logPrefix = 'stevedore/log/';
const archivePrefix = 'stevedore/archive/';

/** The `number`th chunk of a page load's own events. Only that page load ever writes it. */
export function logKey(session: string, number: number): string {
  return `${logPrefix}${session}/${number}`;
}

/** A chunk of older events of any session, merged by the page load `session`. */
export function archiveKey(session: string, number: number): string {
  return `${archivePrefix}${session}/${number}`;
}

/** A snapshot; `generation` grows with each one that a page load takes. */
export function snapshotKey(session: string, generation: number): string {
  return `${snapshotPrefix}${session}/${generation}`;
}

/** Where a text that cannot be read is set aside. */
export function quarantineKey(at: number, key: string): string {
  return `${quarantinePrefix}${at}-${key}`;
}

/** The time and the original key of a quarantined text. */
export function partsOfQuarantineKey(key: string): { at: number; origin: string } {
  const rest = key.slice(quarantinePrefix.length);
  const dash = rest.indexOf('-');
  return { at: Number(rest.slice(0, dash)), origin: rest.slice(dash + 1) };
}

/** The copy made before a text of an older schema is rewritten. */
export function backupKey(schema: number, key: string): string {
  return `stevedore/backup/${schema}/${key}`;
}

/** Whether the text under this key should be a chunk of events. */
export function isChunkKey(key: string): boolean {
  return key.startsWith(logPrefix) || key.startsWith(archivePrefix);
}

/** Whether the chunk was made by compaction or repair rather than by studying. */
export function isArchiveKey(key: string): boolean {
  return key.startsWith(archivePrefix);
}

/** Whether the key belongs to the page load `session`. */
export function isKeyOf(session: string, key: string): boolean {
  return key.startsWith(`${logPrefix}${session}/`) || key.startsWith(`${archivePrefix}${session}/`);
}

/**
 * The name for a copy of another session's chunk. It is named by content: whoever writes it writes
 * the same, so that no copy can overwrite what a live session just wrote.
 */
export function copyKey(key: string, head: string): string {
  return `${originalKey(key)}~${head}`;
}

/** The key that a copy was made of. */
export function originalKey(key: string): string {
  const tilde = key.indexOf('~');
  return tilde === -1 ? key : key.slice(0, tilde);
}
