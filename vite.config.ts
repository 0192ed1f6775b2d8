import react from '@vitejs/plugin-react';
import process from 'node:process';
import { defineConfig } from 'vite';
import { lessonTextPlugin } from './src/bank/lesson-text.ts';
import { bankPlugin } from './src/bank/plugin.ts';
import { sitePlugin } from './src/site/site-plugin.ts';
import { withoutThreads } from './src/site/without-threads.ts';

/** The path the site lives under, with a slash at both ends: `BASE=/trainer/ npm run build`. */
const base = process.env['BASE'] ?? '/';

export default defineConfig({
  base,
  plugins: [
    bankPlugin(),
    lessonTextPlugin({ base }),
    react({ include: /\.(mdx|tsx?)$/ }),
    sitePlugin(),
  ],
  resolve: { alias: [withoutThreads] },
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['fsrs-browser'] },
});
