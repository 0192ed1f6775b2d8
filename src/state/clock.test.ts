import { describe, expect, it } from 'vitest';
import { createClock, createSteadyClock, newId } from './clock.ts';
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

describe('a steady clock', () => {
  it('goes on when the device’s clock is set, and tells by how much [R51]', () => {
    let device = 1_000_000;
    let counted = 50;
    const steady = createSteadyClock({ now: () => device }, () => counted);
    device += 3000 + 3_600_000;
    counted += 3000;
    expect(steady.now()).toBe(1_003_000);
    expect(steady.driftMs()).toBe(3_600_000);
    steady.follow();
    expect(steady.now()).toBe(device);
    expect(steady.driftMs()).toBe(0);
  });
});

describe('a new id', () => {
  it('can name a session and never returns', () => {
    const ids = Array.from({ length: 10_000 }, newId);
    expect(ids.every(isSession)).toBe(true);
    expect(new Set(ids).size).toBe(10_000);
  });
});
