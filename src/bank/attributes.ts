/** What is written inside the tag of an element: `name="text"`, or a bare name that switches something on. */
import { type Attribute, type Node, sayOf } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';

/** The attributes that an element takes. */
export interface Known {
  required?: readonly string[];
  optional?: readonly string[];
  /** Attributes without a value, such as `correct`. */
  flags?: readonly string[];
}

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The attributes of an element as text (a flag is 'true'). Reports what the element does not take, what is
 * missing or written twice, and anything but plain text in quotes.
 */
export function readAttributes(node: Node, known: Known, reporter: Reporter): Map<string, string> {
  const found = new Map<string, string>();
  const named = new Set<string>();
  const say = sayOf(node, reporter);
  for (const attribute of node.attributes ?? []) {
    const { name, value } = attribute;
    const isTwice = name !== undefined && named.has(name);
    const problem = isTwice ? `"${name}" is written twice.` : faultOf(attribute, known);
    if (problem) say(problem);
    if (name === undefined) continue;
    named.add(name);
    if (!problem) found.set(name, typeof value === 'string' ? value.trim() : 'true');
  }
  for (const name of known.required ?? []) {
    if (!named.has(name) || found.get(name) === '') say(`"${name}" is missing.`);
  }
  return found;
}

/** The id of an element ('' when it has none); reports one that could not be an address. */
export function readId(node: Node, attributes: Map<string, string>, reporter: Reporter): string {
  const id = attributes.get('id') ?? '';
  if (id && !isId(id)) {
    sayOf(node, reporter)('an id is lower-case words and digits joined by hyphens.');
  }
  return id;
}

/** Whether a text has the form of an id. */
export function isId(text: string): boolean {
  return idPattern.test(text);
}

/** The words of an attribute that lists ids. */
export function readIds(list: string | undefined): string[] {
  return (list ?? '').split(/\s+/).filter(Boolean);
}

function faultOf({ name, value }: Attribute, known: Known): string | null {
  if (name === undefined) return '{…} is not allowed; write name="value".';
  const isFlag = known.flags?.includes(name) ?? false;
  if (!isFlag && !known.required?.includes(name) && !known.optional?.includes(name)) {
    const names = [known.required, known.optional, known.flags].flatMap((list) => list ?? []);
    return `unknown attribute "${name}". It takes ${names.length > 0 ? names.join(', ') : 'none'}.`;
  }
  const isBare = value === null || value === undefined;
  if (isFlag) return isBare ? null : `write "${name}" alone, without a value, or leave it out.`;
  if (isBare) return `"${name}" has no value; write ${name}="…".`;
  return typeof value === 'string' ? null : `write ${name}="…" in quotes, not in braces.`;
}
