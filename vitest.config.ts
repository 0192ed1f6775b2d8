import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserFlags, ensureBrowser } from './scripts/browser.ts';
import { lessonTextPlugin } from './src/bank/lesson-text.ts';
import { bankPlugin } from './src/bank/plugin.ts';
import { withoutThreads } from './src/site/without-threads.ts';

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: [withoutThreads] },
        test: {
          name: 'rules',
          server: { deps: { inline: ['fsrs-browser'] } },
          // Laws are tried thousands of times; on a busy machine that takes a while.
          testTimeout: 60_000,
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'simulate/**/*.test.ts'],
        },
      },
      {
        plugins: [
          bankPlugin(),
          lessonTextPlugin({ base: '/' }),
          react({ include: /\.(mdx|tsx?)$/ }),
        ],
        optimizeDeps: {
          include: [
            'react',
            'react-dom/client',
            'react-router',
            'zustand',
            'zustand/vanilla',
            'ts-fsrs',
            'valibot',
            'vitest-browser-react',
          ],
        },
        test: {
          name: 'screens',
          testTimeout: 60_000,
          // Two pages at once leave each other too few frames: clicks wait for a frame and time out.
          fileParallelism: false,
          include: ['src/{ui,features,app}/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: ensureBrowser(), args: browserFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
