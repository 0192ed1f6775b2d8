import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { DAY_MS } from '#core/study-day.ts';
import type { StudyState } from '#state/study-store.ts';
import { rightAnswer } from '#core/grade.ts';
import { selectOpenQuiz } from '#state/selectors.ts';
import { bank, findQuestion } from '../bank.ts';
import { paths } from '../paths.ts';
import { satExam } from '../testing/exams.ts';
import { dueCard } from '../testing/cards.ts';
import { answerTo, factOf, firstOf, someQuestion, threeQuestions } from '../testing/questions.ts';
import { passTime, passTimeInCache, renderStudy } from '../testing/render-study.tsx';
import { Component as QuizScreen } from '../practice/quiz-screen.tsx';
import { Component as TodayScreen } from './today-screen.tsx';

const screens = { '/': TodayScreen, '/practice/quiz': QuizScreen };
const first = firstOf(bank.lessons);
const [, second = first] = bank.lessons;

const link = (kind: string) => page.getByRole('link', { name: new RegExp(`^${kind}`) });
/** The number that stands beside a name. */
const figure = (name: string) =>
  page
    .getByRole('definition')
    .elements()
    .find((value) => value.previousElementSibling?.textContent === name)?.textContent;

const rated = (card: string) => ({ card, rating: 3, elapsedMs: 60_000, place: 'review' }) as const;
function answered(study: StudyState, correct: boolean): void {
  const question = someQuestion();
  const { sitting } = study.startPractice([question.id], 7);
  study.answerQuestion({ ...answerTo(question, correct), sitting });
  study.finishSitting(sitting);
}

describe('the lesson to go on with [A3]', () => {
  test('at first is the first one', async () => {
    await renderStudy(screens);
    const next = link('Next lesson');
    await expect.element(next).toMatchTextContent(first.title);
    await expect.element(next).toHaveAttribute('href', paths.lesson(first.topic));
  });

  test('is where the reader stopped, section included', async () => {
    const section = firstOf(second.sections);
    await renderStudy(screens, { before: (study) => study.readSection(second.topic, section.id) });
    const onward = link('Continue where you stopped');
    await expect.element(onward).toMatchTextContent(second.title);
    await expect.element(onward).toMatchTextContent(section.title);
    await expect.element(onward).toHaveAttribute('href', paths.lesson(second.topic, section.id));
  });

  test('a lesson just opened begins at its top', async () => {
    await renderStudy(screens, { before: (study) => study.readSection(second.topic, 'top') });
    const onward = link('Continue where you stopped');
    await expect.element(onward).toHaveAttribute('href', paths.lesson(second.topic));
  });

  test('a finished lesson gives way to the next', async () => {
    await renderStudy(screens, {
      before: (study) => {
        study.readSection(first.topic, 'top');
        study.markLesson(first.topic, 'done');
      },
    });
    const next = link('Next lesson');
    await expect.element(next).toHaveAttribute('href', paths.lesson(second.topic));
  });

  test('a lesson that left the content is passed over [R15]', async () => {
    await renderStudy(screens, { before: (study) => study.readSection('gone', 'anywhere') });
    const next = link('Next lesson');
    await expect.element(next).toHaveAttribute('href', paths.lesson(first.topic));
  });
});

describe('the cards', () => {
  test('none due is said, with the new ones', async () => {
    await renderStudy(screens);
    await expect.element(link('Review')).toMatchTextContent('No cards due');
    await expect.element(link('Review')).toMatchTextContent('15 new for today');
  });

  test('due ones are counted when their day comes', async () => {
    const study = await renderStudy(screens, {
      before: (study) => {
        const card = dueCard(study).id;
        study.reviewCard({ ...rated(card), rating: 4 });
      },
    });
    await expect.element(link('Review')).toMatchTextContent('No cards due');
    passTime(30 * DAY_MS);
    await expect.element(link('Review')).toMatchTextContent('1 card due');
    expect(study.now().progress.cards.size).toBe(1);
  });

  test('a page that was kept for days looks at the clock when it is shown [R36]', async () => {
    await renderStudy(screens, {
      before: (study) => void study.reviewCard({ ...rated(dueCard(study).id), rating: 4 }),
    });
    await expect.poll(() => figure('Cards rated')).toBe('1');
    passTimeInCache(30 * DAY_MS);
    await expect.element(link('Review')).toMatchTextContent('1 card due');
    await expect.poll(() => figure('Cards rated')).toBe('0');
  });

  test('the link leads to the review', async () => {
    await renderStudy(screens);
    await expect.element(link('Review')).toHaveAttribute('href', paths.review);
  });
});

describe('the quiz', () => {
  test('without one, it is to be built', async () => {
    await renderStudy(screens);
    await expect.element(link('Practice')).toHaveAttribute('href', paths.practice);
    await expect.element(link('Practice')).toMatchTextContent('Build a quiz');
  });

  test('an open one is gone on with', async () => {
    await renderStudy(screens, {
      before: (study) => {
        const [question, ...rest] = threeQuestions();
        const ids = [question, ...rest].map(({ id }) => id);
        const { sitting } = study.startPractice(ids, 7);
        study.answerQuestion({ ...answerTo(question, true), sitting });
      },
    });
    await expect.element(link('Practice')).toHaveAttribute('href', paths.quiz);
    await expect.element(link('Practice')).toMatchTextContent('1 of 3 answered');
  });
});

