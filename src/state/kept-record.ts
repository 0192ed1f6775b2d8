/** The whole record in the cheapest form to hand to a worker: texts as stored, and what came since the page opened. */
import { compareEvents, type StudyEvent } from '#core/event.ts';
import { currentForm, type StoredForm } from './migrations.ts';
import { readChunks } from './read-chunks.ts';

export interface KeptRecord {
  /** What localStorage holds. */
  texts: ReadonlyMap<string, string>;
  /** Events that came since the page opened, stored or not. */
  recent: readonly StudyEvent[];
}

/** Every event, each once, in order. */
export function eventsOfKept(
  { texts, recent }: KeptRecord,
  form: StoredForm = currentForm,
): StudyEvent[] {
  const byId = new Map([...readChunks(texts, form).events, ...recent].map((e) => [e.id, e]));
  return [...byId.values()].sort(compareEvents);
}
