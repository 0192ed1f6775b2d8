/** How long the learner waits from a click to the next paint, as the browser itself counts it. */
import type { Locator, Page } from '@playwright/test';
import { slowCpu, slowDown } from './chromium.ts';
import { quietMoment } from './quiet.ts';

/** The browser reports in steps of 8 ms and nothing that took less than this. */
const leastMs = 16;
/** After the paint: the browser tells of it a little later, and what the click began should be over. */
const settleMs = 200;
/** On a busy machine it tells of it later still. */
const patienceMs = 800;

declare global {
  interface Window {
    interactions: number[];
  }
}

/** Starts listening; before the page is opened. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.interactions = [];
    const options = { type: 'event', durationThreshold: 16, buffered: true };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const isInteraction = 'interactionId' in entry && Number(entry.interactionId) > 0;
        if (isInteraction) window.interactions.push(entry.duration);
      }
    }).observe(options);
  });
}

/** Clicks an element and tells how long its slowest event took until the frame that shows it. */
export type Clicker = (target: Locator) => Promise<number>;

/**
 * Real clicks with a slow processor. It is slowed only around each click: the brake burns the time that it takes
 * away, and would leave none for the pages beside.
 */
export async function createClicker(page: Page): Promise<Clicker> {
  const session = await slowDown(page, { cpu: 1 });
  const setSpeed = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate });
  return async (target) => {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (!box) throw new Error('What should be clicked is not on the screen.');
    await quietMoment();
    await page.evaluate(() => {
      window.interactions = [];
    });
    await setSpeed(slowCpu);
    // By the mouse and not by `click()`, which puts listeners of its own into the page.
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(settleMs);
    await setSpeed(1);
    return page.evaluate(slowestEvent, { leastMs, patienceMs });
  };
}

/** Runs in the page, again and again until an event was told or patience ends. */
async function slowestEvent({ leastMs, patienceMs }: Record<string, number>): Promise<number> {
  const until = performance.now() + Number(patienceMs);
  while (window.interactions.length === 0 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return Math.max(Number(leastMs), ...window.interactions);
}

export const interactionNotes = [
  'floor: the same items on a page of plain JavaScript without a framework, interleaved',
  'Event Timing: steps of 8 ms, 16 is the least that is told',
];
