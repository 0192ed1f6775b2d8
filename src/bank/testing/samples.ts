/** Small pieces of content for tests: right in themselves, so that each test names only what it breaks. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Problem, Reporter } from '../problem.ts';
import { type Content, readContent } from '../read-content.ts';
import { readCardsFile, readLessonFile, readQuestionsFile } from '../read-content-file.ts';

/** Lines that `lesson` puts before its body. */
export const headLines = 6;

export const source = 'https://docs.aws.amazon.com/page.html';
export const fact = `<Fact id="ecs-a" source="${source}">A task is one running copy</Fact>.`;
export const card = `<Card id="ecs-card" facts="ecs-a">
  <Front>What is one running copy?</Front>
  <Back>A task.</Back>
</Card>`;

/** A lesson's source with the given body, which starts on line `headLines` + 1. */
export function lesson(body: string): string {
  return `---\ntitle: ECS\nsummary: What runs where.\nchecked: 2026-11-23\n---\n\n${body}\n`;
}

/** A lesson's setting without tables and terms. */
export const noShown = { comparisons: [], terms: [], homeOf: () => null };

/** A comparisons.yaml with one table: two items, four rows, of which the first makes cards and questions. */
export const comparisons = `ecs-compared:
  title: Task and service
  items:
    task: Task
    service: Service
  rows:
    what:
      label: What it is
      cells:
        task: one running copy
        service: what keeps copies running
      facts:
        task: ecs-a
        service: ecs-a
      card: "{item}: what is it?"
      question: "Which of the two is {cell}?"
      domain: deploy
      level: recall
${['ends', 'ports', 'roles']
  .map(
    (name) => `    ${name}:
      label: Its ${name}
      cells:
        task: ${name} of \`its\` own
        service: none
      facts:
        task: ecs-a
        service: ecs-a
`,
  )
  .join('')}`;

interface QuestionParts {
  attributes?: string;
  stem?: string;
  options?: string;
}

export const options = `<Option id="task" correct>A task<Why>Right for one copy.</Why></Option>
<Option id="service">A service<Why>Right to keep tasks.</Why></Option>
<Option id="cluster">A cluster<Why>Right for services.</Why></Option>
<Option id="image">An image<Why>Right for what is run.</Why></Option>`;

/** A question's source; its options start two lines below its stem. */
export function question(parts: QuestionParts = {}): string {
  const attributes = parts.attributes ?? 'id="ecs-q" facts="ecs-a" domain="deploy" level="recall"';
  const stem = parts.stem ?? 'What is one running copy?';
  return `<Question ${attributes}>\n${stem}\n\n${parts.options ?? options}\n</Question>`;
}

const tag = (id: string) => `id="${id}" facts="ecs-a" domain="deploy" level="recall"`;

/** An ordering question's source: two lines of stem, then a step on each line. */
export function ordering(id = 'ecs-o'): string {
  const steps = ['Build', 'Push', 'Pull'].map(
    (name) => `<Step id="${name.toLowerCase()}">${name} it<Why>So it goes.</Why></Step>`,
  );
  return `<Ordering ${tag(id)}>\nWhat comes first?\n\n${steps.join('\n')}\n</Ordering>`;
}

/** A matching question's source: two lines of stem, then a pair on each line. */
export function matching(id = 'ecs-m'): string {
  const pairs = ['task', 'service', 'cluster'].map(
    (name, i) =>
      `<Pair id="${name}"><Prompt>A ${name}</Prompt><Match>Use ${i}</Match><Why>So it is.</Why></Pair>`,
  );
  return `<Matching ${tag(id)}>\nWhich is for what?\n\n${pairs.join('\n')}\n</Matching>`;
}

/** A scenario's source: two lines of situation, then the questions. */
export function scenario(...questions: readonly string[]): string {
  return `<Scenario id="ecs-s">\nA shop runs tasks.\n\n${questions.join('\n\n')}\n</Scenario>`;
}

/** Files of a whole content folder without problems. */
export const soundFiles: Readonly<Record<string, string>> = {
  'content/CHANGELOG.md': '# Changes\n\n## 2026.11.1\n\nFirst.\n',
  'content/01-ecs/lesson.mdx': lesson(`${fact}\n\n## Tasks [#tasks]\n\n${card}`),
  'content/01-ecs/questions.mdx': question(),
};

/** Writes files under a new folder, which is removed after the test, and returns its path. */
export function writeFiles(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'bank-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** What becomes of the sound files with some replaced or added. */
export function readFiles(changes: Readonly<Record<string, string>>): Content {
  return readContent(writeFiles({ ...soundFiles, ...changes }));
}

/** Problems of a lesson with the given body, as `line:column message`, lines counted from the body's first. */
export function lessonProblems(body: string): string[] {
  const found = collect((reporter) => readLessonFile(lesson(body), 'ecs', reporter));
  return found.map(({ line, column, message }) => `${line - headLines}:${column} ${message}`);
}

/** Problems of a questions.mdx, as `line:column message`. */
export function questionProblems(text: string): string[] {
  return brief(collect((reporter) => readQuestionsFile(text, 'ecs', reporter)));
}

/** Problems of a cards.mdx, as `line:column message`. */
export function cardProblems(text: string): string[] {
  return brief(collect((reporter) => readCardsFile(text, 'ecs', reporter)));
}

/** A reporter for tests that look at what was read. */
export function newReporter(): Reporter {
  return { file: 'test.mdx', problems: [] };
}

function collect(read: (reporter: Reporter) => unknown): Problem[] {
  const reporter = newReporter();
  read(reporter);
  return reporter.problems;
}

function brief(problems: readonly Problem[]): string[] {
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}
