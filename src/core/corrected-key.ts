/** Keys that were corrected after the learner had answered. */
import { gradeAnswer, type GradedQuestion, rightAnswer, sidesOf } from './grade.ts';
import type { GivenAnswer, Progress } from './progress.ts';

/** A question as far as its key is compared with old answers. */
export type KeyedQuestion = GradedQuestion & { id: string; revision: number };

/** What is recorded of a corrected key; the form of the `remark` act. */
export interface Correction {
  question: string;
  revision: number;
  right: string[];
  ordered: boolean;
}

/** The corrected keys, and how many answers they mark otherwise than before. */
export interface Corrections {
  corrections: Correction[];
  answers: number;
}

/**
 * The questions whose newer revision marks an answer otherwise than it was marked when it was given. An answer that
 * names what the question no longer has was given to another question, so to speak: then it is left as it is, with
 * all answers to that question.
 */
export function findCorrections(
  progress: Pick<Progress, 'questions' | 'sittings'>,
  questions: readonly KeyedQuestion[],
): Corrections {
  const corrections: Correction[] = [];
  let answers = 0;
  for (const question of questions) {
    const older = answersTo(progress, question.id).filter(
      ({ revision }) => revision < question.revision,
    );
    if (!older.every(({ options }) => isStillThere(question, options))) continue;
    const changed = older.filter(({ options, correct }) => {
      return gradeAnswer(question, options) !== correct;
    });
    if (changed.length === 0) continue;
    const { id, revision, kind } = question;
    const right = rightAnswer(question);
    corrections.push({ question: id, revision, right, ordered: kind === 'ordering' });
    answers += changed.length;
  }
  return { corrections, answers };
}

/** Every answer that is kept to a question, each once. */
function answersTo(
  { questions, sittings }: Pick<Progress, 'questions' | 'sittings'>,
  question: string,
): GivenAnswer[] {
  const record = questions.get(question);
  if (!record) return [];
  const ofSittings = [...sittings.values()].map(({ answers }) => answers.get(question) ?? null);
  const byInstant = new Map<number, GivenAnswer>();
  for (const answer of [record.first, record.last, ...ofSittings]) {
    if (answer) byInstant.set(answer.at, answer);
  }
  return [...byInstant.values()];
}

function isStillThere(question: GradedQuestion, given: readonly string[]): boolean {
  switch (question.kind) {
    case 'choice':
      return given.every((id) => question.options.some((option) => option.id === id));
    case 'ordering':
      return given.every((id) => question.steps.some((step) => step.id === id));
    case 'matching': {
      const isPair = (id: string | undefined) => question.pairs.some((pair) => pair.id === id);
      return given.every((item) => isPair(sidesOf(item)?.prompt) && isPair(sidesOf(item)?.match));
    }
  }
}
