import { foldEvents } from '#core/fold.ts';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createStudyStore } from './study-store.ts';
import { bootTestRecord, createTestIds, openTestRecord } from './testing/build.ts';
import { createFakeStorage } from './testing/fake-storage.ts';
import { createManualClock, noon } from './testing/manual-timer.ts';

const day = 86_400_000;

async function createTestStore() {
  const storage = createFakeStorage();
  const clock = createManualClock();
  const record = await bootTestRecord({ storage, factory: new IDBFactory() }, { clock });
  const store = createStudyStore({ clock, record, newId: createTestIds(), contentVersion: 'c7' });
  /** What a page that opens now finds in localStorage. */
  const kept = () => openTestRecord({ storage, factory: null }).events();
  return { clock, state: () => store.getState(), kept };
}

const text = { front: 'Which port is NFS?', back: '2049', accept: ['2049'], topic: 'storage' };
const rated = { card: 'card-1', rating: 3, elapsedMs: 900, place: 'review' } as const;

describe('card actions', () => {
  it('have every act in localStorage when they return', async () => {
    const { state, kept } = await createTestStore();
    const made = state().makeCard(text);
    const events = [
      made,
      state().editCard(made.card, { ...text, back: 'TCP 2049' }),
      state().suspendCard('card-1', true),
      state().buryCard('card-2', true),
      state().cramCard({ card: 'card-2', rating: 2, elapsedMs: 700.4 }),
      state().deleteCard(made.card),
      state().reset({ scope: 'topic', topic: '02-ecs', cards: ['card-1'], questions: [] }),
    ];
    expect(kept()).toEqual(events);
    expect(state().progress).toEqual(foldEvents(kept()));
  });

  it('names own cards apart from those of the content [E17]', async () => {
    const { state } = await createTestStore();
    expect(state().makeCard(text).card).toMatch(/^own-/);
    expect(state().editCard('ecs-c-revision', text)).toBeNull();
    expect(state().deleteCard('ecs-c-revision')).toBeNull();
  });

  it('records no second suspension [E6]', async () => {
    const { state } = await createTestStore();
    state().suspendCard('card-1', true);
    expect(state().suspendCard('card-1', true)).toBeNull();
  });

  it('resets what a clock set back would put first [F10] [R44]', async () => {
    const { state, clock } = await createTestStore();
    state().reviewCard(rated);
    clock.advance(-3 * day);
    state().reset({ scope: 'all', topic: 'all', cards: [], questions: [] });
    expect(state().progress.cards.size).toBe(0);
  });

  it('corrects what a clock ahead has dated [R45]', async () => {
    const { state, clock } = await createTestStore();
    clock.advance(1461 * day);
    state().reviewCard(rated);
    clock.advance(-1461 * day);
    expect(state().redateFuture()).toMatchObject({ to: noon });
    expect(state().progress.cards.get('card-1')?.lastAt).toBe(noon);
    expect(state().redateFuture()).toBeNull();
    expect(state().reviewCard(rated).at).toBeLessThan(noon + 1000);
  });
});
