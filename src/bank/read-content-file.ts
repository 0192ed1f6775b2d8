/** One file of content, of any kind, to the items in it. */
import type { Card, Question } from './bank.ts';
import { type Node, elementLabel, isElement, parseMdx, report } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';
import { type Placed, readCard } from './read-items.ts';
import { type LessonText, readLesson } from './read-lesson.ts';
import { type InnerLink, linksIn, refuseNode } from './read-prose.ts';
import { readQuestion } from './read-question.ts';

/** The items of a cards.mdx or questions.mdx. */
export interface ItemFile<T> {
  items: Placed<T>[];
  links: InnerLink[];
}

/** A lesson.mdx; null with the problem reported when it cannot be parsed. */
export function readLessonFile(
  source: string,
  topic: string,
  reporter: Reporter,
): LessonText | null {
  const tree = parseMdx(source, reporter);
  return tree && readLesson(tree, topic, reporter);
}

/** A cards.mdx. */
export function readCardsFile(source: string, topic: string, reporter: Reporter): ItemFile<Card> {
  const read = (node: Node) => readCard(node, topic, reporter);
  return readItemFile(source, { file: 'cards.mdx', element: 'Card', read }, reporter);
}

/** A questions.mdx. */
export function readQuestionsFile(
  source: string,
  topic: string,
  reporter: Reporter,
): ItemFile<Question> {
  const read = (node: Node) => readQuestion(node, topic, reporter);
  return readItemFile(source, { file: 'questions.mdx', element: 'Question', read }, reporter);
}

function readItemFile<T>(
  source: string,
  { file, element, read }: { file: string; element: string; read: (node: Node) => Placed<T> },
  reporter: Reporter,
): ItemFile<T> {
  const items: Placed<T>[] = [];
  const links: InnerLink[] = [];
  for (const node of parseMdx(source, reporter)?.children ?? []) {
    if (isElement(node) && node.name === element) {
      items.push(read(node));
      links.push(...linksIn(node, reporter));
    } else if (isElement(node)) {
      report(
        reporter,
        node,
        `${elementLabel(node)} does not belong in ${file}, which holds <${element}>s.`,
      );
    } else if (!refuseNode(node, reporter)) {
      report(reporter, node, `Only a lesson has text of its own; ${file} holds <${element}>s.`);
    }
  }
  return { items, links };
}
