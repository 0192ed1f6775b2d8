import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { StudyEvent } from '#core/event.ts';
import { NEEDED_TESTS } from '#core/optimise.ts';
import { randomFrom } from '#core/random.ts';
import { memoryModel, type Trace } from '#core/schedule.ts';
import init, { Fsrs } from 'fsrs-browser';
import { beforeAll, describe, expect, it } from 'vitest';
import { fitParameters, type Trainer } from './fit-parameters.ts';
import { review } from './testing/build.ts';
import { noon } from './testing/manual-timer.ts';

const day = 86_400_000;
/** One who forgets much faster than the defaults say. */
const forgetful =
  '0.1 0.4 0.9 3 6.8 0.7 2.4 0.02 1.1 0.15 0.6 1.4 0.06 0.3 1.5 0.5 1.9 0.5 0.1 0.07 0.35';

const train: Trainer = async ({ ratings, days, lengths }) =>
  new Fsrs().computeParameters(ratings, days, lengths, undefined, true);

/** Reviews of cards by a learner whose memory has these weights, at intervals of all lengths. */
function recordOf(cards: number, weights: string, seed: number): StudyEvent[] {
  const random = randomFrom(seed);
  const { recall, rated } = memoryModel(weights);
  const events: StudyEvent[] = [];
  for (let card = 0; card < cards; card += 1) {
    let trace: Trace | null = null;
    let at = Math.floor(random() * 200);
    let since = 0;
    for (let n = 0; n < 7; n += 1) {
      const isRecalled: boolean = trace === null || random() < recall(since, trace.stability);
      const rating = isRecalled ? (random() < 0.8 ? 3 : 4) : 1;
      trace = rated(trace, since, rating);
      const id = `s${card}-${n}`;
      events.push(review(n, { id, card: `card-${card}`, rating, at: noon + at * day }));
      since = 1 + Math.floor(random() * 2 * (trace.stability + 1));
      at += since;
    }
  }
  return events;
}

describe('fitting FSRS to a record', () => {
  beforeAll(async () => {
    const file = createRequire(import.meta.url).resolve('fsrs-browser/fsrs_browser_bg.wasm');
    await init({ module_or_path: readFileSync(file) });
  });

  it('finds out one who forgets faster [E13]', async () => {
    const fitted = await fitParameters(recordOf(250, forgetful, 3), '', train);
    expect(fitted).toMatchObject({ kind: 'fitted', isBetter: true });
    if (fitted.kind !== 'fitted') return;
    expect(fitted.fitted).toBeGreaterThan(4 * fitted.judged - 5);
    expect(fitted.after).toBeLessThan(fitted.before - 0.01);
  });

  it('gives the same weights for the same record [E13]', async () => {
    const events = recordOf(120, '', 4);
    expect(await fitParameters(events, '', train)).toEqual(await fitParameters(events, '', train));
  });

  it('does not fit to few reviews [E13]', async () => {
    const never: Trainer = () => Promise.reject(new Error('asked all the same'));
    expect(await fitParameters(recordOf(10, '', 5), '', never)).toEqual({
      kind: 'too-few',
      tests: 60,
      needed: NEEDED_TESTS,
    });
  });

  it('says when weights in use predict better [E13]', async () => {
    const wrong: Trainer = async () => forgetful.split(' ').map(Number);
    const fitted = await fitParameters(recordOf(120, '', 6), '', wrong);
    expect(fitted).toMatchObject({ kind: 'fitted', isBetter: false });
  });
});
