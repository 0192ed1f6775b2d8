import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyAct, StudyEvent } from './event.ts';
import { applyEvent, foldEvents } from './fold.ts';
import { type FactLinks, factMastery, recallByFact, weakestFacts } from './mastery.ts';
import type { CardMemory, Progress } from './progress.ts';
import { studyDay } from './study-day.ts';
import { arbitraryRecord } from './testing/arbitrary-record.ts';
import { answer, buildEvent, buildRecord, DAY, NOON, review } from './testing/build-event.ts';

const today = studyDay(NOON, 0, 4);
const progressOf = (...acts: StudyAct[]) => foldEvents(buildRecord(acts));
const levelOf = (fact: Pick<FactLinks, 'cards' | 'questions'>, progress: Progress, day = today) =>
  factMastery({ fact, progress, day }).level;
const cardFact = { cards: ['c'], questions: ['q'] };
const questionFact = { cards: [], questions: ['q'] };

function mature(progress: Progress): Progress {
  const memory: CardMemory = {
    state: 'review',
    stability: 30,
    difficulty: 5,
    step: 0,
    reps: 4,
    lapses: 0,
    lastRating: 3,
    decay: 0.1542,
    lastAt: NOON,
    lastDay: today,
    dueDay: today + 30,
    dueAt: 0,
  };
  return { ...progress, cards: new Map([...progress.cards, ['c', memory]]) };
}

describe('factMastery', () => {
  test('an untouched fact has no level', () => {
    const mastery = factMastery({ fact: cardFact, progress: progressOf(), day: today });
    expect(mastery).toEqual({ level: 'none', recall: null });
  });

  test('a begun card is growing', () => {
    expect(levelOf(cardFact, progressOf(review('c', 3)))).toBe('growing');
  });

  test('a forgotten card is weak', () => {
    expect(levelOf(cardFact, progressOf(review('c', 1)))).toBe('weak');
  });

  test('a card long unseen grows weak', () => {
    const progress = progressOf(review('c', 3));
    expect(factMastery({ fact: cardFact, progress, day: today + 90 }).recall).toBeLessThan(0.7);
    expect(levelOf(cardFact, progress, today + 90)).toBe('weak');
  });

  test('a mature card is strong', () => {
    expect(levelOf(cardFact, mature(progressOf()))).toBe('strong');
    expect(levelOf(cardFact, mature(progressOf()), today + 60)).toBe('growing');
  });

  test('a card not begun keeps it growing', () => {
    const fact = { cards: ['c', 'd'], questions: [] };
    expect(levelOf(fact, mature(progressOf()))).toBe('growing');
  });

  test('a wrong answer makes it weak', () => {
    expect(levelOf(cardFact, mature(progressOf(answer('s', 'q', false))))).toBe('weak');
  });

  test('the latest answer counts', () => {
    const mended = progressOf(answer('s', 'q', false), answer('t', 'q', true));
    expect(levelOf(cardFact, mature(mended))).toBe('strong');
  });

  test('one wrong of three is growing', () => {
    const fact = { cards: [], questions: ['q', 'r', 's'] };
    const right = [answer('s', 'r', true), answer('s', 's', true)];
    expect(levelOf(fact, progressOf(answer('s', 'q', false), ...right))).toBe('growing');
  });

  test('a guess is not strong', () => {
    const [right] = buildRecord([answer('s', 'q', true)]);
    const guess: StudyEvent = JSON.parse(JSON.stringify({ ...right, confidence: 'guess' }));
    expect(levelOf(cardFact, mature(foldEvents([guess])))).toBe('growing');
  });

  test('without cards two right answers are strong', () => {
    expect(levelOf(questionFact, progressOf(answer('s', 'q', true)))).toBe('growing');
    const twice = progressOf(answer('s', 'q', true), answer('t', 'q', true));
    expect(levelOf(questionFact, twice)).toBe('strong');
  });

  test('an unsound memory counts as unseen [R53]', () => {
    const progress = mature(progressOf());
    const memory = progress.cards.get('c');
    if (!memory) throw new Error('no card');
    const broken = { ...progress, cards: new Map([['c', { ...memory, stability: Number.NaN }]]) };
    expect(levelOf(cardFact, broken)).toBe('none');
  });
});

describe('weakestFacts', () => {
  const facts = ['a', 'b', 'c', 'd'].map((id) => ({ id, cards: [id], questions: [`q-${id}`] }));

  test('the weakest facts come first', () => {
    const acts = [review('a', 3), review('b', 4), review('c', 4), answer('s', 'q-c', false)];
    const progress = progressOf(...acts);
    const day = today + 3;
    expect(weakestFacts({ facts, progress, day, count: 9 })).toEqual(['c', 'a', 'b']);
    expect(weakestFacts({ facts, progress, day, count: 1 })).toEqual(['c']);
  });
});

describe('answers and facts', () => {
  test('an answer changes only mapped facts [U8]', () => {
    const facts: FactLinks[] = ['f0', 'f1', 'f2', 'f3'].map((id, index) => ({
      id,
      cards: [`c${index}`],
      questions: [`q${index}`, `q${index + 1}`],
    }));
    const masteries = (progress: Progress, day: number) =>
      facts.map((fact) => factMastery({ fact, progress, day }));
    fc.assert(
      fc.property(arbitraryRecord(40), fc.nat(5), fc.boolean(), (events, index, correct) => {
        const before = foldEvents(events);
        const act = answer('new', `q${index}`, correct);
        const at = before.lastAt + DAY;
        const after = applyEvent(before, buildEvent(act, { id: 'z-1', at }));
        const day = studyDay(at, 0, 4);
        const old = masteries(before, day);
        masteries(after, day).forEach((mastery, place) => {
          const isMapped = facts[place]?.questions.includes(`q${index}`);
          if (!isMapped) expect(mastery).toEqual(old[place]);
        });
      }),
      { numRuns: 500 },
    );
  });
});

test('recall by fact leaves out what was not begun [U13]', () => {
  const progress = foldEvents(buildRecord([review('a', 4)]));
  const facts = [
    { id: 'known', cards: ['a', 'b'] },
    { id: 'new', cards: ['b'] },
  ];
  expect([...recallByFact(facts, progress, studyDay(NOON, 0, 4))]).toEqual([['known', 1]]);
});
