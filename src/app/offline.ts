/** The service worker as the page sees it: whether all is kept for offline use, and whether an update waits. */
import { offline } from '../features/offline-state.ts';

/** Registration must not compete with the first page for a slow line. */
const startAfterMs = 1500;

let waiting: ServiceWorker | null = null;
let agreed = false;

/** Registers the worker once the page is idle. Development has none. */
export function startOffline(base: string): void {
  if (import.meta.env.DEV) return;
  if (!('serviceWorker' in navigator)) {
    offline.setState({ kept: 'none' });
    return;
  }
  const start = () => setTimeout(() => void register(base), startAfterMs);
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}

/** Lets the waiting version take over; the page reloads when it has. Only the learner calls this. */
export function applyUpdate(): void {
  agreed = true;
  waiting?.postMessage('take-over');
}

async function register(base: string): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(workerUrl(base), {
      scope: base,
      updateViaCache: 'none',
    });
    watch(registration);
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (agreed) location.reload();
    });
    const lookForUpdate = () => {
      if (document.visibilityState === 'visible') registration.update().catch(() => {});
    };
    document.addEventListener('visibilitychange', lookForUpdate);
    // A page from the back/forward cache may be a day old.
    window.addEventListener('pageshow', lookForUpdate);
  } catch {
    offline.setState({ kept: 'none' });
  }
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.active) void complete(registration.active);
  if (registration.waiting) offerUpdate(registration.waiting);
  const follow = (worker: ServiceWorker | null) => {
    if (!worker) return;
    if (!registration.active) offline.setState({ kept: 'keeping' });
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) offerUpdate(worker);
      if (worker.state === 'activated') offline.setState({ kept: 'ready' });
      if (worker.state === 'redundant' && !registration.active)
        offline.setState({ kept: 'incomplete' });
    });
  };
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

/** Has the worker fetch what the browser may have dropped since, and says whether all is there. */
async function complete(worker: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const isComplete = await new Promise<boolean>((resolve) => {
    port1.addEventListener('message', ({ data }) => resolve(data === true));
    port1.start();
    worker.postMessage('keep-all', [port2]);
  });
  offline.setState({ kept: isComplete ? 'ready' : 'incomplete' });
}

function offerUpdate(worker: ServiceWorker): void {
  waiting = worker;
  offline.setState({ updateWaits: true });
}

/** The one address that may become a worker, under the policy that demands trusted types. */
function workerUrl(base: string): string {
  const url = `${base}sw.js`;
  const policy = window.trustedTypes?.createPolicy('app-sw', {
    createScriptURL: (wanted) => {
      if (wanted !== url) throw new TypeError(`${wanted} is not the service worker.`);
      return wanted;
    },
  });
  // TypeScript's DOM does not know that register() takes a TrustedScriptURL.
  return policy ? (policy.createScriptURL(url) as unknown as string) : url;
}

declare global {
  interface Window {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): { toString(): string } };
    };
  }
}
