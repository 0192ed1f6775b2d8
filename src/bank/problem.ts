/** A spot in a file of content, as editors count: lines and columns from 1. */
export interface Place {
  /** Path from the project's root. */
  file: string;
  line: number;
  column: number;
}

/** Something wrong with the content, in words for its author. */
export interface Problem extends Place {
  message: string;
}

/** Collects what is wrong in one file; the list may be shared by all files. */
export interface Reporter {
  readonly file: string;
  readonly problems: Problem[];
}

/** `file:line:column message`, as editors and terminals make clickable. */
export function formatProblem(problem: Problem): string {
  return `${formatPlace(problem)} ${problem.message}`;
}

/** `file:line:column`. */
export function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** Problems in the order in which an author walks through the files. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}
