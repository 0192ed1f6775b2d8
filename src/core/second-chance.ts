/** Second chances: what an exam showed to be missing is asked again, in another way, two and seven days later. */
import type { ExamSitting, Progress } from './progress.ts';
import type { Moment } from './schedule.ts';
import { studyDay } from './study-day.ts';

/** A question as far as second chances need it. */
export interface ChanceQuestion {
  id: string;
  facts: readonly string[];
  /** The question of which it is a variant. */
  variantOf: string | null;
}

/** A fact that was missed in an exam, and the question that gives another chance at it. */
export interface SecondChance {
  fact: string;
  question: string;
  /** Study day from which it is due. */
  dueDay: number;
}

export interface ChanceRequest {
  questions: readonly ChanceQuestion[];
  progress: Pick<Progress, 'questions' | 'sittings'>;
  moment: Moment;
}

/** Study days after an exam on which what was missed in it comes back. */
export const CHANCE_DAYS = [2, 7] as const;

/** A fact missed in an exam, by a question. */
interface Miss {
  fact: string;
  question: ChanceQuestion;
  examDay: number;
  /** Epoch ms from which answers are no longer the exam's own: it may have been graded long after its end. */
  gradedAt: number;
}

/**
 * The second chances that are due now, each with a question of its own. A fact missed in a finished exam is due on the
 * second and on the seventh study day after it, until any question on it is answered on or after that day. Asked is
 * another question on the fact: one not answered since the exam first, a variant of the missed one first, then the one
 * answered longest ago. Only where a fact has no other question, the missed one comes again.
 */
export function secondChances({ questions, progress, moment }: ChanceRequest): SecondChance[] {
  const today = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
  const byFact = questionsByFact(questions);
  const lastAtOf = (id: string) => progress.questions.get(id)?.last?.at ?? null;
  const isSettled = ({ fact, gradedAt }: Miss, dueDay: number) =>
    (byFact.get(fact) ?? []).some(({ id }) => {
      const at = lastAtOf(id);
      if (at === null || at <= gradedAt) return false;
      return studyDay(at, moment.offsetMinutes, moment.rolloverHour) >= dueDay;
    });

  const due: SecondChance[] = [];
  const taken = new Set<string>();
  for (const miss of missesOf({ questions, progress, moment })) {
    const dueDay = CHANCE_DAYS.map((days) => miss.examDay + days)
      .filter((day) => day <= today)
      .find((day) => !isSettled(miss, day));
    if (dueDay === undefined || taken.has(miss.fact)) continue;
    taken.add(miss.fact);
    // One question may give a chance at several facts at once.
    const asked = due.find(({ question }) => factsOf(questions, question).includes(miss.fact));
    const candidates = byFact.get(miss.fact) ?? [];
    const question = asked?.question ?? questionFor(miss, candidates, lastAtOf);
    due.push({ fact: miss.fact, question, dueDay });
  }
  return due;
}

/** The questions of second chances, each once. */
export function chanceQuestions(chances: readonly SecondChance[]): string[] {
  return [...new Set(chances.map(({ question }) => question))];
}

/** What was missed in finished exams, the newest exam first. */
function missesOf({ questions, progress, moment }: ChanceRequest): Miss[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const exams = [...progress.sittings.values()]
    .filter((sitting) => sitting.kind === 'exam')
    .flatMap((exam) => (exam.finishedAt === null ? [] : [{ exam, endedAt: exam.finishedAt }]))
    .sort((a, b) => b.endedAt - a.endedAt);
  return exams.flatMap(({ exam, endedAt }) => {
    const examDay = studyDay(endedAt, exam.offsetMinutes, moment.rolloverHour);
    const gradedAt = Math.max(endedAt, ...Array.from(exam.answers.values(), ({ at }) => at));
    return missedIn(exam).flatMap((id) => {
      const question = byId.get(id);
      return question ? question.facts.map((fact) => ({ fact, question, examDay, gradedAt })) : [];
    });
  });
}

/** Questions answered wrong or not at all. */
function missedIn(exam: ExamSitting): string[] {
  return exam.questions.filter((id) => exam.answers.get(id)?.correct !== true);
}

function questionFor(
  { question: missed, gradedAt }: Miss,
  candidates: readonly ChanceQuestion[],
  lastAtOf: (id: string) => number | null,
): string {
  const root = missed.variantOf ?? missed.id;
  const others = candidates
    .filter(({ id }) => id !== missed.id)
    .map(({ id, variantOf }) => {
      const lastAt = lastAtOf(id) ?? 0;
      return { id, lastAt, isOld: lastAt <= gradedAt, isVariant: (variantOf ?? id) === root };
    })
    .sort(
      (a, b) =>
        Number(b.isOld) - Number(a.isOld) ||
        Number(b.isVariant) - Number(a.isVariant) ||
        a.lastAt - b.lastAt,
    );
  return others[0]?.id ?? missed.id;
}

function questionsByFact(questions: readonly ChanceQuestion[]): Map<string, ChanceQuestion[]> {
  const byFact = new Map<string, ChanceQuestion[]>();
  for (const question of questions) {
    for (const fact of question.facts) {
      const found = byFact.get(fact);
      if (found) found.push(question);
      else byFact.set(fact, [question]);
    }
  }
  return byFact;
}

function factsOf(questions: readonly ChanceQuestion[], id: string): readonly string[] {
  return questions.find((question) => question.id === id)?.facts ?? [];
}
