import { archiveTexts } from './archives.ts';
import type { ChunkStore, StoreName } from './chunk-store.ts';
import type { EventSet } from './event-set.ts';
import { headOf } from './seal.ts';
import { partsOfQuarantineKey, quarantineKey, quarantinePrefix } from './keys.ts';
import type { DamagedText } from './read-chunks.ts';
import type { Notice } from './save-state.ts';

/** A damaged text and the store that it lies in. */
export interface Damage {
  store: StoreName;
  text: DamagedText;
  /** Events that are safe elsewhere and need not be salvaged. */
  safe: EventSet;
  /** Whether the other store holds a good copy of the same chunk. */
  hasGoodCopy: boolean;
}

/** What setting aside needs of the record. */
export interface SetAsideTools {
  /** The stores that are there. */
  stores: readonly ChunkStore[];
  /** Heads of the quarantined texts of all stores. */
  quarantined: Map<string, string>;
  now: number;
  schema: number;
  nextArchiveKey: () => string;
}

/**
 * Copies a damaged text byte for byte into quarantine, and only then puts what could be read of it
 * in its place. If no store takes the copy, the damaged text stays where it is.
 */
export async function setAside(damage: Damage, tools: SetAsideTools): Promise<Notice> {
  const { store, text, safe, hasGoodCopy } = damage;
  const { key } = text;
  const home = tools.stores.find(({ name }) => name === store);
  if (!home || !(await keepCopy(text, tools))) return { kind: 'left-damaged', key, store };
  const salvaged = text.events.filter(({ id }) => !safe.has(id));
  const texts = archiveTexts(salvaged, tools.schema);
  const fresh = new Map(texts.map((archive) => [tools.nextArchiveKey(), archive]));
  const doomed = new Map([[key, headOf(text.text)]]);
  const outcome = await home.replace({ fresh, doomed });
  if (!outcome.ok) return { kind: 'left-damaged', key, store };
  if (hasGoodCopy) return { kind: 'copy-used', key, store };
  return { kind: 'set-aside', key, store, lost: text.unreadable.length };
}

async function keepCopy({ key, text }: DamagedText, tools: SetAsideTools): Promise<boolean> {
  const { quarantined, stores, now } = tools;
  const head = headOf(text);
  const isKept = [...quarantined].some(
    ([kept, keptHead]) => keptHead === head && partsOfQuarantineKey(kept).origin === key,
  );
  if (isKept) return true;
  let copy = quarantineKey(now, key);
  for (let later = now + 1; quarantined.has(copy); later += 1) copy = quarantineKey(later, key);
  const outcomes = await Promise.all(stores.map((store) => store.write(new Map([[copy, text]]))));
  if (!outcomes.some(({ ok }) => ok)) return false;
  quarantined.set(copy, head);
  return true;
}

/** A text that was set aside. */
export interface QuarantinedText {
  /** The key it had. */
  origin: string;
  /** Epoch ms at which it was set aside. */
  at: number;
  text: string;
}

/** Everything that was ever set aside and is still in one of the stores, oldest first. */
export async function readQuarantine(stores: readonly ChunkStore[]): Promise<QuarantinedText[]> {
  const found = new Map<string, string>();
  for (const store of stores) {
    const heads = await store.heads();
    const keys = heads.ok ? [...heads.value.keys()].filter(isQuarantined) : [];
    const texts = await store.read(keys);
    if (texts.ok) for (const [key, text] of texts.value) found.set(key, text);
  }
  const list = Array.from(found, ([key, text]) => ({ ...partsOfQuarantineKey(key), text }));
  return list.sort((a, b) => a.at - b.at);
}

/** Whether a key is that of a text set aside. */
export function isQuarantined(key: string): boolean {
  return key.startsWith(quarantinePrefix);
}
