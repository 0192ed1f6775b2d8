/** How long an exam is and may take. */
import type { Blueprint } from './paper.ts';
import { seedFromText, shuffle } from './random.ts';
import type { ExtraTime } from './settings.ts';
import { MINUTE_MS } from './study-day.ts';

/** Minutes of the exams that the 30 additional minutes are meant for; shorter ones get them in proportion. */
const fullMinutes = 130;

/** Milliseconds that an exam may take. */
export function examLimitMs(blueprint: Pick<Blueprint, 'minutes'>, extra: ExtraTime): number {
  const { minutes } = blueprint;
  const added = {
    none: 0,
    plus30: Math.round((30 * minutes) / fullMinutes),
    half: minutes / 2,
    double: minutes,
  };
  return Math.round((minutes + added[extra]) * MINUTE_MS);
}

/** The blueprint as it is, or in proportion where fewer questions than it asks for are there. */
export function fitBlueprint(blueprint: Blueprint, available: number): Blueprint {
  const { questions, minutes, unscored } = blueprint;
  if (available >= questions) return blueprint;
  const part = available / questions;
  return {
    ...blueprint,
    questions: available,
    minutes: Math.ceil(minutes * part),
    unscored: Math.floor(unscored * part),
  };
}

/** Which questions of a paper do not count: any, as at the real exam, where nobody can tell. */
export function drawUnscored(questions: readonly string[], count: number, seed: number): string[] {
  return shuffle(questions, seedFromText(`${seed}/unscored`)).slice(0, Math.max(0, count));
}
