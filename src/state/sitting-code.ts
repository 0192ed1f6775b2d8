import type { Sheet, Sitting } from '#core/progress.ts';
import { idFrom, isOneOf, listFrom, mapFrom } from './code-shapes.ts';
import { isId, isInstant, isNumberWithin, isOffset, isWholeWithin } from './event-fields.ts';
import { isRecord } from './plain-data.ts';
import { answerFromCode, answerToCode, confidenceFrom } from './question-code.ts';

const causeFrom = isOneOf(['unknown', 'misread', 'mixed-up', 'time']);
const modeFrom = isOneOf(['strict', 'study']);

/** A sitting without maps, as it stands in a snapshot. */
export function sittingToCode(sitting: Sitting): unknown {
  const code = {
    ...sitting,
    answers: Array.from(sitting.answers, ([id, answer]) => [id, answerToCode(answer)]),
    causes: [...sitting.causes],
  };
  if (sitting.kind === 'practice') return code;
  return { ...code, sheets: Array.from(sitting.sheets, ([id, sheet]) => [id, sheetToCode(sheet)]) };
}

/** The sitting in such data, undefined if anything in it does not fit. */
export function sittingFromCode(code: unknown): Sitting | undefined {
  if (!isRecord(code)) return undefined;
  const { id, kind, seed, startedAt, finishedAt } = code;
  const questions = listFrom(code['questions'], idFrom);
  const answers = mapFrom(code['answers'], isId, answerFromCode);
  const causes = mapFrom(code['causes'], isId, causeFrom);
  if (!isId(id) || !questions || !answers || !causes) return undefined;
  if (!isNumberWithin(seed, -Infinity, Infinity) || !isInstant(startedAt)) return undefined;
  if (finishedAt !== null && !isInstant(finishedAt)) return undefined;
  const base = { id, seed, questions, answers, causes, startedAt, finishedAt };
  if (kind === 'practice') return { ...base, kind };
  if (kind !== 'exam') return undefined;
  const terms = termsFromCode(code);
  return terms && { ...base, kind, ...terms };
}

/** What only an exam has. */
function termsFromCode(code: Record<string, unknown>) {
  const { blueprint, limitMs, holder, pausedAt, pausedMs, shiftedMs, content } = code;
  const { offsetMinutes } = code;
  const mode = modeFrom(code['mode']);
  const unscored = listFrom(code['unscored'], idFrom);
  const sheets = mapFrom(code['sheets'], isId, sheetFromCode);
  if (!isId(blueprint) || !mode || !unscored || !sheets || !isId(content)) return undefined;
  if (typeof holder !== 'string' || !isOffset(offsetMinutes)) return undefined;
  if (pausedAt !== null && !isInstant(pausedAt)) return undefined;
  if (!isNumberWithin(limitMs, 0, Infinity) || !isNumberWithin(pausedMs, 0, Infinity)) return;
  if (!isNumberWithin(shiftedMs, -Infinity, Infinity)) return undefined;
  const clock = { limitMs, pausedAt, pausedMs, shiftedMs, offsetMinutes };
  return { ...clock, blueprint, mode, unscored, sheets, holder, content };
}

function sheetToCode(sheet: Sheet): unknown[] {
  const { options, struck, flagged, confidence, elapsedMs, entries, at } = sheet;
  return [options, struck, flagged, confidence, elapsedMs, entries, at];
}

function sheetFromCode(code: unknown): Sheet | undefined {
  if (!Array.isArray(code) || code.length !== 7) return undefined;
  const [picked, out, flagged, sureness, elapsedMs, entries, at]: unknown[] = code;
  const options = listFrom(picked, idFrom);
  const struck = listFrom(out, idFrom);
  const confidence = confidenceFrom(sureness);
  if (!options || !struck || typeof flagged !== 'boolean' || confidence === undefined) return;
  if (!isNumberWithin(elapsedMs, 0, Number.MAX_SAFE_INTEGER) || !isInstant(at)) return undefined;
  if (!isWholeWithin(entries, 0, Number.MAX_SAFE_INTEGER)) return undefined;
  return { options, struck, flagged, confidence, elapsedMs, entries, at };
}
