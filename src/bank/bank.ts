/** What content/ becomes: lessons, facts, cards and questions, checked and joined by id. */

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
  | 'blockquote';

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
  front: readonly Rich[];
  back: readonly Rich[];
}

export interface Option {
  id: string;
  correct: boolean;
  text: readonly Rich[];
  /** Why it is right, or what would have to be true for it to be. */
  why: readonly Rich[];
}

/** An exam item; right when exactly the correct options are chosen. */
export interface Question {
  id: string;
  topic: string;
  facts: readonly string[];
  domain: Domain;
  level: Level;
  /** Raised when the key or the meaning changes. */
  revision: number;
  stem: readonly Rich[];
  options: readonly Option[];
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
}

/** What one lesson's page needs: its prompts, and the facts of its text. */
export interface LessonItems {
  facts: readonly Fact[];
  cards: readonly Card[];
}
