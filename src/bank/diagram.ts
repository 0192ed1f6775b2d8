/** A diagram of boxes, zones and arrows, read from its elements. */
import { readAttributes } from './attributes.ts';
import { type Line, type Rect, connect } from './diagram-geometry.ts';
import { type Node, elementLabel, isBlank, isElement, report, sayOf } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';

/** A frame behind everything, with a label at its top left. */
export interface Zone extends Rect {
  node: Node;
  label: string;
}

export interface Box extends Rect {
  node: Node;
  id: string;
  label: string;
  /** A second, smaller line. */
  note: string | null;
  tone: Tone;
}

/** A straight line between two boxes. */
export interface Arrow extends Line {
  node: Node;
  ends: readonly [Box, Box];
  dashed: boolean;
  /** Whether it has heads at both ends. */
  both: boolean;
}

export interface Diagram {
  node: Node;
  title: string;
  /** Units of the canvas; null where the author gave none. */
  height: number | null;
  zones: readonly Zone[];
  boxes: readonly Box[];
  arrows: readonly Arrow[];
  /** The same facts in words: Markdown nodes. */
  text: readonly Node[];
}

const tones = ['plain', 'accent', 'quiet'] as const;
export type Tone = (typeof tones)[number];

const partNames = ['Zone', 'Box', 'Arrow', 'Text'];

/** The diagram of a `<Diagram>` element; what cannot be read is reported and left out. */
export function readDiagram(node: Node, reporter: Reporter): Diagram {
  const attributes = readAttributes(node, { required: ['title', 'height'] }, reporter);
  const parts = (node.children ?? []).flatMap((child) =>
    child.type === 'paragraph' ? (child.children ?? []) : [child],
  );
  const named = (name: string) => parts.filter((part) => isElement(part) && part.name === name);
  const boxes = named('Box').flatMap((box) => readBox(box, reporter) ?? []);
  const boxIds = named('Box').map(writtenId);
  const texts = named('Text');
  for (const text of texts) readAttributes(text, {}, reporter);
  for (const part of parts) {
    if (isBlank(part) || (isElement(part) && partNames.includes(part.name ?? ''))) continue;
    const label = isElement(part) ? elementLabel(part) : 'Text by itself';
    report(reporter, part, `${label} cannot stand in a <Diagram>; its words go into <Text>.`);
  }
  const text = texts.flatMap((part) => part.children ?? []);
  if (text.every(isBlank)) report(reporter, node, 'A <Diagram> needs its facts in words: <Text>.');
  return {
    node,
    title: attributes.get('title') ?? '',
    height: numberReader(node, attributes, reporter)('height'),
    zones: named('Zone').flatMap((zone) => readZone(zone, reporter) ?? []),
    boxes,
    arrows: named('Arrow').flatMap((arrow) => readArrow(arrow, { boxes, boxIds }, reporter) ?? []),
    text,
  };
}

function readZone(node: Node, reporter: Reporter): Zone | null {
  const attributes = readAttributes(node, { required: ['x', 'y', 'w', 'h', 'label'] }, reporter);
  const rect = readRect(node, attributes, reporter);
  return rect && { ...rect, node, label: attributes.get('label') ?? '' };
}

function readBox(node: Node, reporter: Reporter): Box | null {
  const known = { required: ['id', 'x', 'y', 'w', 'h', 'label'], optional: ['note', 'tone'] };
  const attributes = readAttributes(node, known, reporter);
  const tone = tones.find((name) => name === (attributes.get('tone') ?? 'plain'));
  if (!tone) sayOf(node, reporter)(`tone is one of ${tones.join(', ')}.`);
  const rect = readRect(node, attributes, reporter);
  return (
    rect && {
      ...rect,
      node,
      id: attributes.get('id') ?? '',
      label: attributes.get('label') ?? '',
      note: attributes.get('note') || null,
      tone: tone ?? 'plain',
    }
  );
}

function readArrow(
  node: Node,
  { boxes, boxIds }: { boxes: readonly Box[]; boxIds: readonly unknown[] },
  reporter: Reporter,
): Arrow | null {
  const known = { required: ['from', 'to'], optional: ['label'], flags: ['dashed', 'both'] };
  const attributes = readAttributes(node, known, reporter);
  const boxAt = (end: string) => {
    const id = attributes.get(end);
    if (id && !boxIds.includes(id)) {
      report(reporter, node, `<Arrow>: ${end}="${id}" is no box of this diagram.`);
    }
    return boxes.find((box) => box.id === id);
  };
  const from = boxAt('from');
  const to = boxAt('to');
  if (!from || !to) return null;
  return {
    ...connect(from, to),
    node,
    ends: [from, to],
    label: attributes.get('label') || null,
    dashed: attributes.has('dashed'),
    both: attributes.has('both'),
  };
}

function readRect(node: Node, attributes: Map<string, string>, reporter: Reporter): Rect | null {
  const read = numberReader(node, attributes, reporter);
  const [x, y, w, h] = [read('x'), read('y'), read('w'), read('h')];
  return x === null || y === null || w === null || h === null ? null : { x, y, w, h };
}

/** Reads attributes in units; null where one is missing, which is reported elsewhere, or is no number. */
function numberReader(node: Node, attributes: Map<string, string>, reporter: Reporter) {
  return (name: string): number | null => {
    const written = attributes.get(name);
    if (!written) return null;
    if (/^-?\d{1,4}(?:\.\d+)?$/.test(written)) return Number(written);
    sayOf(node, reporter)(`${name} is a number.`);
    return null;
  };
}

function writtenId(node: Node): unknown {
  return node.attributes?.find((attribute) => attribute.name === 'id')?.value;
}
