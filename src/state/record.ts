/** The learner's record: two stores, the fold of what they hold, and whether all of it is on disk. */
import { type EventStamp, type StudyAct, type StudyEvent } from '#core/event.ts';
import type { Progress } from '#core/progress.ts';
import type { CompactReport } from './compact.ts';
import type { LeftBehind } from './delete-all.ts';
import type { Outcome } from './outcome.ts';
import { eventsOfKept, type KeptRecord } from './kept-record.ts';
import { bootRecord, openLocal } from './record-boot.ts';
import { compact, hear, isCompactionDue, refresh, takeSnapshot, wipe } from './record-care.ts';
import {
  createParts,
  mayWrite,
  presentStores,
  type RecordOptions,
  type RecordParts,
} from './record-parts.ts';
import { appendAct, mergeEvents, type ActStamp, type MergeReport } from './record-write.ts';
import type { Notice, SaveState } from './save-state.ts';
import { readQuarantine, type QuarantinedText } from './set-aside.ts';

/** What the screens show of the record. */
export interface RecordState {
  /** `booting` until both stores were read; progress is there from the beginning. */
  phase: 'booting' | 'ready';
  progress: Progress;
  save: SaveState;
  notices: readonly Notice[];
}

export interface StudyRecord {
  /** Resolves when both stores are united and all that was owed is written or refused. */
  readonly booted: Promise<void>;
  /** This page load; the first part of the ids of its events. */
  session(): string;
  /** This browser profile. */
  device(): string;
  state(): RecordState;
  /** Calls back after each change; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Records an act and returns its event: it is in localStorage, or `state().save` says why not. */
  append<A extends StudyAct>(act: A, stamp: ActStamp): A & EventStamp;
  /** How many of these events are new: the dry run of `merge`. */
  countNew(events: readonly StudyEvent[]): number;
  /** Unites the record with events from a file. */
  merge(events: readonly StudyEvent[]): Promise<MergeReport>;
  /** Every event that this page knows, in the order in which they fold. */
  events(): StudyEvent[];
  /** The same, unread: for a worker to read. */
  kept(): KeptRecord;
  /** Texts that were damaged and have been set aside. */
  quarantined(): Promise<QuarantinedText[]>;
  /** Tries again what was refused. */
  retry(): Promise<SaveState>;
  /** Writes now what is owed; for `pagehide` and `visibilitychange`, even before the start is over. */
  flush(): void;
  /** Takes in what other tabs wrote; for `visibilitychange` and a `pageshow` from the cache. */
  refresh(): Promise<void>;
  /** Idle work: caches the fold if enough is new. */
  snapshot(): Outcome<boolean>;
  /** Idle work: merges old chunks if there are too many or room is short; null if neither. */
  compact(): Promise<Outcome<CompactReport> | null>;
  /**
   * Keeps a small text in localStorage beside the record, such as the theme for the first paint;
   * null removes it. A convenience: it is neither counted as saved nor tried again.
   */
  mirror(key: string, text: string | null): void;
  dismiss(notice: Notice): void;
  /** Writes back what this page remembers although everything was deleted in another tab. */
  bringBack(): MergeReport;
  /** Deletes everything in all tabs; tells what could not be deleted. */
  deleteAll(): Promise<LeftBehind>;
  close(): void;
}

/** Opens the record: progress is there when this returns, the union of both stores comes after. */
export function openRecord(options: RecordOptions): StudyRecord {
  const listeners = new Set<() => void>();
  const parts = createParts(options, () => {
    for (const listener of listeners) listener();
  });
  const contents = openLocal(parts);
  options.tabs.listen((message) => hear(parts, message));
  const booted = bootRecord(parts, contents);
  return {
    booted,
    session: () => parts.session,
    device: () => parts.device,
    state: () => stateOf(parts),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    append: (act, stamp) => appendAct(parts, act, stamp),
    countNew: (events) => events.filter(({ id }) => !parts.ledger.seen.has(id)).length,
    merge: async (events) => {
      await booted;
      const report = mergeEvents(parts, events);
      await parts.saver.settled();
      return report;
    },
    events: () => eventsOfKept(keptRecord(parts), options.form),
    kept: () => keptRecord(parts),
    quarantined: () => readQuarantine(presentStores(parts)),
    retry: () => parts.saver.retry(),
    flush: () => {
      parts.isLeaving = true;
      parts.saver.flush();
      parts.isLeaving = false;
    },
    refresh: () => refresh(parts),
    snapshot: () => takeSnapshot(parts),
    compact: async () => (isCompactionDue(parts) ? compact(parts) : null),
    mirror: (key, text) => {
      const kept = options.local.readNow(key);
      if (!kept.ok || kept.value === text || !mayWrite(parts)) return;
      if (text === null) options.local.removeNow([key]);
      else options.local.writeNow(key, text);
    },
    dismiss: (notice) => {
      parts.notices = parts.notices.filter((other) => other !== notice);
      // Whoever closes it has chosen to begin anew.
      if (notice.kind === 'cleared-elsewhere') parts.remembered = [];
      parts.notify();
    },
    bringBack: () => {
      const { remembered } = parts;
      parts.remembered = [];
      parts.notices = parts.notices.filter(({ kind }) => kind !== 'cleared-elsewhere');
      const report = mergeEvents(parts, remembered);
      parts.notify();
      return report;
    },
    deleteAll: async () => {
      await booted;
      return wipe(parts);
    },
    close: () => options.tabs.close(),
  };
}

function stateOf(parts: RecordParts): RecordState {
  const { phase, readOnly, notices, saver, ledger } = parts;
  const save = readOnly ?? (phase === 'booting' ? ({ kind: 'saving' } as const) : saver.state());
  return { phase, progress: ledger.progress, save, notices };
}

function keptRecord({ options, ledger }: RecordParts): KeptRecord {
  const texts = options.local.readAllNow();
  return { texts: texts.ok ? texts.value : new Map(), recent: ledger.recent };
}
