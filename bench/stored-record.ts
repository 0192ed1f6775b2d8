/** A learner's record of any length, in the texts that the app itself would have stored. */
import type { Rating, StudyAct, StudyEvent } from '#core/event.ts';
import { randomFrom } from '#core/random.ts';
import type { Bank } from '#bank/bank.ts';
import { archiveTexts } from '#state/archives.ts';
import { eventId } from '#state/event-id.ts';
import { archiveKey, deviceKey, schemaKey } from '#state/keys.ts';
import { createLogWriter } from '#state/log-writer.ts';
import { currentForm } from '#state/migrations.ts';

/** One sitting at the desk: a quiz of ten, then cards. */
const eventsPerSession = 50;
const sessionsPerDay = 4;
/** The newest sessions lie in chunks of their own until the app merges them. */
const looseSessions = 20;
const secondsPerEvent = 12;
const day = 86_400_000;
/** The record ends so long ago that cards are due. */
const idleDays = 3;

/** Everything under the app's prefix for a learner who did `count` things until `now`. */
export function storedTexts(count: number, bank: Bank, now: number): Map<string, string> {
  const sessions = inventSessions(count, bank, now);
  const { schema } = currentForm;
  const texts = new Map([
    [schemaKey, String(schema)],
    [deviceKey, 'benchdevice'],
  ]);
  if (count === 0) texts.clear();
  const old = sessions.slice(0, -looseSessions).flat();
  for (const [number, text] of archiveTexts(old, schema).entries()) {
    texts.set(archiveKey('bench', number + 1), text);
  }
  for (const events of sessions.slice(-looseSessions)) {
    const session = events[0]?.id.replace(/-\d+$/, '') ?? '';
    const writer = createLogWriter(session, schema);
    for (const event of events) {
      const { key, text } = writer.append(event);
      texts.set(key, text);
    }
  }
  return texts;
}

function inventSessions(count: number, bank: Bank, now: number): StudyEvent[][] {
  const random = randomFrom(2026);
  const sessions = Math.ceil(count / eventsPerSession);
  const days = Math.ceil(sessions / sessionsPerDay);
  const firstDay = now - (days + idleDays) * day;
  let left = count;
  return Array.from({ length: sessions }, (_, index) => {
    const length = Math.min(left, eventsPerSession);
    left -= length;
    const startedAt = firstDay + (index / sessionsPerDay) * day;
    const acts = inventActs(index, bank, random).slice(0, length);
    return acts.map((act, counter) => ({
      ...act,
      id: eventId(`bench${index}`, counter),
      device: 'benchdevice',
      at: Math.round(startedAt + counter * secondsPerEvent * 1000 + random() * 5000),
      offsetMinutes: 60,
      content: bank.version,
    }));
  });
}

/** What is done in one session. Cards and questions come round in turn. */
function inventActs(session: number, bank: Bank, random: () => number): StudyAct[] {
  const sitting = `benchsitting${session}`;
  const choices = bank.questions.filter((question) => question.kind === 'choice');
  const asked = Array.from({ length: 10 }, (_, i) => itemAt(choices, session * 10 + i));
  const elapsedMs = () => Math.round(4000 + random() * 40_000);
  const answers = asked.map(({ id, revision, options }): StudyAct => {
    const picked = itemAt(options, Math.floor(random() * options.length));
    return {
      type: 'answer',
      sitting,
      question: id,
      revision,
      options: [picked.id],
      correct: picked.correct,
      confidence: null,
      elapsedMs: elapsedMs(),
      spotted: null,
    };
  });
  const reviews = Array.from({ length: eventsPerSession - 12 }, (_, i): StudyAct => {
    const { id } = itemAt(bank.cards, session * (eventsPerSession - 12) + i);
    return {
      type: 'review',
      card: id,
      rating: ratingFrom(random()),
      elapsedMs: elapsedMs(),
      place: 'review',
    };
  });
  const questions = asked.map(({ id }) => id);
  const start: StudyAct = { type: 'start', sitting, kind: 'practice', seed: session, questions };
  return [start, ...answers, { type: 'finish', sitting }, ...reviews];
}

/** As learners rate: mostly Good. */
function ratingFrom(chance: number): Rating {
  if (chance < 0.12) return 1;
  if (chance < 0.22) return 2;
  return chance < 0.9 ? 3 : 4;
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('The content has no cards or questions to study.');
  return item;
}
