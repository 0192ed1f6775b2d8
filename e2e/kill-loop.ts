/**
 * Answers questions in a browser that is killed at random moments, again and again in one profile, and counts what the
 * learner was told was saved against what is there after the next start. Used by the journey and by `npm run bench`.
 */
import { type BrowserContext, type Page, chromium, expect } from '@playwright/test';
import { randomFrom } from '#core/random.ts';
import { prepareKill } from './kill-browser.ts';
import {
  answerQuestion,
  firstPage,
  goOn,
  questionHeading,
  readFigure,
  saveMark,
  startQuiz,
} from './studying.ts';

export interface KillOptions {
  origin: string;
  /** The profile's folder, the same from one start to the next. */
  folder: string;
  kills: number;
  /** Decides the moments. */
  seed: number;
  launch: Parameters<typeof chromium.launchPersistentContext>[1];
  /** Told of each browser that is started. */
  onStart?: (context: BrowserContext) => void;
}

/** What one kill did. */
export interface Kill {
  /** When it fell, in words. */
  moment: string;
  /** Answers that were shown as saved, ever; and answers found after the next start. */
  shown: number;
  found: number;
  /** Whether the quiz went on with the question after the last one found; null if it was over. */
  resumed: boolean | null;
}

/** A kill by the clock falls within this time after the first question: before its answer, or after many. */
const latestMs = 2500;
/** The others fall in the moment in which the answer of this number, or an earlier one, is shown as saved. */
const lastAnswer = 4;

export async function killWhileAnswering(options: KillOptions): Promise<Kill[]> {
  const random = randomFrom(options.seed);
  const answers = { shown: 0, beforeQuiz: 0 };
  const done: Kill[] = [];
  let context = await start(options);
  let page = await firstPage(context);
  for (let number = 0; number < options.kills; number += 1) {
    await openQuiz(page, answers);
    const kill = await prepareKill(context);
    const chance = random();
    const afterMs = Math.round(chance * latestMs);
    const afterAnswers = 1 + Math.floor(chance * lastAnswer);
    const isByClock = number % 2 === 0;
    const killing = isByClock ? kill(afterMs) : null;
    await answerUntil(page, answers, isByClock ? Infinity : afterAnswers);
    await (killing ?? kill(0));

    context = await start(options);
    page = await firstPage(context);
    const moment = isByClock ? `after ${afterMs} ms` : `after ${afterAnswers} answers`;
    done.push({ moment, shown: answers.shown, ...(await look(page, answers)) });
  }
  await context.close();
  return done;
}

type Answers = { shown: number; beforeQuiz: number };

async function start({ folder, launch, origin, onStart }: KillOptions): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, { ...launch, baseURL: origin });
  onStart?.(context);
  return context;
}

/** Goes on with the quiz, or begins one. */
async function openQuiz(page: Page, answers: Answers): Promise<void> {
  await page.goto('/practice/quiz');
  await expect(saveMark(page, 'Saved')).toBeVisible();
  if (await questionHeading(page).isVisible()) return;
  answers.beforeQuiz = answers.shown;
  await startQuiz(page, 40);
}

/** Answers so many questions, or until the browser is gone. */
async function answerUntil(page: Page, answers: Answers, count: number): Promise<void> {
  try {
    for (let answered = 1; ; answered += 1) {
      await answerQuestion(page);
      // Beside the answer it says whether it is saved; only then it counts.
      await expect(page.getByRole('main').getByText('Saved', { exact: true })).toBeVisible();
      answers.shown += 1;
      if (answered === count) return;
      await goOn(page);
      if (!(await questionHeading(page).isVisible())) await openQuiz(page, answers);
    }
  } catch (error) {
    // An expectation that was under way when the browser died does not say so.
    const isGone = page.isClosed() || page.context().browser()?.isConnected() === false;
    if (!isGone && !/closed|crashed/.test(String(error))) throw error;
  }
}

/** Counts after a start. What is found counts as shown from now on: the learner has seen it. */
async function look(page: Page, answers: Answers): Promise<Pick<Kill, 'found' | 'resumed'>> {
  await page.goto('/');
  await expect(saveMark(page, 'Saved')).toBeVisible();
  const found = Number(await readFigure(page, 'Questions answered'));
  await page.goto('/practice/quiz');
  await expect(saveMark(page, 'Saved')).toBeVisible();
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  const number = /^Question (\d+) of/.exec(heading ?? '')?.[1];
  const resumed = number ? Number(number) - 1 === found - answers.beforeQuiz : null;
  answers.shown = found;
  return { found, resumed };
}
