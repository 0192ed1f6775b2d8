import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type Plugin, type ViteDevServer, build, createServer } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Bank, BankIndex, LessonItems } from './bank.ts';
import { lessonTextPlugin } from './lesson-text.ts';
import { bankPlugin, itemsOfLesson } from './plugin.ts';
import {
  card,
  comparisons,
  fact,
  lesson,
  question,
  readFiles,
  soundFiles,
  writeFiles,
} from './testing/samples.ts';

const lessonFile = 'content/01-ecs/lesson.mdx';
const questionsFile = 'content/01-ecs/questions.mdx';
/** The temporary projects have no packages of their own. */
const jsxRuntime = join(process.cwd(), 'node_modules/react/jsx-runtime.js');
const entry = `
  export { default as index } from 'virtual:bank/index';
  export { default as full } from 'virtual:bank/full';
  export { default as items } from '../${lessonFile}?bank';
`;

/** A project with the sound content, some of it changed. */
function project(changes: Readonly<Record<string, string>> = {}): string {
  return writeFiles({ ...soundFiles, 'src/entry.js': entry, ...changes });
}

async function serve(root: string): Promise<ViteDevServer> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    resolve: { alias: { 'react/jsx-runtime': jsxRuntime } },
    logLevel: 'silent',
    plugins: [bankPlugin(), lessonTextPlugin({ base: '/' })],
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  onTestFinished(() => server.close());
  return server;
}

interface Views {
  index: BankIndex;
  full: Bank;
  items: LessonItems;
}

/** The three views as a page of the app gets them. */
async function load(server: ViteDevServer): Promise<Views> {
  const { index, full, items } = await server.ssrLoadModule('/src/entry.js');
  return { index, full, items };
}

/** What a build of the project says when it fails. */
async function buildError(root: string, plugins: Plugin[]): Promise<string> {
  const built = build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: { write: false, rolldownOptions: { input: join(root, 'src/entry.js') } },
  });
  return built.then(
    () => 'It was built.',
    (error: unknown) => String(error),
  );
}

describe('views', { timeout: 60_000 }, () => {
  test('index, bank and items are served', async () => {
    const { index, full, items } = await load(await serve(project()));
    const { bank } = readFiles({});
    expect(full).toEqual(bank);
    expect(index).toEqual({ version: bank.version, lessons: bank.lessons });
    expect(items).toEqual({ facts: bank.facts, cards: bank.cards });
  });

  test('other virtual modules are left alone', async () => {
    const server = await serve(project());
    expect(await server.pluginContainer.resolveId('virtual:bank/other')).toBeNull();
    expect(await server.pluginContainer.resolveId('virtual:bank/index')).toMatchObject({
      id: '\0virtual:bank/index',
    });
  });

  test('a lesson’s text is not its items', async () => {
    const server = await serve(project());
    const { default: items } = await server.ssrLoadModule(`/${lessonFile}?bank`);
    expect(items).toHaveProperty('facts');
    const text = await server.transformRequest(`/${lessonFile}`);
    expect(text?.code).toContain('MDXContent');
    expect(text?.code).toContain('fact-ecs-a');
  });

  test('what changed is a view of its own [J9]', async () => {
    const server = await serve(project());
    const { default: changes } = await server.ssrLoadModule('virtual:bank/changes');
    expect(changes).toEqual([{ version: '2026.11.1', text: ['First.'] }]);
  });

  test('a lesson’s text has its tables and terms [A6][U17]', async () => {
    const body = `${fact}\n\nA <Term id="copy">copy</Term>.\n\n<Comparison id="ecs-compared" />\n\n${card}`;
    const server = await serve(
      project({
        [lessonFile]: lesson(body),
        'content/glossary.yaml': 'copy: { term: copy, means: One of many., fact: ecs-a }\n',
        'content/01-ecs/comparisons.yaml': comparisons,
      }),
    );
    const text = await server.transformRequest(`/${lessonFile}`);
    expect(text?.code).toContain('Task and service');
    expect(text?.code).toContain('One of many.');
    expect(text?.code).toContain('/lessons/ecs#fact-ecs-a');
  });

  test('a lesson’s items leave other cards out', () => {
    const { bank } = readFiles({
      'content/01-ecs/cards.mdx': card.replace('ecs-card', 'ecs-more'),
      'content/02-eks/lesson.mdx': lesson(fact.replace('ecs-a', 'eks-a')),
    });
    const items = itemsOfLesson(bank, 'ecs');
    expect(items.facts.map(({ id }) => id)).toEqual(['ecs-a']);
    expect(items.cards.map(({ id }) => id)).toEqual(['ecs-card']);
    expect(itemsOfLesson(bank, 'none')).toEqual({ facts: [], cards: [] });
  });
});

