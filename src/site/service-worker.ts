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
const revisions = new Map(__PRECACHE__);
const site = { base: __BASE__, isKept: (file: string) => revisions.has(file) };

self.addEventListener('install', (event) => event.waitUntil(install()));
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
});

/** All files or none: until every one is kept the former version stays in charge. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const kept = await Promise.all(names.map((name) => caches.open(name)));
  for (const [file, revision] of __PRECACHE__) {
    const key = keyFor(file, revision);
    const known = await firstMatch(kept, key);
    await cache.put(key, known ?? (await download(file)));
  }
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
  const revision = revisions.get(file);
  const kept = revision
    ? await (await caches.open(cacheName)).match(keyFor(file, revision))
    : undefined;
  return kept ?? (await fromFormerVersion(file)) ?? fetch(request);
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
