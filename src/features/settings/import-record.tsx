import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';
import type { StudyEvent } from '#core/event.ts';
import { importLimit, importProblems, parseExport } from '#state/import-file.ts';
import { useAlive, useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';

/** Reads an exported file, says what it would add, and adds it only then. */
export function ImportRecord({ onSaid }: { onSaid: (said: ReactNode) => void }) {
  const store = useStudyStore();
  const alive = useAlive();
  const field = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<readonly StudyEvent[] | null>(null);

  async function handleFile(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = '';
    if (!file) return;
    setFound(null);
    // Characters take up to four bytes: what is larger than that is not even read.
    if (file.size > 4 * importLimit) {
      onSaid(`${importProblems['too-large']} Nothing was changed.`);
      return;
    }
    const parsed = await parseExport(await file.text(), crypto.subtle ?? null);
    if (!parsed.ok) {
      onSaid(`${importProblems[parsed.problem]} Nothing was changed.`);
      return;
    }
    const { events, refused } = parsed.contents;
    setFound(events);
    const fresh = store.getState().countNew(events);
    onSaid(
      `The file holds ${countText(events.length, 'step')}; ${fresh} of them are not here yet.` +
        (refused > 0 ? ` ${countText(refused, 'entry', 'entries')} could not be read.` : ''),
    );
  }

  async function handleImport() {
    if (!found) return;
    setFound(null);
    const { added } = await store.getState().importEvents(found);
    onSaid(`${countText(added, 'step')} added. What was here before is still here.`);
  }

  return (
    <>
      <button
        type="button"
        className="button"
        disabled={!alive}
        onClick={() => field.current?.click()}
      >
        Import a file
      </button>
      <input
        ref={field}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label="File to import"
        onChange={(event) => void handleFile(event)}
      />
      {found && (
        <>
          <button type="button" className="button button-main" onClick={() => void handleImport()}>
            Add them
          </button>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              setFound(null);
              onSaid(null);
            }}
          >
            Cancel
          </button>
        </>
      )}
    </>
  );
}
