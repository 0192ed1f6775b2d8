import type { Rating, StudyAct } from '#core/event.ts';
import {
  choice,
  count,
  countList,
  duration,
  flag,
  id,
  idList,
  instant,
  name,
  seed,
  share,
  settingValue,
  text,
  textList,
  type Field,
} from './event-fields.ts';

const rating = { ...choice([1, 2, 3, 4]), pack: (value: Rating) => value, unpack: unpackRating };
const confidence = choice([null, 'sure', 'think', 'guess']);

type ActOf<T> = Extract<StudyAct, { type: T }>;
type FieldsOf<A> = { readonly [K in Exclude<keyof A, 'type'>]: Field<A[K]> };

/**
 * How each act is stored: its letter, then its fields in this order. The table is exhaustive: an act
 * or a field without an entry does not compile. Letters and orders are the stored form itself:
 * changing one is a new schema with a migration.
 */
const table: {
  readonly [T in StudyAct['type']]: { letter: string; fields: FieldsOf<ActOf<T>> };
} = {
  start: {
    letter: 's',
    fields: { sitting: name, kind: choice(['practice']), seed, questions: idList },
  },
  answer: {
    letter: 'a',
    fields: {
      sitting: name,
      question: name,
      revision: count,
      options: idList,
      correct: flag,
      confidence,
      elapsedMs: duration,
      spotted: share,
    },
  },
  finish: { letter: 'f', fields: { sitting: name } },
  review: {
    letter: 'r',
    fields: {
      card: name,
      rating,
      elapsedMs: duration,
      place: choice(['review', 'lesson']),
    },
  },
  undo: { letter: 'u', fields: { event: id } },
  flag: { letter: 'g', fields: { question: name, on: flag } },
  read: { letter: 'd', fields: { lesson: name, section: name } },
  mark: { letter: 'm', fields: { lesson: name, as: choice(['unread', 'reading', 'done']) } },
  more: { letter: 'o', fields: { kind: choice(['new', 'review']), count } },
  set: { letter: 't', fields: { key: id, value: settingValue } },
  want: { letter: 'W', fields: { card: name } },
  cause: {
    letter: 'y',
    fields: {
      sitting: name,
      question: name,
      cause: choice(['unknown', 'misread', 'mixed-up', 'time']),
    },
  },
  remark: {
    letter: 'k',
    fields: { question: name, revision: count, right: idList, ordered: flag },
  },
  sit: {
    letter: 'e',
    fields: {
      sitting: name,
      blueprint: id,
      mode: choice(['strict', 'study']),
      limitMs: duration,
      seed,
      questions: idList,
      unscored: idList,
    },
  },
  respond: {
    letter: 'p',
    fields: {
      sitting: name,
      question: name,
      options: idList,
      struck: idList,
      flagged: flag,
      confidence,
      elapsedMs: duration,
    },
  },
  pause: { letter: 'z', fields: { sitting: name, since: instant } },
  resume: { letter: 'c', fields: { sitting: name } },
  shift: { letter: 'w', fields: { sitting: name, byMs: seed } },
  hold: { letter: 'h', fields: { sitting: name } },
  submit: {
    letter: 'b',
    fields: { sitting: name, endedAt: instant, right: idList, revisions: countList },
  },
  suspend: { letter: 'n', fields: { card: name, on: flag } },
  bury: { letter: 'j', fields: { card: name, on: flag } },
  cram: { letter: 'i', fields: { card: name, rating, elapsedMs: duration } },
  'card-write': {
    letter: 'v',
    fields: { card: name, front: text, back: text, accept: textList, topic: text },
  },
  'card-delete': { letter: 'x', fields: { card: name } },
  reset: {
    letter: 'q',
    fields: {
      scope: choice(['lesson', 'topic', 'all']),
      topic: id,
      cards: idList,
      questions: idList,
    },
  },
  redate: { letter: 'l', fields: { events: idList, to: instant } },
};

/** One row of the table, as the encoder and the parsers walk it. */
export interface EventForm {
  type: string;
  letter: string;
  names: readonly string[];
  fields: readonly Field<unknown>[];
}

const forms: readonly EventForm[] = Object.entries(table).map(([type, { letter, fields }]) => ({
  type,
  letter,
  names: Object.keys(fields),
  fields: Object.values(fields) as Field<unknown>[],
}));

const byType = new Map(forms.map((form) => [form.type, form]));
const byLetter = new Map(forms.map((form) => [form.letter, form]));

/** The form of a type of act; undefined for types that a newer version brought. */
export function formOfType(type: string): EventForm | undefined {
  return byType.get(type);
}

/** The form whose lines carry this letter. */
export function formOfLetter(letter: unknown): EventForm | undefined {
  return typeof letter === 'string' ? byLetter.get(letter) : undefined;
}

function unpackRating(packed: unknown): Rating | undefined {
  return packed === 1 || packed === 2 || packed === 3 || packed === 4 ? packed : undefined;
}
