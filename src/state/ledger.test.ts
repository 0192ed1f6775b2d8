import type { StudyEvent } from '#core/event.ts';
import { foldEvents } from '#core/fold.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger } from './ledger.ts';
import { arbitraryEvents } from './testing/arbitrary-event.ts';
import { review, reviews } from './testing/build.ts';

describe('ledger', () => {
  it('folds alike however events arrive', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.nat(40), fc.array(fc.nat(39)), (events, kept, order) => {
        const stored = events.slice(0, kept);
        const ledger = createLedger(() => stored);
        ledger.open(stored);
        for (const index of order) ledger.take(events.slice(index, index + 3));
        ledger.take(events);
        expect(ledger.progress).toEqual(foldEvents(events));
        expect(ledger.seen.size).toBe(events.length);
      }),
    );
  });

  it('returns only what was new', () => {
    const ledger = createLedger(() => []);
    expect(ledger.take(reviews(2))).toEqual(reviews(2));
    expect(ledger.take(reviews(3))).toEqual([review(2)]);
    expect(ledger.recent).toEqual(reviews(3));
  });

  it('refolds after an event from the past', () => {
    const late = review(0, { id: 's2-0', at: review(0).at - 1000, rating: 1 });
    const ledger = createLedger(() => reviews(3));
    ledger.open(reviews(3));
    ledger.take([late]);
    expect(ledger.progress).toEqual(foldEvents([late, ...reviews(3)]));
  });

  it('refolds to undo an old review', () => {
    const undo: StudyEvent = { ...review(99), type: 'undo', event: 's1-0' };
    const stored = reviews(80);
    const ledger = createLedger(() => stored);
    ledger.open(stored);
    ledger.take([undo]);
    expect(ledger.progress).toEqual(foldEvents([...stored, undo]));
  });
});
