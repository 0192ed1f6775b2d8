/**
 * How long a page's first visit blocks its thread. In a browser that is told to be slow and to open a page, and nothing
 * else: Playwright switches on the inspector's Runtime domain in every page, and with it V8 parses all of React a second
 * time, to know the places of functions on the stack (`V8.CollectSourcePositions` in a trace). No visitor pays for that.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags, ensureBrowser } from '../scripts/browser.ts';
import { phone, slow4g, slowCpu } from './chromium.ts';

/** After the navigation began: the line is slow, and hydration and the installing of the worker lie within. */
const quietAfterMs = 8000;

type Send = (method: string, params?: object, session?: string) => Promise<Record<string, unknown>>;

interface Answer {
  result?: Record<string, unknown>;
  error?: { message: string };
}

export interface BareBrowser {
  /** What of long tasks goes beyond 50 ms on a first visit, summed: from the beginning, not only after the first paint. */
  blockingTime(url: string): Promise<number>;
  close(): Promise<void>;
}

/** Starts the browser without a profile and without Playwright. */
export async function launchBare(): Promise<BareBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'));
  const flags = ['--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const browser = spawn(ensureBrowser(), ['--headless', ...browserFlags, ...flags], {
    stdio: 'ignore',
  });
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  const socket = new WebSocket(await addressIn(profile));
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const send = createSend(socket);
  return {
    blockingTime: (url) => visit(send, url),
    close: async () => {
      socket.close();
      browser.kill('SIGKILL');
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function visit(send: Send, url: string): Promise<number> {
  const { browserContextId } = await send('Target.createBrowserContext');
  const target = { url: 'about:blank', browserContextId, ...phone };
  const { targetId } = await send('Target.createTarget', target);
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const tell = (method: string, params?: object) => send(method, params, String(sessionId));
  await tell('Network.enable');
  await tell('Network.emulateNetworkConditions', slow4g);
  await tell('Emulation.setCPUThrottlingRate', { rate: slowCpu });
  await tell('Page.navigate', { url });
  await new Promise((resolve) => setTimeout(resolve, quietAfterMs));
  const asked = {
    expression: `(${blockedSoFar.toString()})()`,
    awaitPromise: true,
    returnByValue: true,
  };
  const { result } = await tell('Runtime.evaluate', asked);
  await send('Target.disposeBrowserContext', { browserContextId });
  const value = typeof result === 'object' && result && 'value' in result ? result.value : null;
  if (typeof value !== 'number') throw new Error(`The page did not tell its long tasks: ${url}`);
  return value;
}

/** Runs in the page: the browser remembers the long tasks from the beginning. */
function blockedSoFar(): Promise<number> {
  return new Promise((resolve) => {
    const sum = (tasks: readonly PerformanceEntry[]) =>
      tasks.reduce((blocked, { duration }) => blocked + Math.max(0, duration - 50), 0);
    new PerformanceObserver((list) => resolve(sum(list.getEntries()))).observe({
      type: 'longtask',
      buffered: true,
    });
    // Nobody calls back where there were none.
    setTimeout(() => resolve(0), 1000);
  });
}

/** The browser writes its address into its profile once it listens. */
async function addressIn(profile: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      if (path) return `ws://127.0.0.1:${port}${path}`;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The browser did not start to listen.');
}

/** Sends a command and waits for its result; an error of the browser rejects. */
function createSend(socket: WebSocket): Send {
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, ...answer } = JSON.parse(String(data)) as Answer & { id: number };
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  let last = 0;
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result ?? {}),
      );
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
    });
}
