/** The words of a stem that decide the answer, as its author marks them: `<Deciding>…</Deciding>`. */
import type { Rich } from './bank.ts';
import { readAttributes } from './attributes.ts';
import { type Node, countWords, isElement, plainText, report, sayOf } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';
import { decidingType, richFrom } from './rich.ts';

/** With more marks than this nothing stands out, … */
const mostMarks = 3;
/** … nor with longer ones (words). */
const longestMark = 8;

/** The stem of a question, with its deciding words as `mark`. */
export function readStem(question: Node, nodes: readonly Node[], reporter: Reporter): Rich[] {
  const { marks, marked } = markAll(nodes, reporter);
  if (marks > mostMarks) {
    sayOf(question, reporter)(`${marks} deciding phrases; mark ${mostMarks} at most.`);
  }
  return richFrom(marked, reporter);
}

function markAll(
  nodes: readonly Node[],
  reporter: Reporter,
): { marks: number; marked: readonly Node[] } {
  let marks = 0;
  const marked = nodes.map((node): Node => {
    if (isElement(node) && node.name === 'Deciding') {
      marks += 1;
      return readMark(node, reporter);
    }
    if (!node.children) return node;
    const inside = markAll(node.children, reporter);
    marks += inside.marks;
    return { ...node, children: [...inside.marked] };
  });
  return { marks, marked };
}

function readMark(node: Node, reporter: Reporter): Node {
  readAttributes(node, {}, reporter);
  const say = (message: string) => report(reporter, node, `<Deciding>: ${message}`);
  const children = node.children ?? [];
  const words = countWords(plainText(node));
  if (node.type === 'mdxJsxFlowElement') say('the words are marked within their sentence.');
  else if (children.some((child) => child.type !== 'text' && child.type !== 'inlineCode')) {
    say('mark plain words, without formatting.');
  }
  if (words === 0 || words > longestMark) {
    say(`${words} words; mark the few that decide, ${longestMark} at most.`);
  }
  return { type: decidingType, children };
}
