import { describe, expect, test } from 'vitest';
import { lessonMark } from './lesson-mark.ts';
import type { CardMemory, Progress } from './progress.ts';

const memory: CardMemory = {
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
};

function progressWith(
  mark: 'unread' | 'reading' | 'done' | null,
  cards: readonly string[],
): Pick<Progress, 'lessons' | 'cards'> {
  return {
    lessons: new Map(mark ? [['ecs', mark]] : []),
    cards: new Map(cards.map((id) => [id, memory])),
  };
}

describe('how far a lesson is [A4]', () => {
  test('a lesson never opened is unread', () => {
    expect(lessonMark(progressWith(null, []), 'ecs', ['a'])).toBe('unread');
  });

  test('an opened lesson is being read', () => {
    expect(lessonMark(progressWith('reading', ['a']), 'ecs', ['a', 'b'])).toBe('reading');
  });

  test('all prompts answered makes it done', () => {
    expect(lessonMark(progressWith('reading', ['a', 'b']), 'ecs', ['a', 'b'])).toBe('done');
  });

  test('a lesson without prompts is not done unasked', () => {
    expect(lessonMark(progressWith('reading', []), 'ecs', [])).toBe('reading');
  });

  test('what the learner said outweighs the rule', () => {
    expect(lessonMark(progressWith('unread', ['a']), 'ecs', ['a'])).toBe('unread');
    expect(lessonMark(progressWith('done', []), 'ecs', ['a'])).toBe('done');
  });
});
