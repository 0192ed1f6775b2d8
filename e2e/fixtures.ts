/** What every journey shares: a browser whose complaints fail the test, servers of its own, a profile that outlives the browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, test as base } from '@playwright/test';
import { type Faults, createFaults } from './faults.ts';
import { type OwnSite, type SiteOptions, startSite } from './site.ts';

/** A browser profile on disk: what is stored in it is there again when it is opened again. */
export interface Profile {
  folder: string;
  open(options?: Parameters<typeof chromium.launchPersistentContext>[1]): Promise<BrowserContext>;
}

interface Fixtures {
  /** What went wrong in the browser. Each test fails on all that it has not announced. */
  faults: Faults;
  /** Serves a built site on a free port; stopped at the end. */
  ownSite: (options?: SiteOptions) => Promise<OwnSite>;
  profile: Profile;
}

export const test = base.extend<Fixtures>({
  faults: [
    async ({ baseURL }, run) => {
      const faults = createFaults();
      if (baseURL) faults.allowOrigin(new URL(baseURL).origin);
      await run(faults);
      expect(
        faults.found(),
        'console errors, page errors, violations of the policy, requests to other origins',
      ).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, faults }, run) => {
    faults.watch(context);
    await run(context);
  },
  ownSite: async ({ faults }, run) => {
    const sites: OwnSite[] = [];
    await run(async (options) => {
      const site = await startSite(options);
      sites.push(site);
      faults.allowOrigin(site.origin);
      return site;
    });
    for (const site of sites) await site.stop();
  },
  profile: async ({ faults, launchOptions, viewport, baseURL }, run) => {
    const folder = mkdtempSync(join(tmpdir(), 'stevedore-profile-'));
    const opened: BrowserContext[] = [];
    const common = {
      ...launchOptions,
      viewport: viewport ?? null,
      ...(baseURL ? { baseURL } : {}),
    };
    await run({
      folder,
      open: async (options) => {
        const context = await chromium.launchPersistentContext(folder, { ...common, ...options });
        faults.watch(context);
        opened.push(context);
        return context;
      },
    });
    for (const context of opened) await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

export { expect };
