import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { countText } from '#ui/due-text.ts';
import { selectOpenQuiz } from '#state/selectors.ts';
import type { StudyState } from '#state/study-store.ts';
import { rightAnswer } from '#core/grade.ts';
import { answerKind } from '#core/practice-pool.ts';
import { DAY_MS } from '#core/study-day.ts';
import type { QuestionOutline } from '#bank/bank.ts';
import { bank } from '../bank.ts';
import { paths } from '../paths.ts';
import {
  answerTo,
  firstOf,
  optionOf,
  someQuestion,
  someQuestions,
  threeQuestions,
} from '../testing/questions.ts';
import { satExam } from '../testing/exams.ts';
import { passTime, renderStudy } from '../testing/render-study.tsx';
import { Component as BuilderScreen } from './builder-screen.tsx';
import { Component as QuizScreen } from './quiz-screen.tsx';

const screens = { '/practice': BuilderScreen, '/practice/quiz': QuizScreen };
const lesson = firstOf(bank.lessons);
const [, other = lesson] = bank.lessons;

const said = page.getByRole('status');
const start = page.getByRole('button', { name: 'Start the quiz' });
const due = 'Due: a card on it, or a second chance';
const onFacts = (facts: readonly string[]) =>
  bank.questions.filter((question) => question.facts.some((fact) => facts.includes(fact)));
const box = (name: string) => page.getByRole('checkbox', { name });
const topicBox = ({ title, questionCount }: typeof lesson) => box(`${title} ${questionCount}`);
const length = (count: number) => page.getByRole('radio', { name: String(count) });

const matches = (count: number, inQuiz: number) =>
  `${countText(count, 'question')} ${count === 1 ? 'matches' : 'match'}; the quiz has ${inQuiz}.`;
const askedIn = (study: StudyState) => selectOpenQuiz(study)?.questions ?? [];

describe('how many match [C12]', () => {
  test('at first all do', async () => {
    await renderStudy(screens);
    await expect.element(said).toHaveTextContent(matches(bank.questions.length, 10));
  });

  test('choosing topics counts theirs', async () => {
    await renderStudy(screens);
    await topicBox(lesson).click();
    await expect.element(said).toHaveTextContent(matches(lesson.questionCount, 10));
    await topicBox(other).click();
    const both = lesson.questionCount + other.questionCount;
    await expect.element(said).toHaveTextContent(matches(both, 10));
    await topicBox(lesson).click();
    await expect.element(said).toHaveTextContent(matches(other.questionCount, 10));
  });

  test('the length limits the quiz', async () => {
    await renderStudy(screens);
    await length(5).click();
    await expect.element(said).toHaveTextContent(matches(bank.questions.length, 5));
  });

  test('a short pool makes a short quiz', async () => {
    const question = someQuestion();
    await renderStudy(screens, { before: (study) => void study.flagQuestion(question.id, true) });
    await box('Flagged').click();
    await expect.element(said).toHaveTextContent(matches(1, 1));
  });

  test('no match is said and cannot start', async () => {
    await renderStudy(screens);
    await box('Flagged').click();
    await expect.element(said).toMatchTextContent('No questions match.');
    await expect.element(start).toBeDisabled();
  });
});

describe('questions by state [C12]', () => {
  const [right, wrong, guessed] = threeQuestions();
  const before = (study: StudyState) => {
    const { sitting } = study.startPractice([right.id, wrong.id, guessed.id], 7);
    study.answerQuestion({ ...answerTo(right, true), sitting });
    study.answerQuestion({ ...answerTo(wrong, false), sitting });
    study.answerQuestion({ ...answerTo(guessed, true), sitting, confidence: 'guess' });
    study.finishSitting(sitting);
  };

  test.each([
    ['Not answered yet', bank.questions.length - 3],
    ['Last answered wrong', 1],
    ['Guessed', 1],
  ])('%s', async (name, count) => {
    await renderStudy(screens, { before });
    await box(name).click();
    await expect.element(said).toHaveTextContent(matches(count, Math.min(10, count)));
  });

  test('several states are united', async () => {
    await renderStudy(screens, { before });
    await box('Guessed').click();
    await box('Last answered wrong').click();
    await expect.element(said).toHaveTextContent(matches(2, 2));
  });

  test('a guess given in a quiz is found [C11]', async () => {
    const study = await renderStudy(screens, {
      path: '/practice/quiz',
      before: (study) => void study.startPractice([right.id], 7),
    });
    await page.getByRole('radio', { name: 'Guess' }).click();
    await page.getByRole('radio', { name: optionOf(right, true).name }).click();
    await page.getByRole('button', { name: 'Check the answer' }).click();
    await page.getByRole('button', { name: 'See the result' }).click();
    await expect.element(page.getByRole('heading', { name: '1 of 1 right' })).toBeVisible();
    await study.goTo('/practice');
    await box('Guessed').click();
    await start.click();
    await expect.element(page.getByRole('heading', { name: 'Question 1 of 1' })).toBeVisible();
    expect(askedIn(study.now())).toEqual([right.id]);
  });
});

