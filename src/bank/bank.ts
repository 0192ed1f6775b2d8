/** What content/ becomes: lessons, facts, cards and questions, checked and joined by id. */
import type { GradedQuestion } from '#core/grade.ts';
import type { Blueprint } from '#core/paper.ts';

/**
 * Formatted text as data, so that a screen can show it without ever parsing HTML: a string, or a tag with
 * its children. `a` has its address and `pre` its language as the first child.
 */
export type Rich = string | readonly [tag: RichTag, ...children: Rich[]];

export type RichTag =
  | 'p'
  | 'em'
  | 'strong'
  | 'code'
  | 'pre'
  | 'ul'
  | 'ol'
  | 'li'
  | 'a'
  | 'br'
  | 'blockquote'
  /** Words of a stem that decide the answer, as its author sees it. */
  | 'mark';

/** Exam domains (architect: the first four; developer: the rest and `secure`). */
export const domains = [
  'secure',
  'resilient',
  'performing',
  'cost',
  'develop',
  'deploy',
  'troubleshoot',
] as const;
export type Domain = (typeof domains)[number];

/** What a question asks of memory: one fact, a fact in a situation, or several weighed together. */
export const levels = ['recall', 'apply', 'combine'] as const;
export type Level = (typeof levels)[number];

/** A heading of a lesson; `id` is its address within the page. */
export interface Section {
  id: string;
  title: string;
  depth: 2 | 3;
}

/** A lesson without its text: what lists and navigation need. */
export interface LessonHead {
  topic: string;
  /** Position in the course, from 1. */
  number: number;
  title: string;
  summary: string;
  /** Date on which its facts were last checked, YYYY-MM-DD. */
  checked: string;
  words: number;
  sections: readonly Section[];
  /** Ids of the cards that stand in its text, in reading order. */
  prompts: readonly string[];
  questionCount: number;
}

/** One checkable thing to know, marked in a lesson. */
export interface Fact {
  id: string;
  topic: string;
  /** The marked sentence as plain text. */
  statement: string;
  /** Documentation page that supports it. */
  source: string;
  /** Month in which a figure that may change was read, YYYY-MM. */
  asOf: string | null;
}

/** A prompt for memory. */
export interface Card {
  id: string;
  topic: string;
  facts: readonly string[];
  /** Facts to know first: the card is begun only once a card of each was recalled. */
  needs: readonly string[];
  front: readonly Rich[];
  back: readonly Rich[];
  /** Answers that may be typed, the expected form first; empty when the answer is only thought of. */
  accept: readonly string[];
}

export interface Option {
  id: string;
  correct: boolean;
  text: readonly Rich[];
  /** Why it is right, or what would have to be true for it to be. */
  why: readonly Rich[];
  /** The wrong idea that it stands for, by its id in `misconceptions`; none if it has no name. */
  misconception: string | null;
}

/** One step of an ordering question, and why it comes where it comes. */
export interface Step {
  id: string;
  text: readonly Rich[];
  why: readonly Rich[];
}

/** One pair of a matching question. */
export interface Pair {
  id: string;
  prompt: readonly Rich[];
  match: readonly Rich[];
  why: readonly Rich[];
}

interface QuestionBase {
  id: string;
  topic: string;
  facts: readonly string[];
  domain: Domain;
  level: Level;
  /** Raised when the key or the meaning changes. */
  revision: number;
  /** The scenario that it belongs to, by id. */
  scenario: string | null;
  /** The question of which it is a variant: like it but for one detail, and another option is right. */
  variantOf: string | null;
  stem: readonly Rich[];
}

/** Right when exactly the correct options are chosen. */
export interface ChoiceQuestion extends QuestionBase {
  kind: 'choice';
  options: readonly Option[];
}

/** Right when the steps are put in the order in which they stand here. */
export interface OrderingQuestion extends QuestionBase {
  kind: 'ordering';
  steps: readonly Step[];
}

/** Right when every prompt is given its own match. */
export interface MatchingQuestion extends QuestionBase {
  kind: 'matching';
  pairs: readonly Pair[];
}

/** An exam item. */
export type Question = ChoiceQuestion | OrderingQuestion | MatchingQuestion;

/** A question without its words: what drawing, grading and counting need. */
export type QuestionOutline = Omit<QuestionBase, 'stem'> & GradedQuestion;

/** A situation that several independent questions share. */
export interface Scenario {
  id: string;
  topic: string;
  text: readonly Rich[];
  /** Ids of its questions, in the author's order. */
  questions: readonly string[];
}

/** A wrong idea that has a name. */
export interface Misconception {
  id: string;
  /** The idea as one who holds it would say it. */
  says: string;
}

/** What a version of the content brought. */
export interface Change {
  version: string;
  /** Paragraphs of plain text. */
  text: readonly string[];
}

/** What the shell of the app needs of the content. */
export interface BankIndex {
  /** Version of the content: the newest heading of its changelog. */
  version: string;
  lessons: readonly LessonHead[];
}

/** Everything, for the screens that work across topics. */
export interface Bank extends BankIndex {
  facts: readonly Fact[];
  cards: readonly Card[];
  questions: readonly Question[];
  scenarios: readonly Scenario[];
  misconceptions: readonly Misconception[];
  /** The exams that can be sat. */
  exams: readonly Blueprint[];
}

/** Everything but the words of questions, for the screens that work across topics. */
export interface BankOutline extends Omit<Bank, 'questions' | 'scenarios'> {
  questions: readonly QuestionOutline[];
  scenarios: readonly Omit<Scenario, 'text'>[];
}

/** The questions of one topic with their words, loaded when one of them is asked. */
export interface TopicQuestions {
  questions: readonly Question[];
  scenarios: readonly Scenario[];
}

/** What one lesson's page needs: its prompts, and the facts of its text. */
export interface LessonItems {
  facts: readonly Fact[];
  cards: readonly Card[];
}
