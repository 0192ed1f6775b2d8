import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyAct, StudyEvent } from './event.ts';
import { applyEvent, canApply, emptyProgress, foldEvents, foldOnto } from './fold.ts';
import type { Progress } from './progress.ts';
import { randomFrom, shuffle } from './random.ts';
import {
  arbitraryOrderedRecord,
  arbitraryPlainRecord,
  arbitraryRecord,
} from './testing/arbitrary-record.ts';
import { answer, buildEvent, DAY, MINUTE, NOON, review } from './testing/build-event.ts';

/** Progress as plain data in one form: maps as sorted entries, sittings in their order. */
function canonical(progress: Progress): unknown {
  const entries = (map: ReadonlyMap<string | number, unknown>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...progress,
    cards: entries(progress.cards),
    suspended: entries(progress.suspended),
    buried: entries(progress.buried),
    ownCards: entries(progress.ownCards),
    redated: entries(progress.redated),
    questions: entries(progress.questions),
    lessons: entries(progress.lessons),
    days: entries(progress.days),
    sittings: [...progress.sittings].map(([id, s]) => [
      id,
      {
        ...s,
        answers: entries(s.answers),
        causes: entries(s.causes),
        sheets: s.kind === 'exam' ? entries(s.sheets) : null,
      },
    ]),
  };
}

/** The progress after the first `length` events, each applied alone or, if need be, refolded. */
function stepThrough(events: readonly StudyEvent[], onStep: (p: Progress, n: number) => void) {
  let progress = emptyProgress;
  for (const [index, event] of events.entries()) {
    const so = events.slice(0, index + 1);
    progress = canApply(progress, event) ? applyEvent(progress, event) : foldEvents(so);
    onStep(progress, index + 1);
  }
  return progress;
}

