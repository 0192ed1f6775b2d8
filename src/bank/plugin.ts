/** The Vite plugin that serves the content: views of one bank, or the list of what is wrong. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Bank, LessonItems } from './bank.ts';
import { outlineOf, questionsOfTopic } from './outline.ts';
import { type Problem, formatProblem } from './problem.ts';
import { type Content, readContent, topicOfFolder } from './read-content.ts';

const views = ['index', 'outline', 'topics', 'full', 'changes'];
const topicView = 'virtual:bank/topic/';
const itemsQuery = 'lesson.mdx?bank';

/** What the bank offers to other plugins. */
export interface BankApi {
  /** All content with its problems, as it is now. */
  content: () => Content;
}

/**
 * - `virtual:bank/index`: version and lesson heads, for the shell.
 * - `virtual:bank/outline`: everything but the words of questions, for lazy screens.
 * - `virtual:bank/topics`: for each topic, how to load `virtual:bank/topic/…`: its questions in full.
 * - `virtual:bank/full`: everything, for tests.
 * - `virtual:bank/changes`: what each version of the content brought.
 * - `content/NN-topic/lesson.mdx?bank`: the items of one lesson, for its page.
 *
 * With any problem in the content none of them is served, and the error lists all problems. A build checks the
 * content before anything else; in development the error shows when a page asks for a view.
 */
export function bankPlugin(): Plugin<BankApi> {
  let root = '';
  let isBuild = false;
  let content: Content | null = null;
  const read = () => (content ??= readContent(root));
  const isContent = (file: string) => file.startsWith(`${root}/content/`);

  return {
    name: 'bank',
    enforce: 'pre',
    api: { content: read },
    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },
    buildStart() {
      if (!isBuild) return;
      const { problems } = read();
      if (problems.length > 0) this.error(errorOf(root, problems));
    },
    resolveId(id) {
      const isKnown =
        id.startsWith(topicView) || views.some((view) => id === `virtual:bank/${view}`);
      return isKnown ? `\0${id}` : null;
    },
    load(id) {
      if (!isView(id)) return null;
      const { problems } = read();
      for (const file of contentFiles(root)) this.addWatchFile(file);
      if (problems.length > 0) this.error(errorOf(root, problems));
      return id.endsWith('/topics') ? loadersOf(read().bank) : exportJson(viewOf(read(), id));
    },
    watchChange(id) {
      if (isContent(id)) content = null;
    },
    hotUpdate({ file, modules }) {
      if (!isContent(file)) return undefined;
      content = null;
      const known = [...this.environment.moduleGraph.idToModuleMap.values()];
      const stale = known.filter(({ id }) => id !== null && isView(id));
      return [...new Set([...modules, ...stale])];
    },
  };
}

/** What the page of one lesson needs, without the rest of the bank. */
export function itemsOfLesson(bank: Bank, topic: string): LessonItems {
  const prompts = bank.lessons.find((lesson) => lesson.topic === topic)?.prompts ?? [];
  return {
    facts: bank.facts.filter((fact) => fact.topic === topic),
    cards: bank.cards.filter((card) => prompts.includes(card.id)),
  };
}

function isView(id: string): boolean {
  return id.startsWith('\0virtual:bank/') || id.endsWith(itemsQuery);
}

function viewOf({ bank, changes }: Content, id: string): unknown {
  if (id.endsWith('/changes')) return changes;
  if (id.endsWith('/full')) return bank;
  if (id.endsWith('/outline')) return outlineOf(bank);
  if (id.startsWith(`\0${topicView}`)) return questionsOfTopic(bank, id.split('/').at(-1) ?? '');
  if (id.endsWith('/index')) return { version: bank.version, lessons: bank.lessons };
  return itemsOfLesson(bank, topicOfFile(id));
}

/** Code that loads each topic's questions on demand. */
function loadersOf({ lessons }: Bank): string {
  const loaders = lessons.map(({ topic }) => {
    const name = JSON.stringify(topic);
    return `${name}: () => import(${JSON.stringify(topicView + topic)})`;
  });
  return `export default { ${loaders.join(', ')} };`;
}

/** The topic of a file in a topic's folder. */
export function topicOfFile(path: string): string {
  return topicOfFolder(path.split(/[\\/]/).at(-2) ?? '');
}

/** One error for all problems; it points at the first. */
function errorOf(root: string, problems: readonly Problem[]) {
  const [first] = problems;
  const count = problems.length === 1 ? 'A problem' : `${problems.length} problems`;
  const lines = [`${count} in the content:`, ...problems.map(formatProblem)];
  return {
    message: lines.join('\n'),
    ...(first && { id: join(root, first.file), loc: { ...first, file: join(root, first.file) } }),
  };
}

function contentFiles(root: string): string[] {
  const folder = join(root, 'content');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(?:mdx|md|yaml|txt)$/.test(name))
    .map((name) => join(folder, name));
}

/** Parsing a JSON text is faster than evaluating the same object as code. */
function exportJson(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
