import type {
  Confidence,
  EventStamp,
  LessonMark,
  MissCause,
  Rating,
  StudyAct,
  StudyEvent,
} from '#core/event.ts';
import { type GradedQuestion, gradeAnswer } from '#core/grade.ts';
import type { Sitting } from '#core/progress.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from './clock.ts';
import type { LeftBehind } from './delete-all.ts';
import { maxDurationMs } from './event-fields.ts';
import { type CardActions, createCardActions } from './card-actions.ts';
import { createExamActions, type ExamActions } from './exam-actions.ts';
import { exportRecord } from './export-file.ts';
import type { KeptRecord } from './kept-record.ts';
import { themeKey } from './keys.ts';
import type { RecordState, StudyRecord } from './record.ts';
import type { MergeReport } from './record-write.ts';
import type { Notice, SaveState } from './save-state.ts';
import type { QuarantinedText } from './set-aside.ts';

export interface StudyStoreOptions {
  clock: Clock;
  record: StudyRecord;
  newId: () => string;
  contentVersion: string;
}

/** An answer as the screen hands it in. */
export interface AnswerGiven {
  sitting: string;
  question: GradedQuestion & { id: string; revision: number };
  picked: readonly string[];
  confidence: Confidence | null;
  elapsedMs: number;
  /** Share of the deciding phrases that were found, if they were looked for first. */
  spotted?: number | null;
}

/** A rating as the screen hands it in. */
export interface ReviewGiven {
  card: string;
  rating: Rating;
  elapsedMs: number;
  place: 'lesson' | 'review';
}

/** A corrected key, in the form of the event. */
export type RemarkGiven = Omit<Extract<StudyAct, { type: 'remark' }>, 'type'>;

/** The event of one kind of act. */
export type EventOf<T extends StudyAct['type']> = Extract<StudyEvent, { type: T }>;

/** Records an act; `after` is the instant of what it follows. */
export type Happened = <A extends StudyAct>(act: A, after?: number) => A & EventStamp;

/** What can happen. Each action returns the event it recorded, null if nothing was to be recorded. */
export interface StudyActions extends ExamActions, CardActions {
  startPractice: (questions: readonly string[], seed: number) => EventOf<'start'>;
  answerQuestion: (answer: AnswerGiven) => EventOf<'answer'> | null;
  finishSitting: (sitting: string) => EventOf<'finish'> | null;
  /** Asks for a card that is not begun; null if it was asked for before. */
  wantCard: (card: string) => EventOf<'want'> | null;
  /** Notes why a question was missed. */
  sayCause: (sitting: string, question: string, cause: MissCause) => EventOf<'cause'>;
  /** Marks older answers to a question by its corrected key. */
  remarkQuestion: (remark: RemarkGiven) => EventOf<'remark'>;
  reviewCard: (review: ReviewGiven) => EventOf<'review'>;
  /** Takes back the newest review that can be taken back. */
  undoReview: () => EventOf<'undo'> | null;
  flagQuestion: (question: string, on: boolean) => EventOf<'flag'>;
  readSection: (lesson: string, section: string) => EventOf<'read'> | null;
  markLesson: (lesson: string, as: LessonMark) => EventOf<'mark'>;
  changeSetting: (key: string, value: string | number | boolean) => EventOf<'set'>;
  raiseLimit: (kind: 'new' | 'review', count: number) => EventOf<'more'>;
  importEvents: (events: readonly StudyEvent[]) => Promise<MergeReport>;
  deleteAll: () => Promise<LeftBehind>;
  retrySave: () => Promise<SaveState>;
  /** The text of an export file with everything in it. */
  exportText: () => Promise<string>;
  /** What happened in one sitting, in order. */
  eventsOf: (sitting: string) => StudyEvent[];
  /** Everything that happened, in order. */
  events: () => StudyEvent[];
  /** The same, unread: for a worker to read. */
  kept: () => KeptRecord;
  /** This page load: the first part of the ids of its events. */
  session: () => string;
  /** How many of a file's events are not here yet. */
  countNew: (events: readonly StudyEvent[]) => number;
  /** Texts that were damaged and have been set aside. */
  quarantined: () => Promise<QuarantinedText[]>;
  dismissNotice: (notice: Notice) => void;
  /**
   * Does an act whose outcome is on screen already: it is recorded at once, and those who show the record hear of it
   * when `until` calls back; with all that came meanwhile, also when another act is shown sooner.
   */
  showLater: <T>(act: () => T, until: (heard: () => void) => void) => T;
  /** Writes back what this page remembers although everything was deleted in another tab. */
  bringBack: () => MergeReport;
}

export type StudyState = RecordState & StudyActions;
export type StudyStore = StoreApi<StudyState>;

