import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { KeyedQuestion } from '#core/corrected-key.ts';
import type { StudyState } from '#state/study-store.ts';
import { correctKeys } from '../features/corrected-keys.ts';
import { correctedNews } from '../features/corrected-news.ts';
import { paths } from '../features/paths.ts';
import { answerTo, optionOf, threeQuestions } from '../features/testing/questions.ts';
import { renderRoutes } from '../features/testing/render-study.tsx';
import { routes } from './routes.tsx';

const [first, second, third] = threeQuestions();
const asked = [first, second, third];

/** The question as an update brings it: the first wrong option is the right one now. */
function corrected(question: typeof first): KeyedQuestion {
  const right = optionOf(question, false).id;
  const options = question.options.map(({ id }) => ({ id, correct: id === right }));
  return { kind: 'choice', id: question.id, revision: question.revision + 1, options };
}

/** First answered rightly twice, second wrongly, third rightly: by the keys of then. */
function before(study: StudyState) {
  for (const right of [true, false]) {
    const { sitting } = study.startPractice(
      asked.map(({ id }) => id),
      7,
    );
    study.answerQuestion({ ...answerTo(first, true), sitting });
    if (right) study.answerQuestion({ ...answerTo(second, false), sitting });
    study.finishSitting(sitting);
  }
}

async function open(path = '/') {
  onTestFinished(() => correctedNews.setState({ news: null }));
  return renderRoutes(routes, { path, before });
}

const note = page.getByText(/^The key of/);
const update = [corrected(first), corrected(second), third];

describe('keys corrected by an update [U18][R22]', () => {
  test('mark old answers again and say so', async () => {
    const study = await open();
    correctKeys(study.store, update);
    await expect
      .element(note)
      .toHaveTextContent('The key of 2 questions was corrected. Your 3 answers were marked again.');
    const { questions } = study.now().progress;
    expect(questions.get(first.id)).toMatchObject({
      right: 0,
      first: { correct: false, was: true },
      last: { correct: false, was: true },
    });
    expect(questions.get(second.id)).toMatchObject({ first: { correct: true, was: false } });
  });

  test('are recorded once, and told once', async () => {
    const study = await open();
    correctKeys(study.store, update);
    const { count } = study.now().progress;
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(note).not.toBeInTheDocument();
    correctKeys(study.store, update);
    expect(study.now().progress.count).toBe(count);
    await expect.element(note).not.toBeInTheDocument();
  });

  test('are listed with both marks', async () => {
    const study = await open('/progress');
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect
      .element(page.getByRole('region', { name: 'Corrected keys' }))
      .not.toBeInTheDocument();
    correctKeys(study.store, update);
    const link = page.getByRole('link', { name: 'See which' });
    await expect.element(link).toHaveAttribute('href', paths.corrected);
    const list = page.getByRole('region', { name: 'Corrected keys' });
    await expect.element(list).toMatchTextContent('Counted as right at first, as wrong under');
    await expect.poll(() => list.getByRole('listitem').elements()).toHaveLength(2);
  });

  test('are none while nothing changed', async () => {
    const study = await open();
    const { count } = study.now().progress;
    correctKeys(study.store, asked);
    expect(study.now().progress.count).toBe(count);
    await expect.element(note).not.toBeInTheDocument();
  });

  test('wait where nothing may be written', async () => {
    const study = await open();
    const { count } = study.now().progress;
    study.store.setState({ save: { kind: 'readonly', why: 'newer-data', detail: '' } });
    correctKeys(study.store, update);
    expect(study.now().progress.count).toBe(count);
  });
});
