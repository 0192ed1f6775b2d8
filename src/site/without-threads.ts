/** Leaves the thread pool out of fsrs-browser: it is never started, and its worker would bundle all of it once more. */
import { fileURLToPath } from 'node:url';

/** The alias for the bundler and the tests. */
export const withoutThreads = {
  find: /^\.\/snippets\/wasm-bindgen-rayon-.*\/workerHelpers\.js$/,
  replacement: fileURLToPath(new URL('no-threads.ts', import.meta.url)),
};