describe('second chances after an exam [U23]', () => {
  const isOn = (fact: string) => bank.questions.filter(({ facts }) => facts.includes(fact));
  const missed = firstOf(
    bank.questions.filter(({ facts }) => facts.every((fact) => isOn(fact).length > 1)),
  );
  const right = firstOf(bank.questions.filter(({ topic }) => topic !== missed.topic));
  const before = (study: StudyState) => satExam(study, [missed, right], [missed]);
  const chances = page.getByRole('button', { name: /second chance/ });

  test('come back on the second and the seventh day', async () => {
    const study = await renderStudy(screens, { before });
    await expect.element(link('Practice')).toBeVisible();
    await expect.element(chances).not.toBeInTheDocument();
    passTime(DAY_MS);
    await expect.element(chances).not.toBeInTheDocument();
    passTime(DAY_MS);
    await expect.element(chances).toMatchTextContent(/\d second chances? (is|are) due/);
    await chances.click();
    await expect.element(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
    const [asked = ''] = selectOpenQuiz(study.now())?.questions ?? [];
    const question = findQuestion(asked);
    if (!question) throw new Error(`${asked} is not in the bank.`);
    expect(asked).not.toBe(missed.id);
    expect(question.facts.some((fact) => missed.facts.includes(fact))).toBe(true);

    for (const id of selectOpenQuiz(study.now())?.questions ?? []) {
      const given = findQuestion(id);
      const sitting = selectOpenQuiz(study.now())?.id ?? '';
      if (!given) continue;
      const picked = rightAnswer(given);
      study
        .now()
        .answerQuestion({ sitting, question: given, picked, confidence: null, elapsedMs: 1 });
    }
    await study.goTo('/');
    await expect.element(link('Review')).toBeVisible();
    await expect.element(chances).not.toBeInTheDocument();
    passTime(5 * DAY_MS);
    await expect.element(chances).toBeVisible();
  });

  test('are none for what was right', async () => {
    await renderStudy(screens, { before: (study) => satExam(study, [missed, right], []) });
    passTime(2 * DAY_MS);
    await expect.element(link('Practice')).toBeVisible();
    await expect.element(chances).not.toBeInTheDocument();
  });
});

describe('done today [F1]', () => {
  test('nothing yet is shown as nothing', async () => {
    await renderStudy(screens);
    await expect.element(page.getByRole('heading', { name: 'Done today' })).toBeVisible();
    expect(figure('Cards rated')).toBe('0');
    expect(figure('Questions answered')).toBe('0');
    expect(figure('Right')).toBe('–');
    expect(figure('Time')).toBe('0 min');
    expect(figure('Days in a row')).toBe('0');
  });

  test('answers, ratings and time are counted, first answers apart [F6]', async () => {
    await renderStudy(screens, {
      before: (study) => {
        study.reviewCard(rated(dueCard(study).id));
        answered(study, false);
        answered(study, true);
      },
    });
    await expect.element(page.getByRole('heading', { name: 'Done today' })).toBeVisible();
    expect(figure('Cards rated')).toBe('1');
    expect(figure('Questions answered')).toBe('2');
    expect(figure('Right')).toBe('50%');
    expect(figure('Right at first sight')).toBe('0 of 1');
    expect(figure('Time')).toBe('1 min');
    expect(figure('Days in a row')).toBe('1');
  });

  test('a new day begins at zero, the row stays [E10]', async () => {
    await renderStudy(screens, { before: (study) => answered(study, true) });
    passTime(DAY_MS);
    await expect.poll(() => figure('Questions answered')).toBe('0');
    expect(figure('Days in a row')).toBe('1');
    passTime(DAY_MS);
    await expect.poll(() => figure('Days in a row')).toBe('0');
  });
});

describe('the weakest facts', () => {
  test('a wrong answer names its fact and place', async () => {
    const fact = factOf(someQuestion());
    await renderStudy(screens, { before: (study) => answered(study, false) });
    const weak = page.getByRole('link', { name: fact.statement });
    await expect.element(weak).toHaveAttribute('href', paths.fact(fact.topic, fact.id));
  });

  test('without answers there are none', async () => {
    await renderStudy(screens);
    await expect.element(page.getByRole('heading', { name: 'Done today' })).toBeVisible();
    const weakest = page.getByRole('heading', { name: 'Weakest facts' });
    await expect.element(weakest).not.toBeInTheDocument();
  });
});

test('a newcomer is told what this is', async () => {
  const study = await renderStudy(screens);
  const welcome = page.getByText(/^Stevedore trains you for/);
  await expect.element(welcome).toBeVisible();
  study.now().readSection(first.topic, 'top');
  await expect.element(welcome).not.toBeInTheDocument();
});

test('while reading, nothing is claimed', async () => {
  await renderStudy(screens, { isBooting: true });
  await expect.element(link('Review')).toMatchTextContent('Your cards');
  await expect.element(page.getByText(/^Stevedore trains you for/)).not.toBeInTheDocument();
});
