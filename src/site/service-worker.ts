/**
 * Keeps the whole site for offline use. Files are kept by content: an update fetches only what changed, an install
 * that was cut off goes on where it stopped. The page decides when a new version takes over.
 */
import { keptFileFor } from './kept-file.ts';

declare const self: ServiceWorkerGlobalScope;
declare const __PRECACHE__: readonly (readonly [file: string, revision: string])[];
declare const __VERSION__: string;
declare const __CONTENT__: string;
declare const __BASE__: string;

const prefix = 'stevedore-';
const cacheName = prefix + __VERSION__;
/** Heavy files are kept from their first use on, across versions: their names tell their content. */
const usedName = 'stevedore_used';
const revisions = new Map(__PRECACHE__);
const site = { base: __BASE__, isKept: (file: string) => revisions.has(file) };

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const file = keptFileFor(url.pathname, request.mode === 'navigate', site);
  if (file !== null) event.respondWith(answer(file, request));
});
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
  if (event.data === 'version')
    event.ports[0]?.postMessage({ version: __VERSION__, content: __CONTENT__ });
  if (event.data === 'keep-all') event.waitUntil(completeFor(event.ports[0]));
});

/** All files or none: until every one is kept the former version stays in charge. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  const present = new Set((await cache.keys()).map(({ url }) => url));
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const kept = await Promise.all(names.map((name) => caches.open(name)));
  for (const [file, revision] of __PRECACHE__) {
    const key = keyFor(file, revision);
    if (present.has(new URL(key, self.location.origin).href)) continue;
    const known = await firstMatch(kept, key);
    await cache.put(key, known ?? (await download(file)));
  }
}

let completing: Promise<boolean> | null = null;

/** Browsers drop caches when space is short: fetches what is gone, and tells the page whether all is there. */
async function completeFor(page: MessagePort | undefined): Promise<void> {
  completing ??= keepAll()
    .then(
      () => true,
      () => false,
    )
    .finally(() => {
      completing = null;
    });
  page?.postMessage(await completing);
}

/** Old caches go, except that tabs still open on the former version keep its code. */
async function activate(): Promise<void> {
  const names = (await caches.keys()).filter(
    (name) => name.startsWith(prefix) && name !== cacheName,
  );
  for (const name of names.slice(0, -1)) await caches.delete(name);
  await self.clients.claim();
}

async function answer(file: string, request: Request): Promise<Response> {
  // A cache that is being evicted may refuse to be read; the network then stands in.
  const kept = await keptAnswer(file).catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(request);
  if (file.endsWith('.wasm') && response.ok) await keepUsed(request, response.clone());
  return response;
}

/** Where there is no room, the file still works: it is only fetched again another time. */
async function keepUsed(request: Request, response: Response): Promise<void> {
  try {
    const cache = await caches.open(usedName);
    for (const old of await cache.keys()) await cache.delete(old);
    await cache.put(request.url, response);
  } catch {
    return;
  }
}

async function keptAnswer(file: string): Promise<Response | undefined> {
  const revision = revisions.get(file);
  const kept = revision ? await caches.match(keyFor(file, revision), { cacheName }) : undefined;
  return kept ?? fromFormerVersion(file);
}

/** Code of the version before this one, for a tab that was left open across an update. */
async function fromFormerVersion(file: string): Promise<Response | undefined> {
  if (!file.startsWith('assets/')) return undefined;
  return caches.match(`${__BASE__}${file}`, { ignoreSearch: true });
}

async function download(file: string): Promise<Response> {
  const response = await fetch(__BASE__ + file, { cache: 'no-cache' });
  const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
  const status = response.status === 404 && file === '404.html' ? 200 : response.status;
  if (status !== 200 || isPage !== file.endsWith('.html')) {
    throw new Error(`${file} could not be kept for offline use: status ${response.status}.`);
  }
  // A redirected answer may not be given to a page; a fresh one with the same content may.
  return new Response(await response.blob(), { status: 200, headers: response.headers });
}

async function firstMatch(kept: readonly Cache[], key: string): Promise<Response | undefined> {
  for (const cache of kept) {
    const found = await cache.match(key);
    if (found) return found;
  }
  return undefined;
}

function keyFor(file: string, revision: string): string {
  return `${__BASE__}${file}?__rev=${revision}`;
}
