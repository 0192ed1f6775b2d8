import type { GradedQuestion } from '#core/grade.ts';
import type { Bank, BankOutline, Question, QuestionOutline, TopicQuestions } from './bank.ts';

/** The bank without the words of its questions and scenarios: a third of it. */
export function outlineOf(bank: Bank): BankOutline {
  return {
    ...bank,
    questions: bank.questions.map(outlineOfQuestion),
    scenarios: bank.scenarios.map(({ id, topic, questions }) => ({ id, topic, questions })),
  };
}

/** The questions and scenarios of one topic, in full. */
export function questionsOfTopic(bank: Bank, topic: string): TopicQuestions {
  const isOwn = (item: { topic: string }) => item.topic === topic;
  return { questions: bank.questions.filter(isOwn), scenarios: bank.scenarios.filter(isOwn) };
}

function outlineOfQuestion(question: Question): QuestionOutline {
  const { id, topic, facts, domain, level, revision, scenario, variantOf } = question;
  const base = { id, topic, facts, domain, level, revision, scenario, variantOf };
  return { ...base, ...gradedPart(question) };
}

function gradedPart(question: Question): GradedQuestion {
  const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => ({ id }));
  switch (question.kind) {
    case 'choice':
      return {
        kind: 'choice',
        options: question.options.map(({ id, correct }) => ({ id, correct })),
      };
    case 'ordering':
      return { kind: 'ordering', steps: idsOf(question.steps) };
    case 'matching':
      return { kind: 'matching', pairs: idsOf(question.pairs) };
  }
}
