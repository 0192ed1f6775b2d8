/** Files that the learner takes away. */
import { createClock, later } from '#state/clock.ts';
import { createBrowserStores } from '#state/open-study.ts';
import { rescueText } from '#state/rescue.ts';
import type { StudyStore } from '#state/study-store.ts';

/** Downloads the whole record as an export file. */
export async function downloadRecord(store: StudyStore): Promise<void> {
  downloadText(
    await store.getState().exportText(),
    `stevedore-${today()}.json`,
    'application/json',
  );
}

/** Downloads what the stores hold, raw: needs nothing of the app's state, for when that is broken. */
export async function downloadRaw(): Promise<void> {
  const { local, idb } = createBrowserStores();
  const text = await rescueText([local, idb], createClock().now());
  downloadText(text, `stevedore-raw-${today()}.json`, 'application/json');
}

/** Downloads a text as a file. */
export function downloadText(text: string, name: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  later(() => URL.revokeObjectURL(link.href), 10_000);
}

function today(): string {
  return new Date(createClock().now()).toISOString().slice(0, 10);
}
