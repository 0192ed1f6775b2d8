/** Shows screens as a learner meets them: on a real record kept in memory, at a fixed time, within a router. */
import '#ui/styles.css';
import { type ComponentType, StrictMode } from 'react';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import { expect, onTestFinished, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { ChunkStore, SyncChunkStore } from '#state/chunk-store.ts';
import { createClock, later, newId } from '#state/clock.ts';
import { createMemoryChunks } from '#state/memory-chunks.ts';
import { currentForm } from '#state/migrations.ts';
import { openRecord } from '#state/record.ts';
import { StudyProvider } from '#state/study-context.tsx';
import { createStudyStore, type StudyState, type StudyStore } from '#state/study-store.ts';
import { createSilentTabs } from '#state/testing/fake-tabs.ts';

/** A Monday, by the browser's own time zone. */
export const noon = new Date(2026, 10, 23, 12).getTime();

interface StudyOptions {
  /** Where the learner is; the first screen's path unless given. */
  path?: string;
  /** What the learner has done before. */
  before?: (study: StudyState) => void;
  local?: SyncChunkStore;
  idb?: ChunkStore;
  /** Leaves the start of the record under way. */
  isBooting?: boolean;
}

export interface Study {
  store: StudyStore;
  router: ReturnType<typeof createMemoryRouter>;
  /** What the learner can do and what came of it. */
  now: () => StudyState;
  /** The path and query that the router is at. */
  place: () => string;
  goTo: (path: string) => Promise<void>;
  /** Takes the screen away, to show another in the same test. */
  unmount: () => Promise<void>;
}

/** Shows the screen at `path`; the others can be reached from it. */
export function renderStudy(
  screens: Readonly<Record<string, ComponentType>>,
  options: StudyOptions = {},
): Promise<Study> {
  const routes = Object.entries(screens).map(([path, Component]) => ({ path, Component }));
  return renderRoutes(routes, { path: routes[0]?.path ?? '/', ...options });
}

/** Shows what routes show at `path`. Any error on the console fails the test. */
export async function renderRoutes(routes: RouteObject[], options: StudyOptions): Promise<Study> {
  setTime(noon);
  const store = await openStore(options);
  options.before?.(store.getState());
  const router = createMemoryRouter(routes, { initialEntries: [options.path ?? '/'] });
  failOnConsoleError();
  stayOnPage();
  const { unmount } = await render(
    <StrictMode>
      <StudyProvider store={store}>
        <RouterProvider router={router} />
      </StudyProvider>
    </StrictMode>,
  );
  return {
    store,
    router,
    now: () => store.getState(),
    place: () => router.state.location.pathname + router.state.location.search,
    goTo: (path) => router.navigate(path),
    unmount,
  };
}

/** Lets time pass at once; the screens look at the clock as when a learner comes back to them. */
export function passTime(ms: number): void {
  setTime(Date.now() + ms);
  document.dispatchEvent(new Event('visibilitychange'));
}

/** The same, but the browser kept the page in its back/forward cache meanwhile. */
export function passTimeInCache(ms: number): void {
  setTime(Date.now() + ms);
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
}

async function openStore({ local, idb, isBooting = false }: StudyOptions): Promise<StudyStore> {
  const clock = createClock();
  const record = openRecord({
    local: local ?? createMemoryChunks(),
    idb: isBooting ? neverAnswering() : (idb ?? createMemoryIdb()),
    clock,
    newId,
    later,
    tabs: createSilentTabs(),
    caches: null,
    form: currentForm,
  });
  const store = createStudyStore({ clock, record, newId, contentVersion: 'test' });
  if (!isBooting) await record.booted;
  return store;
}

function createMemoryIdb(): ChunkStore {
  return { ...createMemoryChunks(), name: 'idb' };
}

function neverAnswering(): ChunkStore {
  const never = () => new Promise<never>(() => {});
  return { ...createMemoryIdb(), heads: never, read: never, readAll: never };
}

function setTime(at: number): void {
  vi.setSystemTime(at);
  onTestFinished(() => void vi.useRealTimers());
}

function failOnConsoleError(): void {
  const error = vi.spyOn(console, 'error');
  onTestFinished(() => {
    expect(error.mock.calls).toEqual([]);
    error.mockRestore();
  });
}

/** Links lead nowhere: one that moves under the pointer must not take the whole run to another page. */
function stayOnPage(): void {
  const refuse = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a:not([download], [href^="#"])'))
      event.preventDefault();
  };
  document.addEventListener('click', refuse);
  onTestFinished(() => document.removeEventListener('click', refuse));
}
