/** How one field of an act is stored in a line and checked, wherever it comes from. */
export interface Field<T> {
  /** Whether a value from outside may stand in this field. */
  check(value: unknown): value is T;
  /** The form it takes in a stored line. */
  pack(value: T): unknown;
  /** The value of a stored form, undefined if it is none. */
  unpack(packed: unknown): T | undefined;
  /** Whether its values come again and again: then lines refer to an earlier line instead. */
  repeats?: boolean;
}

/** Longest id of anything; ids are written by hand or made by `newId`. */
const idLimit = 200;
const textLimit = 10_000;
const listLimit = 2000;
const textListLimit = 50;
/** The last instant that a Date can hold. */
const maxInstant = 8_640_000_000_000_000;

/** An id: not empty, not long. */
export const id = plain(isId);
/** The id of something that many events are about. */
export const name: Field<string> = { ...id, repeats: true };
/** A duration in milliseconds; longer than a month is no duration of one act. */
export const duration = plain((value): value is number => isNumberWithin(value, 0, maxDurationMs));
/** A count from nothing to many. */
export const count = plain((value): value is number => isWholeWithin(value, 0, 1_000_000));
/** A share from 0 to 1, or none, stored as -1. */
export const share: Field<number | null> = {
  check: (value): value is number | null => value === null || isNumberWithin(value, 0, 1),
  pack: (value) => value ?? -1,
  unpack: (packed) => (packed === -1 ? null : isNumberWithin(packed, 0, 1) ? packed : undefined),
};
/** A seed: any number that JSON can carry. */
export const seed = plain((value): value is number => Number.isFinite(value));
/** A list of ids in their order. */
export const idList = plain(
  (value): value is readonly string[] =>
    Array.isArray(value) && value.length <= listLimit && value.every(isId),
);
/** A text that the learner wrote; it may be empty. */
export const text = plain(isText);
/** A short list of such texts. */
export const textList = plain(
  (value): value is readonly string[] =>
    Array.isArray(value) && value.length <= textListLimit && value.every(isText),
);
/** A list of counts in their order. */
export const countList = plain(
  (value): value is readonly number[] =>
    Array.isArray(value) &&
    value.length <= listLimit &&
    value.every((item) => isWholeWithin(item, 0, 1_000_000)),
);
/** An instant in epoch milliseconds. */
export const instant = plain(isInstant);
/** The value of a setting; whether it suits the key is decided when it is folded. */
export const settingValue = plain((value): value is string | number | boolean =>
  typeof value === 'string'
    ? value.length <= textLimit
    : typeof value === 'boolean' || Number.isFinite(value),
);

/** Longest duration that is recorded: 31 days. */
export const maxDurationMs = 31 * 24 * 3_600_000;

/** Yes or no, stored as 1 or 0. */
export const flag: Field<boolean> = choice([false, true]);

/** One of a closed list, stored as its index: new values may only be added at the end. */
export function choice<const T>(values: readonly T[]): Field<T> {
  return {
    check: (value): value is T => values.some((known) => known === value),
    pack: (value) => values.indexOf(value),
    unpack: (packed) => (typeof packed === 'number' ? values[packed] : undefined),
  };
}

function plain<T>(check: (value: unknown) => value is T): Field<T> {
  return {
    check,
    pack: (value) => value,
    unpack: (packed) => (check(packed) ? packed : undefined),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= textLimit;
}

/** A text that can be an id. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= idLimit;
}

/** Epoch milliseconds that a Date can hold. */
export function isInstant(value: unknown): value is number {
  return isWholeWithin(value, 0, maxInstant);
}

/** Minutes between local time and UTC, at most a day. */
export function isOffset(value: unknown): value is number {
  return isWholeWithin(value, -1440, 1440);
}

/** A whole number between two others. */
export function isWholeWithin(value: unknown, min: number, max: number): value is number {
  return Number.isSafeInteger(value) && isNumberWithin(value, min, max);
}

/** A finite number between two others. */
export function isNumberWithin(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && value >= min && value <= max;
}
