import type { StudyEvent } from '#core/event.ts';
import { createChunkBuilder } from './chunk.ts';
import { logKey } from './keys.ts';

/** A page load's own chunks, written by nobody else. */
export interface LogWriter {
  /** Adds an event and returns its chunk as it should now be stored. */
  append(event: StudyEvent): { key: string; text: string };
}

/** A full chunk is never rewritten; up to here, rewriting one costs a hundredth of a millisecond. */
export const chunkLimit = 16_000;

/** The writer of one page load. */
export function createLogWriter(session: string, schema: number): LogWriter {
  let number = 0;
  let builder = createChunkBuilder(schema);
  return {
    append: (event) => {
      if (builder.length >= chunkLimit) {
        number += 1;
        builder = createChunkBuilder(schema);
      }
      builder.append(event);
      return { key: logKey(session, number), text: builder.text() };
    },
  };
}