describe('the law of the fold', () => {
  test('replay equals step by step [R55]', () => {
    fc.assert(
      fc.property(arbitraryOrderedRecord(60), (events) => {
        const stepped = stepThrough(events, () => {});
        expect(canonical(stepped)).toEqual(canonical(foldEvents(events)));
      }),
      { numRuns: 1000 },
    );
  });

  test('replay equals steps beyond what undo holds', () => {
    fc.assert(
      fc.property(arbitraryOrderedRecord(250), (events) => {
        const stepped = stepThrough(events, () => {});
        expect(canonical(stepped)).toEqual(canonical(foldEvents(events)));
      }),
      { numRuns: 60 },
    );
  });

  test('replay equals every step between [R55]', () => {
    fc.assert(
      fc.property(arbitraryOrderedRecord(25), (events) => {
        stepThrough(events, (progress, length) => {
          expect(canonical(progress)).toEqual(canonical(foldEvents(events.slice(0, length))));
        });
      }),
      { numRuns: 300 },
    );
  });

  test('events in any arrival order fold alike', () => {
    fc.assert(
      fc.property(arbitraryRecord(40), fc.integer(), (events, seed) => {
        const arrived = shuffle(events, seed);
        const stepped = stepThrough(arrived, () => {});
        expect(canonical(stepped)).toEqual(canonical(foldEvents(events)));
      }),
      { numRuns: 1000 },
    );
  });

  test('any union of copies folds alike [R55]', () => {
    const part = fc.array(fc.boolean());
    fc.assert(
      fc.property(arbitraryRecord(40), part, fc.integer(), (events, mask, seed) => {
        const here = events.filter((_, index) => mask[index] ?? true);
        const there = events.filter((_, index) => !(mask[index] ?? false));
        const united = shuffle([...here, ...there, ...here], seed);
        expect(canonical(foldEvents(united))).toEqual(canonical(foldEvents(events)));
      }),
      { numRuns: 1000 },
    );
  });

  test('folding onto a prefix equals folding all', () => {
    fc.assert(
      fc.property(arbitraryOrderedRecord(40), fc.nat(40), (events, cut) => {
        const prefix = foldEvents(events.slice(0, cut));
        const onto = foldOnto(prefix, events.slice(cut).toReversed());
        if (onto) expect(canonical(onto)).toEqual(canonical(foldEvents(events)));
      }),
      { numRuns: 1000 },
    );
  });

  test('undo after grade is identity [R55] [M15]', () => {
    const rating = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
    fc.assert(
      fc.property(arbitraryOrderedRecord(30), rating, fc.nat(60), (events, rating, days) => {
        const before = foldEvents(events);
        const at = Math.max(NOON, before.lastAt) + days * DAY + 1;
        const graded = applyEvent(before, buildEvent(review('c0', rating), { id: 'x-1', at }));
        const undo: StudyAct = { type: 'undo', event: 'x-1' };
        const undone = applyEvent(graded, buildEvent(undo, { id: 'x-2', at: at + 1 }));
        expect(undone.cards).toEqual(before.cards);
        expect(undone.days).toEqual(before.days);
        expect(undone.count).toBe(before.count + 2);
      }),
      { numRuns: 1000 },
    );
  });

  test('no card is due before its review [R55]', () => {
    fc.assert(
      fc.property(arbitraryRecord(60), (events) => {
        for (const { dueDay, lastDay } of foldEvents(events).cards.values()) {
          expect(dueDay).toBeGreaterThanOrEqual(lastDay);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the counts equal the log [R55]', () => {
    fc.assert(
      fc.property(arbitraryPlainRecord(60), (events) => {
        const progress = foldEvents(events);
        const undone = new Set(events.map((e) => (e.type === 'undo' ? e.event : '')));
        const reviews = events.filter((e) => e.type === 'review' && !undone.has(e.id));
        const days = [...progress.days.values()];
        const rated = days.reduce((sum, day) => sum + day.reviews + day.newCards, 0);
        const answers = days.reduce((sum, day) => sum + day.answers, 0);
        const records = [...progress.questions.values()];
        expect(progress.count).toBe(events.length);
        expect(rated).toBe(reviews.length);
        expect(days.reduce((sum, day) => sum + day.newCards, 0)).toBe(progress.cards.size);
        expect(records.reduce((sum, record) => sum + record.answered, 0)).toBe(answers);
      }),
      { numRuns: 1000 },
    );
  });

  test('applying changes nothing given [R55]', () => {
    fc.assert(
      fc.property(arbitraryOrderedRecord(20), (events) => {
        stepThrough(events, (progress) => {
          const before = JSON.stringify(canonical(progress));
          const later = { at: progress.lastAt + 1, id: 'z-1' };
          applyEvent(progress, buildEvent(review('c0', 1), later));
          applyEvent(progress, buildEvent(answer('s0', 'q0', true), later));
          expect(JSON.stringify(canonical(progress))).toBe(before);
        });
      }),
    );
  });

  test('ten thousand operations keep the law [R55]', () => {
    const random = randomFrom(55);
    const pick = (count: number) => Math.floor(random() * count);
    const events: StudyEvent[] = [];
    let progress = emptyProgress;
    let at = NOON;
    while (events.length < 10_000) {
      at += pick(10) === 0 ? pick(3 * DAY) : pick(10 * MINUTE);
      const latest = progress.undoable.at(-1);
      const dice = pick(10);
      const act: StudyAct =
        dice < 2 && latest
          ? { type: 'undo', event: latest.event }
          : dice < 8
            ? review(`c${pick(200)}`, ([1, 2, 3, 4] as const)[pick(4)] ?? 3)
            : answer(`s${pick(50)}`, `q${pick(300)}`, pick(2) === 0);
      const event = buildEvent(act, { id: `a-${events.length}`, at });
      expect(canApply(progress, event)).toBe(true);
      progress = applyEvent(progress, event);
      events.push(event);
    }
    expect(canonical(foldEvents(events))).toEqual(canonical(progress));
  });
});
