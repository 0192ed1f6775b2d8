/** Builds the site: the browser's code, then every page as HTML, then headers, then the service worker, last. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest, Plugin, ResolvedConfig, Rolldown } from 'vite';
import { buildServiceWorker } from './build-service-worker.ts';
import { buildDocument, cspHash, inlineScripts } from './document.ts';
import { listFiles } from './list-files.ts';
import { usedStyles } from './used-styles.ts';
import { formatHeaderRules, headerRules, securityHeaders } from './headers.ts';

const entries = { app: 'src/app/entry-client.tsx', lesson: 'src/app/entry-lesson.tsx' };

interface ServerEntry {
  contentVersion: string;
  pages: readonly string[];
  renderPage(path: string): Promise<string>;
}

/** The Vite plugin that makes `vite build` write the whole site. Leaves development alone. */
export function sitePlugin(): Plugin {
  return {
    name: 'site',
    config: ({ build }) => ({
      appType: 'spa',
      build: {
        // Older targets would rewrite light-dark() into variables that a theme switch does not reach.
        cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
        cssCodeSplit: false,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        reportCompressedSize: false,
      },
      environments: {
        client: {
          build: {
            outDir: build?.outDir ?? 'dist',
            emptyOutDir: true,
            manifest: true,
            rollupOptions: {
              input: Object.values(entries),
              output: { codeSplitting: { groups: [{ name: createSharedChunk() }] } },
            },
          },
        },
        ssr: {
          build: {
            outDir: serverFolder(build?.outDir ?? 'dist'),
            copyPublicDir: false,
            rollupOptions: { input: { server: 'src/app/entry-server.tsx' } },
          },
        },
      },
      builder: {
        async buildApp(builder) {
          const { client, ssr } = builder.environments;
          if (!client || !ssr) throw new Error('The build has no client or no ssr environment.');
          await builder.build(client);
          await builder.build(ssr);
          await writeSite(builder.config, client.config.build.outDir);
        },
      },
    }),
  };
}

/** Where the code that renders the pages is built to: each output folder has its own. */
function serverFolder(outDir: string): string {
  return join('.cache/server', basename(outDir));
}

async function writeSite({ root, base }: ResolvedConfig, outDir: string): Promise<void> {
  const dist = resolve(root, outDir);
  const server = (await import(
    pathToFileURL(join(root, serverFolder(outDir), 'server.js')).href
  )) as ServerEntry;
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  // The bundler may put any module's styles first; the order of the layers must stand before them all.
  const layers = readFileSync(join(root, 'src/ui/layers.css'), 'utf8').trim();
  const css = layers + takeStyle(dist, manifest);
  const template = readFileSync(join(root, 'index.html'), 'utf8').replaceAll('%BASE_URL%', base);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), text);
  };
  const pages = new Map<string, string>();
  for (const path of server.pages) pages.set(path, await server.renderPage(path));
  const lessonCode = modulesOf(manifest, [entries.lesson]).map((file) =>
    readFileSync(join(dist, file), 'utf8'),
  );
  const lessons = [...pages].filter(([path]) => isLesson(path)).map(([, html]) => html);
  // A lesson is to fit the first packets of a connection: it carries its own rules only.
  const lessonCss = usedStyles(css, [...lessons, ...lessonCode].join('\n'));
  const documentFor = (path: string, html: string) => {
    const own = isLesson(path) ? [entries.lesson] : [entries.app, screenFiles[path] ?? []].flat();
    const modules = modulesOf(manifest, own);
    const [script = '', ...preloads] = modules.map((file) => base + file);
    return buildDocument({
      template,
      html,
      css: isLesson(path) ? lessonCss : css,
      script,
      preloads,
      path: base + path.slice(1),
    });
  };

  for (const [path, html] of pages) {
    write(path === '/' ? 'index.html' : `${path.slice(1)}.html`, documentFor(path, html));
  }
  const unknown = documentFor('/404', await server.renderPage('/404'));
  write('404.html', unknown);

  rmSync(join(dist, '.vite'), { recursive: true });
  const security = securityHeaders({
    scripts: inlineScripts(unknown).map(cspHash),
    styles: [cspHash(css), cspHash(lessonCss)],
  });
  const files = [...listFiles(dist), 'sw.js'];
  write('_headers', formatHeaderRules(headerRules(base, { security, files })));
  await buildServiceWorker({ root, dist, base, content: server.contentVersion });
}

/** Lessons are documents with an entry of their own. */
function isLesson(path: string): boolean {
  return path.startsWith('/lessons/');
}

/** Screens are lazy; a page asks for its own at once rather than after the entry has run. */
const screenFiles: Record<string, string> = {
  '/': 'src/features/today/today-screen.tsx',
  '/lessons': 'src/features/lesson/lessons-screen.tsx',
  '/practice': 'src/features/practice/builder-screen.tsx',
  '/practice/quiz': 'src/features/practice/quiz-screen.tsx',
  '/exam': 'src/features/exam/exam-screen.tsx',
  '/exam/sitting': 'src/features/exam/sitting-screen.tsx',
  '/exam/report': 'src/features/exam/report-screen.tsx',
  '/review': 'src/features/review/review-screen.tsx',
  '/review/cram': 'src/features/review/cram-screen.tsx',
  '/cards': 'src/features/cards/cards-screen.tsx',
  '/progress': 'src/features/progress/progress-screen.tsx',
  '/settings': 'src/features/settings/settings-screen.tsx',
};

/**
 * Names one chunk for all that a lesson needs. Every page needs most of it too; left to itself the bundler makes twenty small
 * files of it, which compress badly and each take a request.
 */
function createSharedChunk() {
  let shared: Set<string> | null = null;
  return (module: string, context: Rolldown.ChunkingContext): string | null => {
    const entry = resolve(entries.lesson);
    shared ??= reachedFrom(entry, context);
    return module !== entry && shared.has(module) ? 'shared' : null;
  };
}

/** A module and all that it imports, not what it loads later. */
function reachedFrom(module: string, context: Rolldown.ChunkingContext): Set<string> {
  const reached = new Set([module]);
  for (const id of reached)
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}

/** The built files of these modules and of all that they import, the first one's first. */
function modulesOf(manifest: Manifest, sources: readonly string[]): string[] {
  const files = new Set<string>();
  const add = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  sources.forEach(add);
  return [...files];
}

/** The one stylesheet's text; its file is removed, for every page carries it. */
function takeStyle(dist: string, manifest: Manifest): string {
  const file = Object.values(manifest).find((chunk) => chunk.file.endsWith('.css'))?.file;
  if (!file) throw new Error('The build wrote no stylesheet.');
  const css = readFileSync(join(dist, file), 'utf8').trim();
  rmSync(join(dist, file));
  return css;
}
