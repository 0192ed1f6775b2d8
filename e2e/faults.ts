/** Collects what a browser complains of, and what it asks of strangers. */
import type { BrowserContext } from '@playwright/test';

export interface Faults {
  /** Listens to every page of a context, now and later. The fixtures do it for theirs. */
  watch(context: BrowserContext): void;
  /** Announces a complaint that belongs to the test. */
  allow(complaint: RegExp): void;
  /** Names an origin as one of ours. */
  allowOrigin(origin: string): void;
  /** All complaints that were not announced. */
  found(): string[];
}

/** Listens for console errors (violations of the policy among them), uncaught errors and foreign requests [G3]. */
export function createFaults(): Faults {
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  const origins = new Set<string>();
  const requested = new Set<string>();
  return {
    watch: (context) => {
      context.on('console', (message) => {
        if (message.type() !== 'error') return;
        complaints.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) =>
        complaints.push(`uncaught: ${error.error().stack ?? String(error.error())}`),
      );
      context.on('request', (request) => requested.add(request.url()));
    },
    allow: (complaint) => allowed.push(complaint),
    allowOrigin: (origin) => origins.add(origin),
    found: () => {
      const foreign = [...requested].filter((url) => isForeign(new URL(url), origins));
      return [...complaints, ...foreign.map((url) => `left the origin: ${url}`)].filter(
        (complaint) => !allowed.some((pattern) => pattern.test(complaint)),
      );
    },
  };
}

function isForeign({ protocol, origin }: URL, origins: ReadonlySet<string>): boolean {
  return /^(https?|wss?):$/.test(protocol) && !origins.has(origin);
}
