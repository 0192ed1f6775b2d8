import { foldEvents } from '#core/fold.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeChunk } from './chunk.ts';
import { createEventSet } from './event-set.ts';
import type { LedgerBase } from './ledger.ts';
import { progressFromCode, progressToCode } from './progress-code.ts';
import { headOf, openSeal, sealText } from './seal.ts';
import { chooseSnapshot, parseSnapshot, snapshotText } from './snapshot.ts';
import { arbitraryEvents } from './testing/arbitrary-event.ts';
import { review, reviews } from './testing/build.ts';

const key = 'stevedore/log/s1/0';

function baseOf(count: number): LedgerBase {
  const events = reviews(count);
  const seen = createEventSet();
  for (const { id } of events) seen.add(id);
  return { progress: foldEvents(events), seen };
}

/** A snapshot of the first `count` reviews, which lie in one chunk. */
function snapshotOf(count: number, generation = 1): string {
  const covers = new Map([[key, headOf(encodeChunk(reviews(count), 1))]]);
  return snapshotText({ generation, covers, base: baseOf(count) }, 1);
}

/** The same text with a part replaced, and a seal that fits. */
function forged(text: string, part: string | RegExp, other: string): string {
  const { body } = openSeal(text);
  expect(body.replace(part, other)).not.toBe(body);
  return sealText(body.replace(part, other));
}

describe('snapshot', () => {
  it('holds any progress that can be', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const progress = foldEvents(events);
        const code: unknown = JSON.parse(JSON.stringify(progressToCode(progress)));
        expect(progressFromCode(code)).toEqual(progress);
      }),
    );
  });

  it('reads back as it was taken', () => {
    const snapshot = parseSnapshot(snapshotOf(30), 1);
    expect(snapshot?.base.progress).toEqual(baseOf(30).progress);
    expect(snapshot?.base.seen.entries()).toEqual([['s1', [0, 29]]]);
  });

  it('is void when damaged anywhere [R14]', () => {
    const text = snapshotOf(3);
    for (let at = 0; at < text.length; at += 1) {
      expect(parseSnapshot(`${text.slice(0, at)}\u0001${text.slice(at + 1)}`, 1)).toBeNull();
      expect(parseSnapshot(text.slice(0, at), 1)).toBeNull();
    }
  });

  it.each(['', 'null', '[]', '"x"', '7', 'true', '{}', 'null\nnull', '["snap",1,1,0,1]\nnull'])(
    'is void when it is %j [R12]',
    (nothing) => {
      expect(parseSnapshot(sealText(`${nothing}\n`), 1)).toBeNull();
    },
  );

  const [memory = ''] = /\["card-0",(\[[^\]]*\])/.exec(snapshotOf(1))?.slice(1) ?? [];
  const numbers: unknown[] = JSON.parse(memory);
  it.each([
    ['stability null', 1, null],
    ['stability zero', 1, 0],
    ['stability negative', 1, -1],
    ['difficulty 99', 2, 99],
    ['state 7', 0, 7],
    ['rating 5', 10, 5],
    ['steps by halves', 3, 0.5],
    ['last review in no year', 6, 9e15],
    ['a text for a number', 4, '1'],
  ])('is void with a memory of %s [R53]', (_what, place, value) => {
    const broken = JSON.stringify(numbers.with(Number(place), value));
    expect(parseSnapshot(forged(snapshotOf(1), memory, broken), 1)).toBeNull();
  });

  it.each([
    ['events missing', '"s1",[0,0]', '"s1",[0,1]'],
    ['impossible ranges', '"s1",[0,0]', '"s1",[1,0]'],
    ['a hostile setting', '"rolloverHour":4', '"rolloverHour":99'],
    ['an unknown setting', '"rolloverHour":4', '"rolloverHour":4,"x":1'],
    ['a negative count', '"count":1', '"count":-1'],
    ['a card twice', '"cards":[', `"cards":[["card-0",${memory}],`],
  ])('is void with %s [R13]', (_what, part, other) => {
    expect(parseSnapshot(forged(snapshotOf(1), part, other), 1)).toBeNull();
  });

  it('is void in another schema or fold', () => {
    expect(parseSnapshot(snapshotOf(1), 2)).toBeNull();
    expect(parseSnapshot(forged(snapshotOf(1), '["snap",1,1', '["snap",1,0'), 1)).toBeNull();
  });
});

describe('choosing a snapshot', () => {
  const chunks = (count: number) => new Map([[key, encodeChunk(reviews(count), 1)]]);

  it('takes the largest that fits', () => {
    const texts = [snapshotOf(3), snapshotOf(5), 'rubbish'];
    expect(chooseSnapshot(texts, chunks(5), 1)?.base.seen.size).toBe(5);
  });

  it('fits a chunk that has grown', () => {
    expect(chooseSnapshot([snapshotOf(3)], chunks(9), 1)?.base.seen.size).toBe(3);
  });

  it('does not fit a chunk that shrank', () => {
    expect(chooseSnapshot([snapshotOf(5)], chunks(3), 1)).toBeNull();
  });

  it('does not fit a chunk that is gone', () => {
    expect(chooseSnapshot([snapshotOf(5)], new Map(), 1)).toBeNull();
  });

  it('does not fit a chunk of another content', () => {
    const other = new Map([
      [key, encodeChunk([review(0, { card: 'other' }), ...reviews(9).slice(1)], 1)],
    ]);
    expect(chooseSnapshot([snapshotOf(5)], other, 1)).toBeNull();
  });

  it('falls back from a damaged one to an older', () => {
    const damaged = snapshotOf(5).replace('card-3', 'card-4');
    expect(chooseSnapshot([damaged, snapshotOf(3)], chunks(5), 1)?.base.seen.size).toBe(3);
  });
});
