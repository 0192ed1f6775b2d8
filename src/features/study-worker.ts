/** What takes too long for the page: figures over the whole record, worked out beside it. */
import { answerWork } from './study-work.ts';
import type { Work } from './study-work.ts';

self.addEventListener('message', ({ data }: MessageEvent<{ number: number; work: Work }>) => {
  const { number, work } = data;
  self.postMessage({ number, result: answerWork(work) });
});
