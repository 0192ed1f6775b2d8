import type { StudyEvent } from '#core/event.ts';
import { decodeChunk, type DecodedChunk } from './chunk.ts';
import { schemaOf } from './chunk-line.ts';
import { isChunkKey } from './keys.ts';
import { upgradeText, type StoredForm } from './migrations.ts';

/** A text that is not what it should be, with what could still be read of it. */
export interface DamagedText extends DecodedChunk {
  key: string;
  text: string;
}

/** What a number of stored texts hold. */
export interface ChunkReading {
  /** Events of the chunks that are intact. */
  events: StudyEvent[];
  damaged: DamagedText[];
  /** Keys of chunks of an older schema; their events are among `events`. */
  older: string[];
  /** The highest schema above ours that was met; null if there is none. */
  newer: number | null;
  /** Why a migration failed; null if none did. */
  failed: string | null;
}

/** Reads all chunks among these texts, whatever they are. */
export function readChunks(texts: ReadonlyMap<string, string>, form: StoredForm): ChunkReading {
  const reading: ChunkReading = { events: [], damaged: [], older: [], newer: null, failed: null };
  const parts: StudyEvent[][] = [];
  for (const [key, text] of texts) {
    if (isChunkKey(key)) parts.push(readChunk(key, text, form, reading));
  }
  reading.events = parts.flat();
  return reading;
}

/** Reads one chunk, notes in `reading` what is special about it, and returns its sound events. */
function readChunk(
  key: string,
  text: string,
  form: StoredForm,
  reading: ChunkReading,
): StudyEvent[] {
  const schema = schemaOf(text);
  if (schema !== null && schema > form.schema) {
    reading.newer = Math.max(schema, reading.newer ?? 0);
    return [];
  }
  let current = text;
  if (schema !== null && schema < form.schema) {
    const upgraded = upgradeText(text, form);
    if (!upgraded.ok) {
      reading.failed = `${key}: ${upgraded.detail}`;
      return [];
    }
    current = upgraded.value;
    reading.older.push(key);
  }
  const decoded = decodeChunk(current, form.schema);
  if (decoded.isIntact) return decoded.events;
  reading.damaged.push({ key, text, ...decoded });
  return [];
}
