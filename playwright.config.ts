import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { browserFlags, ensureBrowser } from './scripts/browser.ts';

/** The journeys run on the built site: `npm run build` first, or `npm test`, which does all. */
const port = Number(process.env['PORT'] ?? 4179);

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: '.cache/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 412, height: 823 },
    launchOptions: { executablePath: ensureBrowser(), args: browserFlags },
    // Costs a third of the time; TRACE=1 when a journey has to be understood.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
  },
  webServer: {
    command: 'node scripts/serve.ts',
    url: `http://127.0.0.1:${port}/`,
    env: { PORT: String(port) },
    reuseExistingServer: !process.env['CI'],
  },
});
