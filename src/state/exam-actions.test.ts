import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { examEndsAt, examLeftMs, sheetOf } from '#core/exam.ts';
import { examReport } from '#core/exam-report.ts';
import type { ExamSitting } from '#core/progress.ts';
import type { ExamGiven } from './exam-actions.ts';
import { selectOpenExam } from './selectors.ts';
import { createStudyStore, type StudyState } from './study-store.ts';
import { bootTestRecord, createTestIds, openTestRecord } from './testing/build.ts';
import { createFakeStorage, quotaError } from './testing/fake-storage.ts';
import { createManualClock } from './testing/manual-timer.ts';

const minute = 60_000;
const questions = ['q-1', 'q-2', 'q-3'];
const terms: ExamGiven = {
  blueprint: 'quick',
  mode: 'strict',
  limitMs: 30 * minute,
  seed: 7,
  questions,
  unscored: ['q-3'],
};
const find = (id: string) => ({
  kind: 'choice' as const,
  id,
  revision: 2,
  topic: 'ecs',
  domain: 'cost',
  options: ['a', 'b'].map((option) => ({ id: option, correct: option === 'a' })),
});

/** A store that can be closed and opened again on the same browser, as a page that is reloaded. */
async function createHall(over: Partial<ExamGiven> = {}) {
  const browser = { storage: createFakeStorage(), factory: new IDBFactory() };
  const clock = createManualClock();
  const open = async () => {
    const record = await bootTestRecord(browser, { clock });
    return createStudyStore({ clock, record, newId: createTestIds(), contentVersion: 'c7' });
  };
  let store = await open();
  const { sitting } = store.getState().startExam({ ...terms, ...over });
  const exam = (): ExamSitting => {
    const found = store.getState().progress.sittings.get(sitting);
    if (found?.kind !== 'exam') throw new Error('There is no exam.');
    return found;
  };
  return {
    browser,
    clock,
    sitting,
    exam,
    state: (): StudyState => store.getState(),
    enter: (question: string, options: readonly string[], now = clock.now()) =>
      store.getState().enterAnswer({ sitting, question, entry: { options }, elapsedMs: 1000, now }),
    submit: (now = clock.now()) => store.getState().submitExam({ sitting, find, now }),
    reload: async () => {
      store = await open();
      store.getState().holdExam(sitting);
    },
  };
}

describe('an exam in the store', () => {
  it('is in localStorage after every entry [D6]', async () => {
    const { enter, browser, sitting } = await createHall();
    enter('q-1', ['b']);
    const kept = openTestRecord({ storage: browser.storage, factory: null });
    const exam = kept.state().progress.sittings.get(sitting);
    expect(exam?.kind === 'exam' && sheetOf(exam, 'q-1').options).toEqual(['b']);
  });

  it('keeps what an entry does not name', async () => {
    const { state, exam, sitting, clock } = await createHall();
    const now = clock.now();
    const given = { sitting, question: 'q-1', elapsedMs: 0, now };
    state().enterAnswer({ ...given, entry: { options: ['b'], struck: ['a'] } });
    state().enterAnswer({ ...given, entry: { flagged: true } });
    expect(sheetOf(exam(), 'q-1')).toMatchObject({ options: ['b'], struck: ['a'], flagged: true });
  });

  it('takes an answer until its deadline and none after [R84]', async () => {
    const { exam, enter, clock } = await createHall();
    const endsAt = examEndsAt(exam(), clock.now());
    expect(enter('q-1', ['a'], endsAt - 10)).not.toBeNull();
    expect(enter('q-1', ['b'], endsAt)).toBeNull();
    expect(enter('q-1', ['b'], endsAt + 10)).toBeNull();
    expect(sheetOf(exam(), 'q-1').options).toEqual(['a']);
  });

  it('ends once, at its deadline when that has passed [D7][R83]', async () => {
    const { exam, enter, submit, clock } = await createHall();
    enter('q-1', ['a']);
    const endsAt = examEndsAt(exam(), clock.now());
    expect(submit(endsAt + 8 * 60 * minute)?.endedAt).toBe(endsAt);
    expect(submit()).toBeNull();
    expect(exam().finishedAt).toBe(endsAt);
    expect(exam().answers.get('q-1')).toMatchObject({ correct: true, revision: 2 });
  });

  it('is not open any more once it is handed in', async () => {
    const { state, submit, enter } = await createHall();
    expect(selectOpenExam(state())).not.toBeNull();
    submit();
    expect(selectOpenExam(state())).toBeNull();
    expect(enter('q-1', ['a'])).toBeNull();
  });

  it('pauses in study mode only [D16]', async () => {
    const strict = await createHall();
    expect(strict.state().pauseExam(strict.sitting, strict.clock.now())).toBeNull();
    const { state, sitting, exam, enter, clock } = await createHall({ mode: 'study' });
    state().pauseExam(sitting, clock.now());
    expect(enter('q-1', ['a'])).toBeNull();
    clock.advance(3 * 60 * minute);
    expect(examLeftMs(exam(), clock.now())).toBe(30 * minute);
    state().resumeExam(sitting);
    expect(enter('q-1', ['a'])).not.toBeNull();
  });

  it('goes on by its own time when the clock is set back [R51]', async () => {
    const { state, sitting, exam, enter, clock } = await createHall();
    clock.advance(20 * minute);
    enter('q-1', ['a']);
    clock.advance(-15 * minute);
    state().shiftExam(sitting, -15 * minute);
    expect(examLeftMs(exam(), clock.now())).toBe(10 * minute);
    enter('q-2', ['a']);
    expect(sheetOf(exam(), 'q-2').options).toEqual(['a']);
  });

  it('takes entries of the page that holds it only [R27]', async () => {
    const { enter, exam, browser, clock, sitting } = await createHall();
    const other = createStudyStore({
      clock,
      record: await bootTestRecord(browser, { clock }),
      newId: createTestIds(),
      contentVersion: 'c7',
    });
    const given = { sitting, question: 'q-1', entry: { options: ['b'] }, elapsedMs: 0 };
    expect(other.getState().enterAnswer({ ...given, now: clock.now() })).toBeNull();
    enter('q-1', ['a']);
    expect(sheetOf(exam(), 'q-1').options).toEqual(['a']);
  });

  it('counts a question that the content lost as wrong [R15]', async () => {
    const { state, exam, enter, sitting, clock } = await createHall();
    enter('q-1', ['a']);
    state().submitExam({ sitting, find: () => undefined, now: clock.now() });
    expect(exam().answers.get('q-1')?.correct).toBe(false);
  });
});

