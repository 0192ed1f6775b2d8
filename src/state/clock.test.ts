import { describe, expect, it } from 'vitest';
import { createClock, newId } from './clock.ts';
import { isSession } from './event-id.ts';

describe('clock', () => {
  it('tells whole milliseconds and minutes', () => {
    const clock = createClock();
    const now = clock.now();
    expect(Number.isSafeInteger(now)).toBe(true);
    expect(Number.isSafeInteger(clock.offsetMinutes(now))).toBe(true);
    expect(Object.is(clock.offsetMinutes(now), -0)).toBe(false);
  });
});

describe('a new id', () => {
  it('can name a session and never returns', () => {
    const ids = Array.from({ length: 10_000 }, newId);
    expect(ids.every(isSession)).toBe(true);
    expect(new Set(ids).size).toBe(10_000);
  });
});
