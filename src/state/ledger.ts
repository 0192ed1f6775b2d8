import type { StudyEvent } from '#core/event.ts';
import { emptyProgress, foldEvents, foldOnto } from '#core/fold.ts';
import type { Progress } from '#core/progress.ts';
import { createEventSet, type EventSet } from './event-set.ts';

/** The fold of all events that this page knows, and which those are. */
export interface Ledger {
  readonly progress: Progress;
  readonly seen: EventSet;
  /** Events that came since the page opened: by studying, from other tabs, stores and files. */
  readonly recent: readonly StudyEvent[];
  /** Starts from what is kept, with a snapshot that has folded some of it already. */
  open(kept: readonly StudyEvent[], base?: LedgerBase): void;
  /** Takes in what is new among these events, and returns it. */
  take(events: Iterable<StudyEvent>): StudyEvent[];
}

/** A fold made earlier, and the events in it. */
export interface LedgerBase {
  progress: Progress;
  seen: EventSet;
}

/** An empty ledger. `readKept` reads the stored events again, for the rare fold from the start. */
export function createLedger(readKept: () => readonly StudyEvent[]): Ledger {
  let progress = emptyProgress;
  let seen = createEventSet();
  let recent: StudyEvent[] = [];

  const foldIn = (fresh: readonly StudyEvent[]) => {
    const next = progress.count > 0 ? foldOnto(progress, fresh) : null;
    // An event older than the last one, or the undo of an old review: nothing less will do.
    progress = next ?? foldEvents([...readKept(), ...recent, ...fresh]);
  };
  return {
    get progress() {
      return progress;
    },
    get seen() {
      return seen;
    },
    get recent() {
      return recent;
    },
    open: (kept, base) => {
      recent = [];
      progress = base?.progress ?? emptyProgress;
      seen = createEventSet(base?.seen.entries());
      const fresh = kept.filter(({ id }) => seen.add(id));
      if (base && fresh.length > 0) foldIn(fresh);
      if (!base) progress = foldEvents(fresh);
    },
    take: (events) => {
      const fresh = [...events].filter(({ id }) => seen.add(id));
      if (fresh.length === 0) return fresh;
      foldIn(fresh);
      recent = recent.concat(fresh);
      return fresh;
    },
  };
}
