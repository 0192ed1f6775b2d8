/** One first visit of a page over a slow line with a slow processor. */
import type { Browser, CDPSession } from '@playwright/test';
import { phone, slowDown } from './chromium.ts';

export interface PageLoad {
  fcpMs: number;
  lcpMs: number;
  cls: number;
  /** KiB of the bodies as sent. */
  html: number;
  script: number;
  /** What of the scripts had begun to arrive when the largest paint happened. */
  scriptBeforeLcp: number;
  total: number;
  requests: number;
}

/** After the load event: hydration, the idle work and the installing of the worker lie within. */
const quietAfterMs = 4000;

interface Vitals {
  fcpMs: number;
  lcpMs: number;
  cls: number;
}

declare global {
  interface Window {
    vitals: Vitals;
  }
}

/** Visits a page for the first time, waits until it is quiet and tells what was seen. */
export async function measureLoad(browser: Browser, url: string): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  const session = await slowDown(page, { line: true });
  const traffic = watchTraffic(session);
  await page.addInitScript(watchVitals);
  await page.goto(url);
  await page.waitForTimeout(quietAfterMs);
  const vitals = await page.evaluate(() => window.vitals);
  await context.close();
  return { ...vitals, ...sumTraffic([...traffic.values()], vitals.lcpMs) };
}

interface Answer {
  type: string;
  /** In seconds of the browser's own clock. */
  askedAt: number;
  answeredAt: number;
  headBytes: number;
  bytes: number;
}

/** Follows what the page itself asks for; what its service worker fetches is not the page's. */
function watchTraffic(session: CDPSession): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  session.on('Network.requestWillBeSent', ({ requestId, timestamp, type = 'Other', request }) => {
    if (request.url.startsWith('data:')) return;
    answers.set(requestId, {
      type,
      askedAt: timestamp,
      answeredAt: Infinity,
      headBytes: 0,
      bytes: 0,
    });
  });
  session.on('Network.responseReceived', ({ requestId, timestamp, response }) => {
    const answer = answers.get(requestId);
    if (answer)
      Object.assign(answer, { answeredAt: timestamp, headBytes: response.encodedDataLength });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answer.bytes = encodedDataLength - answer.headBytes;
  });
  return answers;
}

function sumTraffic(answers: readonly Answer[], lcpMs: number) {
  const kib = (some: readonly Answer[]) => some.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  const [document] = answers;
  if (document?.type !== 'Document') throw new Error('The first request was not for the page.');
  const paintedAt = document.askedAt + lcpMs / 1000;
  const scripts = answers.filter(({ type }) => type === 'Script');
  return {
    html: kib([document]),
    script: kib(scripts),
    scriptBeforeLcp: kib(scripts.filter(({ answeredAt }) => answeredAt < paintedAt)),
    total: kib(answers),
    requests: answers.length,
  };
}

/** Runs in the page before anything else. */
function watchVitals(): void {
  const vitals: Vitals = { fcpMs: NaN, lcpMs: NaN, cls: 0 };
  window.vitals = vitals;
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') vitals.fcpMs = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    vitals.lcpMs = startTime;
  });
  watch('layout-shift', (entry) => {
    vitals.cls += 'value' in entry && typeof entry.value === 'number' ? entry.value : 0;
  });
}
