/** Grading by option id: all or nothing, as on the AWS exam. */

/** What grading needs of an option. */
export interface GradedOption {
  id: string;
  correct: boolean;
}

/** How an answer compares with the key. */
export interface Grade {
  /** Every key was picked and nothing else. */
  correct: boolean;
  /** The right options. */
  keys: string[];
  /** Right options that were not picked. */
  missed: string[];
  /** Picked ids that are not right, options of the question first. */
  wrong: string[];
}

/** Grades a selection; neither order nor repetition of the picks matters. */
export function gradeAnswer(options: readonly GradedOption[], picked: readonly string[]): Grade {
  const picks = new Set(picked);
  const known = new Set(options.map((option) => option.id));
  const keys = options.filter((option) => option.correct).map((option) => option.id);
  const missed = keys.filter((id) => !picks.has(id));
  const distractors = options.filter((option) => !option.correct && picks.has(option.id));
  const unknown = [...picks].filter((id) => !known.has(id)).sort();
  const wrong = [...distractors.map((option) => option.id), ...unknown];
  return { correct: missed.length === 0 && wrong.length === 0, keys, missed, wrong };
}

/** How many options the learner is to choose. */
export function choiceCount(options: readonly GradedOption[]): number {
  return options.filter((option) => option.correct).length;
}
