/** One file of content, of any kind, to the items in it. */
import type { Card, Question, Scenario } from './bank.ts';
import { type Node, elementLabel, isElement, parseMdx, report } from './mdx-tree.ts';
import { type PlacedText, textsIn } from './placed-text.ts';
import type { Reporter } from './problem.ts';
import { type Placed, readCard } from './read-items.ts';
import { type LessonText, readLesson } from './read-lesson.ts';
import { type InnerLink, linksIn, refuseNode } from './read-prose.ts';
import { readQuestion } from './read-question.ts';
import { readScenario } from './read-scenario.ts';

/** The cards of a cards.mdx. */
export interface CardsFile {
  items: Placed<Card>[];
  links: InnerLink[];
  texts: PlacedText[];
}

/** The questions of a questions.mdx, those of its scenarios among them. */
export interface QuestionsFile {
  items: Placed<Question>[];
  scenarios: Placed<Scenario>[];
  links: InnerLink[];
  texts: PlacedText[];
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
export function readCardsFile(source: string, topic: string, reporter: Reporter): CardsFile {
  const items: Placed<Card>[] = [];
  const found = readItems(source, { file: 'cards.mdx', holds: '<Card>s' }, reporter, (node) => {
    if (node.name !== 'Card') return false;
    items.push(readCard(node, topic, reporter));
    return true;
  });
  return { items, ...found };
}

/** A questions.mdx. */
export function readQuestionsFile(
  source: string,
  topic: string,
  reporter: Reporter,
): QuestionsFile {
  const items: Placed<Question>[] = [];
  const scenarios: Placed<Scenario>[] = [];
  const file = { file: 'questions.mdx', holds: '<Question>s' };
  const found = readItems(source, file, reporter, (node) => {
    if (node.name === 'Scenario') {
      const { scenario, questions } = readScenario(node, topic, reporter);
      scenarios.push(scenario);
      items.push(...questions);
      return true;
    }
    const question = readQuestion(node, topic, reporter);
    if (question) items.push(question);
    return question !== null;
  });
  return { items, scenarios, ...found };
}

/** Offers each element to `take`, which says whether it belongs here; returns links and words of those taken. */
function readItems(
  source: string,
  { file, holds }: { file: string; holds: string },
  reporter: Reporter,
  take: (node: Node) => boolean,
): { links: InnerLink[]; texts: PlacedText[] } {
  const links: InnerLink[] = [];
  const texts: PlacedText[] = [];
  for (const node of parseMdx(source, reporter)?.children ?? []) {
    if (isElement(node)) {
      if (take(node)) {
        links.push(...linksIn(node, reporter));
        texts.push(...textsIn(node, reporter));
      } else {
        const label = elementLabel(node);
        report(reporter, node, `${label} does not belong in ${file}, which holds ${holds}.`);
      }
    } else if (!refuseNode(node, reporter)) {
      report(reporter, node, `Only a lesson has text of its own; ${file} holds ${holds}.`);
    }
  }
  return { links, texts };
}
