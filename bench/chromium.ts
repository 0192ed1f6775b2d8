/** The browser of the benchmarks: a phone's screen, and the brakes for its processor and its line. */
import { type Browser, type CDPSession, type Page, chromium } from '@playwright/test';
import { browserFlags, ensureBrowser } from '../scripts/browser.ts';

/** Lighthouse's phone. */
export const phone = { width: 412, height: 823 };
/** How many times slower a middling phone is than this machine, as Lighthouse has it. */
export const slowCpu = 4;

/** Lighthouse's "slow 4G", in its applied form. */
export const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.51 * 1e6) / 8,
  uploadThroughput: (0.68 * 1e6) / 8,
};

/** Starts the browser without a profile. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
}

/** Slows a page's processor, and its line too if asked; holds for all that the page opens next. */
export async function slowDown(
  page: Page,
  { cpu = slowCpu, line = false }: { cpu?: number; line?: boolean } = {},
): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  if (line) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4g);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  return session;
}