/** Everything that a learner does in one exam. */
const steps: ((hall: Awaited<ReturnType<typeof createHall>>) => unknown)[] = [
  ({ enter }) => enter('q-1', ['a']),
  ({ enter }) => enter('q-2', ['b']),
  ({ state, sitting, clock }) =>
    state().enterAnswer({
      sitting,
      question: 'q-2',
      entry: { flagged: true, confidence: 'guess' },
      elapsedMs: 2000,
      now: clock.now(),
    }),
  ({ enter }) => enter('q-3', ['b']),
  ({ enter }) => enter('q-2', ['a']),
  ({ submit }) => submit(),
];

/** The report after all steps; `trouble` comes after each of them. */
async function reportAfter(
  trouble: (hall: Awaited<ReturnType<typeof createHall>>, step: number) => Promise<void>,
) {
  const hall = await createHall();
  for (const [index, step] of steps.entries()) {
    hall.clock.advance(minute);
    step(hall);
    await trouble(hall, index);
  }
  return examReport(hall.exam(), find);
}

describe('a crash at every step of an exam [R33][D6]', () => {
  const undisturbed = () => reportAfter(async () => {});

  it('a reload after each step ends in the same report', async () => {
    expect(await reportAfter(({ reload }) => reload())).toEqual(await undisturbed());
  });

  it.each(steps.map((_, at) => at))('local storage lost after step %i', async (at) => {
    const report = await reportAfter(async (hall, index) => {
      // What was shown as saved has reached the database too.
      await hall.state().retrySave();
      if (index !== at) return;
      hall.browser.storage.items.clear();
      await hall.reload();
    });
    expect(report).toEqual(await undisturbed());
  });

  it.each(steps.map((_, at) => at))('database lost after step %i', async (at) => {
    const report = await reportAfter(async (hall, index) => {
      if (index !== at) return;
      hall.browser.factory = new IDBFactory();
      await hall.reload();
    });
    expect(report).toEqual(await undisturbed());
  });

  it.each(steps.map((_, at) => at))('a write refused at step %i', async (at) => {
    const report = await reportAfter(async (hall, index) => {
      hall.browser.storage.faults = index === at - 1 ? { failWrite: () => quotaError() } : {};
      await hall.state().retrySave();
      if (index === at) await hall.reload();
    });
    expect(report).toEqual(await undisturbed());
  });
});