/** The learner's state for the screens: the record's fold, and the actions that add to it. */
export function createStudyStore(options: StudyStoreOptions): StudyStore {
  const { record } = options;
  const { subscribe, ...store } = createStore<StudyState>()(() => ({
    ...record.state(),
    ...createActions(options),
    showLater: (act, until) => {
      isHeld = true;
      try {
        return act();
      } finally {
        until(() => {
          isHeld = false;
          tell();
        });
      }
    },
  }));
  // Those who show the record are told of its changes unless they are held back; whoever asks has the newest.
  const listeners = new Set<Parameters<typeof subscribe>[0]>();
  let isHeld = false;
  let told = store.getState();
  const tell = () => {
    const before = told;
    if (isHeld || before === store.getState()) return;
    told = store.getState();
    for (const listener of listeners) listener(told, before);
  };
  subscribe(tell);
  let theme = '';
  const sync = () => {
    const state = record.state();
    const { phase, progress, save, notices } = store.getState();
    // The same object as long as it says the same: who shows it need not render again.
    if (isSame(save, state.save)) state.save = save;
    const isNew =
      phase !== state.phase ||
      progress !== state.progress ||
      save !== state.save ||
      notices !== state.notices;
    if (!isNew) return;
    store.setState(state);
    const { settings } = state.progress;
    if (state.phase === 'booting' || settings.theme === theme) return;
    theme = settings.theme;
    // The inline script of the pages reads it before anything else is loaded; none means system.
    record.mirror(themeKey, theme === 'system' ? null : theme);
  };
  record.subscribe(sync);
  return {
    ...store,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function createActions({
  clock,
  record,
  newId,
  contentVersion,
}: StudyStoreOptions): Omit<StudyActions, 'showLater'> {
  // `after`: the instant of what the act follows. A clock that was set back must not put an answer before its
  // question or a review before the last one, or the fold would never come to it.
  const happened: Happened = (act, after = -Infinity) => {
    const at = Math.max(clock.now(), after + 1);
    const stamp = { at, offsetMinutes: clock.offsetMinutes(at), content: contentVersion };
    return record.append(act, stamp);
  };
  const progress = () => record.state().progress;
  return {
    startPractice: (questions, seed) =>
      happened({ type: 'start', sitting: newId(), kind: 'practice', seed, questions }),
    answerQuestion: ({ sitting, question, picked, confidence, elapsedMs, spotted = null }) => {
      // A double click answers once; a finished sitting takes no more answers.
      const open = progress().sittings.get(sitting);
      if (open && (open.finishedAt !== null || open.answers.has(question.id))) return null;
      const correct = gradeAnswer(question, picked);
      const { id, revision } = question;
      const answer = { sitting, question: id, revision, options: picked, correct, confidence };
      const told = { elapsedMs: duration(elapsedMs), spotted };
      return happened({ type: 'answer', ...answer, ...told }, open?.startedAt);
    },
    finishSitting: (sitting) => {
      const open = progress().sittings.get(sitting);
      if (!open || open.finishedAt !== null) return null;
      return happened({ type: 'finish', sitting }, latestOf(open));
    },
    ...createExamActions({ happened, progress, newId, session: () => record.session() }),
    wantCard: (card) =>
      progress().wanted.includes(card) ? null : happened({ type: 'want', card }),
    ...createCardActions({
      happened,
      progress,
      newId,
      events: () => record.events(),
      now: () => clock.now(),
    }),
    sayCause: (sitting, question, cause) => happened({ type: 'cause', sitting, question, cause }),
    remarkQuestion: (remark) => happened({ type: 'remark', ...remark }),
    reviewCard: ({ card, rating, elapsedMs, place }) =>
      happened(
        { type: 'review', card, rating, elapsedMs: duration(elapsedMs), place },
        progress().cards.get(card)?.lastAt,
      ),
    undoReview: () => {
      const newest = progress().undoable.at(-1);
      return newest ? happened({ type: 'undo', event: newest.event }) : null;
    },
    flagQuestion: (question, on) => happened({ type: 'flag', question, on }),
    readSection: (lesson, section) => {
      const { place } = progress();
      const isThere = place?.lesson === lesson && place.section === section;
      return isThere ? null : happened({ type: 'read', lesson, section });
    },
    markLesson: (lesson, as) => happened({ type: 'mark', lesson, as }),
    changeSetting: (key, value) => happened({ type: 'set', key, value }),
    raiseLimit: (kind, count) => happened({ type: 'more', kind, count }),
    importEvents: (events) => record.merge(events),
    deleteAll: () => record.deleteAll(),
    retrySave: () => record.retry(),
    exportText: async () =>
      exportRecord(
        {
          events: record.events(),
          quarantine: await record.quarantined(),
          exportedAt: clock.now(),
          device: record.device(),
          content: contentVersion,
        },
        globalThis.crypto?.subtle ?? null,
      ),
    eventsOf: (sitting) =>
      record.events().filter((event) => 'sitting' in event && event.sitting === sitting),
    events: () => record.events(),
    kept: () => record.kept(),
    session: () => record.session(),
    countNew: (events) => record.countNew(events),
    quarantined: () => record.quarantined(),
    dismissNotice: (notice) => record.dismiss(notice),
    bringBack: () => record.bringBack(),
  };
}

/** The instant of the last thing that happened in a sitting. */
function latestOf({ startedAt, answers }: Sitting): number {
  return Math.max(startedAt, ...Array.from(answers.values(), ({ at }) => at));
}

function isSame(a: SaveState, b: SaveState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

// A stopwatch that ran over a suspended laptop or a changed clock gives no usable number.
function duration(elapsedMs: number): number {
  if (!Number.isFinite(elapsedMs)) return 0;
  return Math.min(maxDurationMs, Math.max(0, Math.round(elapsedMs)));
}