describe('level and kind [C12]', () => {
  const open = () => page.getByText('Level and kind').click();
  const countOf = (isWanted: (question: QuestionOutline) => boolean) =>
    bank.questions.filter(isWanted).length;

  test('a level counts its questions', async () => {
    await renderStudy(screens);
    await open();
    await box('Combine several').click();
    const count = countOf(({ level }) => level === 'combine');
    await expect.element(said).toHaveTextContent(matches(count, Math.min(10, count)));
  });

  test('a kind counts its questions', async () => {
    const study = await renderStudy(screens);
    await open();
    await box('Several right options').click();
    const isMultiple = (question: QuestionOutline) => answerKind(question) === 'multiple';
    const count = countOf(isMultiple);
    await expect.element(said).toHaveTextContent(matches(count, Math.min(10, count)));
    await length(5).click();
    await start.click();
    await expect.element(page.getByRole('heading', { name: 'Question 1 of 5' })).toBeVisible();
    const asked = bank.questions.filter(({ id }) => askedIn(study.now()).includes(id));
    expect(asked.every(isMultiple)).toBe(true);
  });
});

describe('what is due [C12][U23]', () => {
  const [missed, right] = threeQuestions();

  test('is nothing at first', async () => {
    await renderStudy(screens);
    await box(due).click();
    await expect.element(said).toMatchTextContent('No questions match.');
  });

  test('a card that is due brings the questions on its facts', async () => {
    const card = firstOf(bank.cards.filter(({ facts }) => onFacts(facts).length > 0));
    await renderStudy(screens, {
      before: (study) =>
        void study.reviewCard({ card: card.id, rating: 3, elapsedMs: 1, place: 'review' }),
    });
    await box(due).click();
    await expect.element(said).toMatchTextContent('No questions match.');
    passTime(DAY_MS);
    const count = onFacts(card.facts).length;
    await expect.element(said).toHaveTextContent(matches(count, Math.min(10, count)));
  });

  test('so does a second chance, two days after an exam', async () => {
    await renderStudy(screens, {
      path: '/practice?states=due,no-such',
      before: (study) => satExam(study, [missed, right], [missed]),
    });
    await expect.element(box(due)).toBeChecked();
    await expect.element(said).toMatchTextContent('No questions match.');
    passTime(2 * DAY_MS);
    const count = onFacts(missed.facts).length;
    await expect.element(said).toHaveTextContent(matches(count, Math.min(10, count)));
  });
});

test('looking for deciding words first is remembered [U16]', async () => {
  const study = await renderStudy(screens);
  const first = box('Spot the deciding words first, before the options are shown');
  await first.click();
  await expect.element(first).toBeChecked();
  expect(study.now().progress.settings.spotFirst).toBe(true);
});

describe('starting', () => {
  test('asks the number chosen, of the topic chosen', async () => {
    const study = await renderStudy(screens);
    await topicBox(lesson).click();
    await length(5).click();
    await start.click();
    await expect.element(page.getByRole('heading', { name: 'Question 1 of 5' })).toHaveFocus();
    const asked = askedIn(study.now());
    const topics = asked.map((id) => bank.questions.find((found) => found.id === id)?.topic);
    expect(new Set(topics)).toEqual(new Set([lesson.topic]));
    expect(new Set(asked).size).toBe(5);
  });

  test('unseen questions come first [C13]', async () => {
    const ids = bank.questions.filter(({ topic }) => topic === lesson.topic).map(({ id }) => id);
    const [unseen = '', ...seen] = ids;
    const study = await renderStudy(screens, {
      before: (study) => {
        const { sitting } = study.startPractice(seen, 7);
        for (const question of bank.questions.filter(({ id }) => seen.includes(id))) {
          const picked = rightAnswer(question);
          study.answerQuestion({ question, picked, confidence: null, elapsedMs: 1000, sitting });
        }
        study.finishSitting(sitting);
      },
    });
    await topicBox(lesson).click();
    await start.click();
    await expect.element(page.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible();
    expect(askedIn(study.now())[0]).toBe(unseen);
  });

  test('a topic in the address is chosen', async () => {
    await renderStudy(screens, { path: `/practice?topics=${lesson.topic},no-such` });
    await expect.element(topicBox(lesson)).toBeChecked();
    await expect.element(said).toHaveTextContent(matches(lesson.questionCount, 10));
  });

  test('waits until the record is read', async () => {
    await renderStudy(screens, { isBooting: true });
    await expect.element(said).toHaveTextContent('Reading your record …');
    await expect.element(start).toBeDisabled();
  });
});

describe('a quiz still open', () => {
  const ids = someQuestions(3).map(({ id }) => id);

  test('can be gone on with', async () => {
    await renderStudy(screens, { before: (study) => void study.startPractice(ids, 7) });
    const link = page.getByRole('link', { name: 'Go on with your quiz' });
    await expect.element(link).toHaveAttribute('href', paths.quiz);
    await expect.element(page.getByText('0 of 3 answered. A new quiz ends it.')).toBeVisible();
  });

  test('is ended by a new one', async () => {
    const study = await renderStudy(screens, {
      before: (study) => void study.startPractice(ids, 7),
    });
    await length(5).click();
    await start.click();
    await expect.element(page.getByRole('heading', { name: 'Question 1 of 5' })).toBeVisible();
    const open = [...study.now().progress.sittings.values()].filter(
      ({ finishedAt }) => finishedAt === null,
    );
    expect(open).toHaveLength(1);
  });
});
