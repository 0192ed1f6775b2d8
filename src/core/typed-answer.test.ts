import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeTyped, ratingOf, slipsBetween } from './typed-answer.ts';

describe('judgeTyped [B9]', () => {
  const accept = ['NAT gateway', 'NAT'];

  test.each(['NAT gateway', 'nat gateway', '  NAT  Gateway ', 'nat-gateway', 'NATgateway.'])(
    '“%s” is the expected form',
    (typed) => {
      expect(judgeTyped(typed, accept)).toBe('expected');
    },
  );

  test('a listed alternative is accepted', () => {
    expect(judgeTyped('nat', accept)).toBe('alternative');
  });

  test.each(['NAT gatway', 'NAT gateaway', 'NAT gatewya', 'NAT gatewax'])(
    '“%s” has one small slip',
    (typed) => {
      expect(judgeTyped(typed, accept)).toBe('slip');
    },
  );

  test.each(['NAT gatwy', 'NET gateway', 'NET', 'gateway', 'internet gateway', 'NAT gateway 2'])(
    '“%s” is another answer',
    (typed) => {
      expect(judgeTyped(typed, accept)).toBe('wrong');
    },
  );

  test.each([
    ['2048', ['2049', 'TCP 2049']],
    ['TCP 2094', ['2049', 'TCP 2049']],
    ['awsvpc2', ['awsvpc1']],
  ])('a slip in a number is another number: %s', (typed, forms) => {
    expect(judgeTyped(typed, forms)).toBe('wrong');
  });

  test('a hyphen is a space is nothing', () => {
    for (const typed of ['read only', 'read-only', 'readonly', 'read–only'])
      expect(judgeTyped(typed, ['read-only'])).toBe('expected');
  });

  test('nothing typed, or nothing to type, is no answer', () => {
    expect(judgeTyped('  ', accept)).toBeNull();
    expect(judgeTyped('-', accept)).toBeNull();
    expect(judgeTyped('NAT', [])).toBeNull();
  });

  test('any accepted form is right, in any case', () => {
    const form = fc.stringMatching(/^[a-z]{1,9}( [a-z0-9]{1,6})?$/);
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 4 }), fc.nat(), (forms, n) => {
        const typed = ` ${forms[n % forms.length]?.toUpperCase()} `;
        expect(['expected', 'alternative']).toContain(judgeTyped(typed, forms));
      }),
    );
  });

  test('only a wrong answer suggests Again', () => {
    expect(ratingOf('wrong')).toBe(1);
    for (const verdict of ['expected', 'alternative', 'slip'] as const)
      expect(ratingOf(verdict)).toBe(3);
  });
});

describe('slipsBetween', () => {
  test.each([
    ['gateway', 'gateway', 0],
    ['gateway', 'gatway', 1],
    ['gateway', 'gatewayy', 1],
    ['gateway', 'gtaeway', 1],
    ['gateway', 'gatewey', 1],
    ['gateway', 'gatewe', 2],
    ['', 'abc', 3],
  ])('%s and %s: %i', (one, other, count) => {
    expect(slipsBetween(one, other)).toBe(count);
  });

  test('is the same both ways, and at most the longer length', () => {
    const word = fc.stringMatching(/^[ab]{0,6}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        const slips = slipsBetween(one, other);
        expect(slips).toBe(slipsBetween(other, one));
        expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(slips === 0).toBe(one === other);
      }),
    );
  });
});
