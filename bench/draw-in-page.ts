/** Runs in the page of the exam benchmark: draws papers out of a large bank and tells how long each took. */
import { drawPaper } from '#core/paper.ts';

declare global {
  interface Window {
    drawPapers: (papers: number, size: number) => number[];
  }
}

const topics = Array.from({ length: 12 }, (_, i) => `topic-${i}`);

window.drawPapers = (papers, size) => {
  const pool = Array.from({ length: size }, (_, i) => ({
    id: `q-${i}`,
    topic: topics[i % topics.length] ?? '',
    variantOf: i % 7 === 0 && i > 0 ? `q-${i - 1}` : null,
    scenario: i % 50 < 3 ? `s-${Math.floor(i / 50)}` : null,
  }));
  const weights = Object.fromEntries(topics.map((topic, i) => [topic, 1 + (i % 5)]));
  const blueprint = {
    id: 'full',
    title: 'Full',
    questions: 65,
    minutes: 130,
    unscored: 15,
    weights,
  };
  const seen = new Set(pool.filter((_, i) => i % 3 === 0).map(({ id }) => id));
  return Array.from({ length: papers }, (_, seed) => {
    const from = performance.now();
    const { questions } = drawPaper({ blueprint, pool, seen, seed });
    const took = performance.now() - from;
    if (new Set(questions).size !== 65) throw new Error('A paper repeats a question.');
    return took;
  });
};
