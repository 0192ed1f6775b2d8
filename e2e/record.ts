/** What a page's browser has stored, read with the app's own reader. */
import type { Page } from '@playwright/test';
import { compareEvents, type StudyAct, type StudyEvent } from '#core/event.ts';
import { currentForm } from '#state/migrations.ts';
import { readChunks } from '#state/read-chunks.ts';

/** Every event in the page's localStorage, each once, in order. */
export async function recordOf(page: Page): Promise<StudyEvent[]> {
  const texts = await page.evaluate(() => Object.entries<string>(localStorage));
  const { events, damaged } = readChunks(new Map(texts), currentForm);
  if (damaged.length > 0) throw new Error(`damaged: ${damaged.map(({ key }) => key).join()}`);
  const byId = new Map(events.map((event) => [event.id, event]));
  return [...byId.values()].sort(compareEvents);
}

/** The events of one kind of act. */
export async function eventsOf<T extends StudyAct['type']>(
  page: Page,
  type: T,
): Promise<Extract<StudyEvent, { type: T }>[]> {
  const isOfType = (event: StudyEvent): event is Extract<StudyEvent, { type: T }> =>
    event.type === type;
  return (await recordOf(page)).filter(isOfType);
}
