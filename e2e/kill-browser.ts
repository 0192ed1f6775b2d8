/** Killing a browser as an operating system does. */
import process from 'node:process';
import type { BrowserContext } from '@playwright/test';

/** Finds the browser's main process; what is returned kills it after a while. The others cannot live without it. */
export async function prepareKill(
  context: BrowserContext,
): Promise<(delayMs: number) => Promise<void>> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser of a profile is not known.');
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const id = processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
  // Process 0 would be ourselves.
  if (id <= 0) throw new Error('The main process of the browser is not known.');
  const gone = new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
  });
  return async (delayMs) => {
    if (delayMs > 0) {
      await new Promise((resolve) => {
        setTimeout(resolve, delayMs);
      });
    }
    process.kill(id, 'SIGKILL');
    await gone;
  };
}
