import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { gradeAnswer, rightAnswer } from '#core/grade.ts';
import { outlineOf, questionsOfTopic } from './outline.ts';
import { readContent } from './read-content.ts';

const { bank } = readContent(process.cwd());
const outline = outlineOf(bank);

describe('the outline of the bank', () => {
  test('grades as the bank does', () => {
    for (const [index, question] of bank.questions.entries()) {
      const own = outline.questions[index];
      if (!own) throw new Error(`${question.id} has no outline.`);
      expect(own.id).toBe(question.id);
      expect(gradeAnswer(own, rightAnswer(question))).toBe(true);
      expect(rightAnswer(own)).toEqual(rightAnswer(question));
    }
  });

  test('holds no words of questions', () => {
    const text = JSON.stringify([outline.questions, outline.scenarios]);
    for (const word of ['"stem"', '"why"', '"text"']) expect(text).not.toContain(word);
    expect(text.length).toBeLessThan(JSON.stringify(bank.questions).length / 3);
  });

  test('the topics together hold every question and scenario once', () => {
    const parts = bank.lessons.map(({ topic }) => questionsOfTopic(bank, topic));
    expect(parts.flatMap(({ questions }) => questions)).toEqual(bank.questions);
    expect(parts.flatMap(({ scenarios }) => scenarios)).toEqual(bank.scenarios);
  });
});
