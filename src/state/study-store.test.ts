import { foldEvents } from '#core/fold.ts';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { selectIsReading, selectLatestQuiz, selectOpenQuiz } from './selectors.ts';
import { createStudyStore } from './study-store.ts';
import { createTestIds, openTestRecord, reviews } from './testing/build.ts';
import { createFakeStorage } from './testing/fake-storage.ts';
import { createManualClock } from './testing/manual-timer.ts';
import { createTestStore } from './testing/test-store.ts';

const question = {
  kind: 'choice' as const,
  id: 'q-1',
  revision: 2,
  options: [
    { id: 'a', correct: true },
    { id: 'b', correct: false },
    { id: 'c', correct: true },
  ],
};

const answer = (sitting: string, picked: string[]) => ({
  sitting,
  question,
  picked,
  confidence: 'sure' as const,
  elapsedMs: 1234.6,
});

describe('study store', () => {
  it('has every act in localStorage when it returns', async () => {
    const { state, kept } = await createTestStore();
    const start = state().startPractice(['q-1', 'q-2'], 42);
    const events = [
      start,
      state().answerQuestion(answer(start.sitting, ['c', 'a'])),
      state().finishSitting(start.sitting),
      state().reviewCard({ card: 'card-1', rating: 3, elapsedMs: 900, place: 'lesson' }),
      state().undoReview(),
      state().flagQuestion('q-2', true),
      state().readSection('01-docker', 'layers'),
      state().markLesson('01-docker', 'done'),
      state().changeSetting('newPerDay', 30),
      state().raiseLimit('new', 5),
    ];
    expect(kept()).toEqual(events);
    expect(state().progress).toEqual(foldEvents(kept()));
    expect(state().save).toEqual({ kind: 'saving' });
    expect(await state().retrySave()).toEqual({ kind: 'saved' });
  });

  it('stamps what happened', async () => {
    const { state, clock, record } = await createTestStore();
    expect(state().markLesson('01-docker', 'done')).toEqual({
      id: `${record.session()}-0`,
      device: record.device(),
      at: clock.now(),
      offsetMinutes: 60,
      content: 'c7',
      type: 'mark',
      lesson: '01-docker',
      as: 'done',
    });
  });

  it('grades an answer', async () => {
    const { state } = await createTestStore();
    const { sitting } = state().startPractice(['q-1'], 1);
    expect(state().answerQuestion(answer(sitting, ['c', 'a']))).toMatchObject({
      correct: true,
      question: 'q-1',
      revision: 2,
      elapsedMs: 1235,
    });
    expect(state().progress.questions.get('q-1')?.right).toBe(1);
  });

  it('takes a partial answer for wrong', async () => {
    const { state } = await createTestStore();
    const { sitting } = state().startPractice(['q-1'], 1);
    expect(state().answerQuestion(answer(sitting, ['a']))?.correct).toBe(false);
  });

  it('ignores a second answer of a sitting [R38]', async () => {
    const { state, kept } = await createTestStore();
    const { sitting } = state().startPractice(['q-1'], 1);
    for (let click = 0; click < 20; click += 1) state().answerQuestion(answer(sitting, ['a']));
    expect(kept()).toHaveLength(2);
    expect(state().answerQuestion(answer(sitting, ['a', 'c']))).toBeNull();
  });

  it('takes no answer after the end', async () => {
    const { state } = await createTestStore();
    const { sitting } = state().startPractice(['q-1'], 1);
    state().finishSitting(sitting);
    expect(state().answerQuestion(answer(sitting, ['a']))).toBeNull();
    expect(state().finishSitting(sitting)).toBeNull();
    expect(state().finishSitting('never-was')).toBeNull();
  });

  it('undoes the newest review and only that', async () => {
    const { state, clock } = await createTestStore();
    const review = { card: 'card-1', rating: 3, elapsedMs: 900, place: 'review' } as const;
    const first = state().reviewCard(review);
    const before = state().progress.cards.get('card-1');
    clock.advance(86_400_000);
    const second = state().reviewCard({ ...review, rating: 1 });
    expect(state().progress.undoable.at(-1)?.event).toBe(second.id);
    expect(state().undoReview()?.event).toBe(second.id);
    expect(state().progress.cards.get('card-1')).toEqual(before);
    expect(state().undoReview()?.event).toBe(first.id);
    expect(state().progress.cards.get('card-1')).toBeUndefined();
    expect(state().undoReview()).toBeNull();
  });

  it.each([Number.NaN, Infinity, -5, 1e300])('records no elapsed time of %s', async (elapsedMs) => {
    const { state, kept } = await createTestStore();
    state().reviewCard({ card: 'card-1', rating: 3, elapsedMs, place: 'review' });
    expect(kept()).toHaveLength(1);
  });

  it('notes a section once', async () => {
    const { state } = await createTestStore();
    expect(state().readSection('01-docker', 'layers')).not.toBeNull();
    expect(state().readSection('01-docker', 'layers')).toBeNull();
    expect(state().readSection('01-docker', 'images')).not.toBeNull();
  });

  it('mirrors the theme for the first paint', async () => {
    const { state, storage } = await createTestStore();
    state().changeSetting('newPerDay', 30);
    expect(storage.items.has('stevedore/theme')).toBe(false);
    state().changeSetting('theme', 'dark');
    expect(storage.items.get('stevedore/theme')).toBe('dark');
    state().changeSetting('theme', 'system');
    expect(storage.items.has('stevedore/theme')).toBe(false);
  });

  it('imports, and deletes everything', async () => {
    const { state, storage } = await createTestStore();
    expect(await state().importEvents(reviews(3))).toEqual({ added: 3, known: 0 });
    expect(state().progress.count).toBe(3);
    expect(await state().deleteAll()).toEqual([]);
    expect(state().progress.count).toBe(0);
    expect(storage.items.size).toBe(0);
  });

  it('shows what is not saved, and retries', async () => {
    const { state, storage } = await createTestStore();
    storage.faults.failWrite = () => new Error('no');
    state().markLesson('01-docker', 'done');
    expect(await state().retrySave()).toMatchObject({ kind: 'half', failed: 'local' });
    expect(state().save.kind).toBe('half');
    storage.faults = {};
    expect(await state().retrySave()).toEqual({ kind: 'saved' });
    expect(state().save).toEqual({ kind: 'saved' });
  });

  it('keeps the same save object while it says the same', async () => {
    const { state } = await createTestStore();
    state().flagQuestion('q-1', true);
    const save = state().save;
    state().flagQuestion('q-1', false);
    expect(state().save).toBe(save);
  });

  it('shows notices until they are dismissed', async () => {
    const storage = createFakeStorage({}, new Map([['stevedore/log/s1/0', 'rubbish']]));
    const { state } = await createTestStore(storage);
    const [notice] = state().notices;
    expect(notice).toMatchObject({ kind: 'set-aside' });
    if (notice) state().dismissNotice(notice);
    expect(state().notices).toEqual([]);
  });

  it('is ready once both stores are read', async () => {
    const clock = createManualClock();
    const record = openTestRecord({ storage: createFakeStorage(), factory: new IDBFactory() });
    const store = createStudyStore({ clock, record, newId: createTestIds(), contentVersion: 'c7' });
    expect(store.getState().phase).toBe('booting');
    expect(selectIsReading(store.getState())).toBe(true);
    store.getState().flagQuestion('q-1', true);
    expect(selectIsReading(store.getState())).toBe(false);
    await record.booted;
    expect(store.getState().phase).toBe('ready');
  });

  it('finds the open sitting', async () => {
    const { state } = await createTestStore();
    const first = state().startPractice(['q-1'], 1).sitting;
    const second = state().startPractice(['q-2'], 2).sitting;
    expect(selectOpenQuiz(state())?.id).toBe(second);
    state().finishSitting(second);
    expect(selectOpenQuiz(state())?.id).toBe(first);
    expect(state().progress.sittings.get(second)?.finishedAt).not.toBeNull();
  });

  it('shows the open sitting, else the one started last', async () => {
    const { state } = await createTestStore();
    expect(selectLatestQuiz(state())).toBeNull();
    const first = state().startPractice(['q-1'], 1).sitting;
    const second = state().startPractice(['q-2'], 2).sitting;
    state().finishSitting(second);
    expect(selectLatestQuiz(state())?.id).toBe(first);
    state().finishSitting(first);
    expect(selectLatestQuiz(state())?.id).toBe(second);
  });

  describe.each([
    ['an hour', 3_600_000],
    ['a day', 86_400_000],
    ['ten years', 10 * 365 * 86_400_000],
  ])('a clock set back by %s [R44]', (_name, backMs) => {
    it('does not ask a question again', async () => {
      const { clock, state } = await createTestStore();
      const { sitting } = state().startPractice(['q-1'], 1);
      clock.advance(-backMs);
      state().answerQuestion(answer(sitting, ['a', 'c']));
      expect(state().progress.sittings.get(sitting)?.answers.get('q-1')?.correct).toBe(true);
      state().finishSitting(sitting);
      expect(state().progress.sittings.get(sitting)?.finishedAt).not.toBeNull();
    });

    it('lets a rating count after the last one', async () => {
      const { clock, state } = await createTestStore();
      const rate = (rating: 1 | 3) =>
        state().reviewCard({ card: 'card-1', rating, elapsedMs: 900, place: 'review' });
      rate(1);
      clock.advance(-backMs);
      rate(3);
      rate(3);
      expect(state().progress.cards.get('card-1')).toMatchObject({ reps: 3, lastRating: 3 });
      expect(state().progress.cards.get('card-1')?.state).toBe('review');
    });

    it('is told once, and nothing fails', async () => {
      const { clock, state } = await createTestStore();
      state().flagQuestion('q-1', true);
      clock.advance(-backMs);
      state().flagQuestion('q-2', true);
      state().flagQuestion('q-3', true);
      expect(state().notices.map(({ kind }) => kind)).toEqual(['clock-back']);
      expect(await state().retrySave()).toEqual({ kind: 'saved' });
    });
  });
});
