/** Stands in for the thread pool of fsrs-browser, which we never start: saves a second copy of it in the build. */
export function startWorkers(): never {
  throw new Error('Threads are not used.');
}
