/** Finds Chromium, or installs it: the tests and benchmarks need one, `npm ci` does not. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';

// The shell first: the same engine without a window's furniture, twice as fast here and Playwright's own choice.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/Applications/Google Chrome.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
];

/** Flags for a quiet, offline, reproducible browser. The sandbox cannot work for root, so root goes without. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium that can be started; installs one with apt or Playwright if there is none. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  for (const install of installers()) {
    try {
      install();
    } catch {
      // The next way may work; if none does, the message below says what to do.
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, or set CHROMIUM to its path.',
  );
}

/** The path of a browser that keeps pages it left in a back/forward cache, which the shell does not; none is installed. */
export function findCachingBrowser(): string | undefined {
  return findBrowser((path) => !/headless.shell/.test(path));
}

function findBrowser(isWanted = (_path: string) => true): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...places];
  const candidates = [
    process.env['CHROMIUM'],
    ...folders.flatMap((folder) =>
      [...names, 'Google Chrome', 'chrome.exe'].map((name) => join(folder, name)),
    ),
    chromium.executablePath(),
  ];
  return candidates.find((path) => path && isWanted(path) && canRun(path));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installers(): (() => void)[] {
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { stdio: 'ignore' });
  const asRoot = process.getuid?.() === 0;
  const apt = (...args: string[]) =>
    asRoot ? run('apt-get', ...args) : run('sudo', '-n', 'apt-get', ...args);
  const fonts = ['fonts-dejavu-core', 'fonts-liberation'];
  const install = (name: string) => {
    apt('update');
    apt('install', '-y', '--no-install-recommends', name, ...fonts);
  };
  return [
    () => install('chromium-headless-shell'),
    () => install('chromium'),
    () => run('npx', 'playwright', 'install', 'chromium'),
  ];
}
