import { describe, expect, test } from 'vitest';
import { cardStates } from './card-states.ts';
import type { CardMemory } from './progress.ts';

function memory(changes: Partial<CardMemory>): CardMemory {
  return {
    state: 'review',
    stability: 5,
    difficulty: 5,
    step: 0,
    reps: 1,
    lapses: 0,
    lastAt: 0,
    lastDay: 0,
    dueDay: 5,
    dueAt: 0,
    lastRating: 3,
    decay: 0.1542,
    ...changes,
  };
}

describe('cards by stage', () => {
  test('each card counts once at its stage', () => {
    const cards = new Map([
      ['a', memory({ state: 'learning', dueAt: 1 })],
      ['b', memory({ stability: 20.9 })],
      ['c', memory({ stability: 21 })],
      ['d', memory({ state: 'relearning', dueAt: 1 })],
    ]);
    expect(cardStates(['a', 'b', 'c', 'd', 'e', 'e'], { cards })).toEqual({
      new: 1,
      learning: 2,
      young: 1,
      mature: 1,
      gone: 0,
    });
  });

  test('a card of removed content is kept apart [R15]', () => {
    expect(cardStates([], { cards: new Map([['old', memory({})]]) }).gone).toBe(1);
  });

  test('an impossible memory counts as new [R53]', () => {
    const cards = new Map([['a', memory({ stability: Number.NaN })]]);
    expect(cardStates(['a'], { cards }).new).toBe(1);
  });
});
