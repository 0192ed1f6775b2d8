import { describe, expect, it } from 'vitest';
import { saveStateOf, type StoreHealth } from './save-state.ts';

const fine: StoreHealth = { kind: 'fine' };
const writing: StoreHealth = { kind: 'writing' };
const missing: StoreHealth = { kind: 'missing', detail: 'blocked' };
const full: StoreHealth = { kind: 'failed', reason: 'full', detail: 'quota' };
const broken: StoreHealth = { kind: 'failed', reason: 'failed', detail: 'abort' };

describe('save state', () => {
  it.each<[StoreHealth, StoreHealth, number, object]>([
    [fine, fine, 0, { kind: 'saved' }],
    [fine, writing, 0, { kind: 'saving' }],
    [fine, missing, 0, { kind: 'saved' }],
    [missing, fine, 0, { kind: 'saved' }],
    [missing, writing, 1, { kind: 'saving' }],
    [full, writing, 1, { kind: 'saving' }],
    [full, fine, 0, { kind: 'half', failed: 'local', reason: 'full', detail: 'quota' }],
    [fine, broken, 0, { kind: 'half', failed: 'idb', reason: 'failed', detail: 'abort' }],
    [full, broken, 0, { kind: 'half', failed: 'local', reason: 'full', detail: 'quota' }],
    [full, broken, 2, { kind: 'unsaved', count: 2, reason: 'full', detail: 'quota' }],
    [full, missing, 1, { kind: 'unsaved', count: 1, reason: 'full', detail: 'quota' }],
    [missing, broken, 1, { kind: 'unsaved', count: 1, reason: 'failed', detail: 'abort' }],
    [missing, missing, 0, { kind: 'unsaved', count: 0, reason: 'unavailable', detail: 'blocked' }],
  ])('of %j and %j with %i in neither', (local, idb, count, state) => {
    expect(saveStateOf(local, idb, count)).toEqual(state);
  });
});