describe('development', { timeout: 60_000 }, () => {
  /** Edits a file and tells the server, as its file watcher would. */
  function edit(server: ViteDevServer, file: string, text: string): void {
    const path = join(server.config.root, file);
    writeFileSync(path, text);
    server.watcher.emit('change', path);
  }

  test('an edit shows in all views', async () => {
    const server = await serve(project());
    await load(server);
    const edited = (soundFiles[lessonFile] ?? '').replace('one running', 'a running');
    edit(server, lessonFile, edited);
    await expect
      .poll(async () => (await load(server)).full.facts[0]?.statement, { timeout: 10_000 })
      .toBe('A task is a running copy');
    const { full, items, index } = await load(server);
    expect(items.facts).toEqual(full.facts);
    expect(index.lessons).toEqual(full.lessons);
  });

  test('an error lists every problem [J1]', async () => {
    const server = await serve(
      project({
        [lessonFile]: lesson(`${fact}\n\n## Tasks\n\n{x}\n\n${card}`),
        [questionsFile]: question().replace(' correct', ''),
      }),
    );
    const message = await load(server).then(
      () => 'It was served.',
      (error: Error) => error.message,
    );
    expect(message).toContain(
      [
        '3 problems in the content:',
        `${lessonFile}:9:1 Give the heading its address: "## Title [#its-id]".`,
        `${lessonFile}:11:1 An {expression} is not allowed; put a literal brace in backticks.`,
        `${questionsFile}:1:1 <Question id="ecs-q">: no option is marked correct.`,
      ].join('\n'),
    );
  });

  test('a mended file is served again', async () => {
    const root = project({ [questionsFile]: question().replace(' correct', '') });
    const server = await serve(root);
    await expect(load(server)).rejects.toThrow('no option is marked correct');
    edit(server, questionsFile, question());
    await expect
      .poll(
        () =>
          load(server).then(
            ({ full }) => full.questions.length,
            () => 0,
          ),
        { timeout: 10_000 },
      )
      .toBe(1);
  });

  test('a problem without a file is told', async () => {
    const root = project({ 'content/02-eks/cards.mdx': '' });
    await expect(load(await serve(root))).rejects.toThrow('02-eks/lesson.mdx:1:1 Every topic');
  });

  test('other edits leave the views alone', async () => {
    const server = await serve(project({ 'src/other.js': 'export const n = 1;' }));
    const view = () =>
      server.environments.ssr.moduleGraph.getModuleById('\0virtual:bank/full')?.transformResult;
    await load(server);
    const before = view();
    await server.ssrLoadModule('/src/other.js');
    edit(server, 'src/other.js', 'export const n = 2;');
    await expect
      .poll(async () => (await server.ssrLoadModule('/src/other.js'))['n'], { timeout: 10_000 })
      .toBe(2);
    expect(before).toBeTruthy();
    expect(view()).toBe(before);
  });
});

describe('build', { timeout: 60_000 }, () => {
  test('sound content is built', async () => {
    expect(await buildError(project(), [bankPlugin()])).toBe('It was built.');
  });

  test('a broken question stops it [J1]', async () => {
    const root = project({
      [questionsFile]: `\n${question().replace('<Why>Right for services.</Why>', '')}`,
    });
    expect(await buildError(root, [bankPlugin()])).toContain(
      `${questionsFile}:7:1 <Option id="cluster">: give the reason in one <Why>.`,
    );
  });

  test('problems show before the compiler’s own', async () => {
    const root = project({
      [lessonFile]: lesson('A load <5 is low.'),
      [questionsFile]: question().replace(' correct', ''),
      'src/entry.js': `import '../${lessonFile}';\n${entry}`,
    });
    const message = await buildError(root, [bankPlugin(), lessonTextPlugin({ base: '/' })]);
    expect(message).toContain(`${lessonFile}:7:9 This cannot be read:`);
    expect(message).toContain(`${questionsFile}:1:1 <Question id="ecs-q">: no option`);
  });
});
