/** The built site as the journeys find it: its folder, its pages, its content, and servers for it. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { createSiteServer } from '#site/site-server.ts';
import { readContent } from '#bank/read-content.ts';

/** Where the site was built to. */
export const siteFolder = process.env['SITE'] ?? 'dist';

/** The content that the site was built from: what is right, what belongs where. */
export const { bank } = readContent(process.cwd());

/** The app's own screens, and each lesson. */
export const screens = [
  '/',
  '/lessons',
  '/practice',
  '/practice/quiz',
  '/exam',
  '/exam/sitting',
  '/exam/report',
  '/review',
  '/review/cram',
  '/cards',
  '/progress',
  '/settings',
];
export const lessonPages = bank.lessons.map(({ topic }) => `/lessons/${topic}`);
export const allPages = [...screens, ...lessonPages];

export interface SiteOptions {
  folder?: string;
  base?: string;
  /** To come back under the same address; a free one unless given. */
  port?: number;
}

export interface OwnSite {
  origin: string;
  port: number;
  server: Server;
  stop(): Promise<void>;
}

/** Serves a built site on this machine. */
export async function startSite({
  folder = siteFolder,
  base = '/',
  port = 0,
}: SiteOptions = {}): Promise<OwnSite> {
  const server = createSiteServer({ folder, base });
  // Compressing all files costs seconds, which every server would pay again.
  server.prependListener('request', ({ headers }) => {
    delete headers['accept-encoding'];
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${taken}`,
    port: taken,
    server,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
