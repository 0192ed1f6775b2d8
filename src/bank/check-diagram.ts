/** What would make a diagram hard to read: parts off the canvas, on each other, or too small for their text. */
import type { Arrow, Box, Diagram, Zone } from './diagram.ts';
import {
  type Rect,
  canvasWidth,
  contains,
  crosses,
  isLevel,
  labelRect,
  labelUnit,
  lengthOf,
  noteUnit,
  overlap,
} from './diagram-geometry.ts';
import { type Node, report } from './mdx-tree.ts';
import type { Reporter } from './problem.ts';

/** Space at the top of a zone that its label takes. */
const zoneLabelHeight = 18;
/** Space between the edges of a box and its text, both sides together. */
const boxPadding = 8;
/** Heights that one line and two lines of text need. */
const lineHeight = 26;
const twoLineHeight = 40;
/** Space that keeps the edges of two boxes apart. */
const boxGap = 4;
/** Shortest arrow that is seen as one, and shortest that leaves room for a label beside or on it. */
const shortestArrow = 14;
const shortestLabelled = 22;

type Say = (node: Node, message: string) => void;

/** Reports what would make the diagram unreadable, each at the element to be moved. */
export function checkDiagram(diagram: Diagram, reporter: Reporter): void {
  const { node, height, zones, boxes, arrows } = diagram;
  const say: Say = (part, message) => report(reporter, part, message);
  if (height === null) return;
  if (height <= 0) {
    say(node, 'A <Diagram> needs a height above 0.');
    return;
  }
  const canvas = { x: 0, y: 0, w: canvasWidth, h: height };
  zones.forEach((zone, i) => checkZone(zone, { canvas, boxes, later: zones.slice(i + 1) }, say));
  boxes.forEach((box, i) => checkBox(box, { canvas, later: boxes.slice(i + 1) }, say));
  for (const arrow of arrows) checkArrow(arrow, { canvas, boxes }, say);
}

function checkZone(
  zone: Zone,
  { canvas, boxes, later }: { canvas: Rect; boxes: readonly Box[]; later: readonly Zone[] },
  say: Say,
): void {
  const name = `The zone "${zone.label}"`;
  if (!contains(canvas, zone)) say(zone.node, `${name} leaves the canvas (${sizeOf(canvas)}).`);
  const need = Math.ceil(zone.label.length * noteUnit + 2 * boxPadding);
  if (zone.w < need) say(zone.node, `${name}: its label needs a width of ${need}; w is ${zone.w}.`);
  if (zone.h < zoneLabelHeight) {
    say(zone.node, `${name}: its label needs a height of ${zoneLabelHeight}; h is ${zone.h}.`);
  }
  for (const box of boxes) {
    if (overlap(zone, box, 0) && !contains(underLabel(zone), box)) {
      say(
        box.node,
        `The box "${box.id}" lies across the edge or the label of the zone "${zone.label}".`,
      );
    }
  }
  for (const other of later) {
    const isNested = contains(underLabel(zone), other) || contains(underLabel(other), zone);
    if (overlap(zone, other, 0) && !isNested) {
      say(
        other.node,
        `The zone "${other.label}" lies across the edge or the label of the zone "${zone.label}".`,
      );
    }
  }
}

function checkBox(
  box: Box,
  { canvas, later }: { canvas: Rect; later: readonly Box[] },
  say: Say,
): void {
  const name = `The box "${box.id}"`;
  if (!contains(canvas, box)) say(box.node, `${name} leaves the canvas (${sizeOf(canvas)}).`);
  const letters = Math.max(box.label.length * labelUnit, (box.note?.length ?? 0) * noteUnit);
  const need = { w: Math.ceil(letters + boxPadding), h: box.note ? twoLineHeight : lineHeight };
  if (box.w < need.w) say(box.node, `${name}: its text needs a width of ${need.w}; w is ${box.w}.`);
  if (box.h < need.h)
    say(box.node, `${name}: its text needs a height of ${need.h}; h is ${box.h}.`);
  for (const other of later) {
    if (other.id === box.id) say(other.node, `Two boxes of this diagram have the id "${box.id}".`);
    if (overlap(box, other, boxGap)) {
      say(other.node, `The boxes "${box.id}" and "${other.id}" touch; leave ${boxGap} units.`);
    }
  }
}

function checkArrow(
  arrow: Arrow,
  { canvas, boxes }: { canvas: Rect; boxes: readonly Box[] },
  say: Say,
): void {
  const [from, to] = arrow.ends;
  const name = `<Arrow from="${from.id}" to="${to.id}">`;
  if (from === to) {
    say(arrow.node, `${name} joins a box to itself.`);
    return;
  }
  const others = boxes.filter((box) => box !== from && box !== to);
  for (const box of others) {
    if (crosses(arrow, box)) {
      say(arrow.node, `${name} runs through the box "${box.id}"; move one of them.`);
    }
  }
  if (lengthOf(arrow) < shortestArrow) {
    say(arrow.node, `${name} is too short to see; leave ${shortestArrow} units between the boxes.`);
  } else if (arrow.label) {
    checkLabel(arrow, { name, canvas, others }, say);
  }
}

function checkLabel(
  arrow: Arrow,
  { name, canvas, others }: { name: string; canvas: Rect; others: readonly Box[] },
  say: Say,
): void {
  const rect = labelRect(arrow);
  if (!rect) return;
  const length = lengthOf(arrow);
  if (isLevel(arrow) && rect.w > length) {
    say(arrow.node, `${name}: the label needs ${Math.ceil(rect.w)} units between the boxes.`);
  }
  if (!isLevel(arrow) && length < shortestLabelled) {
    say(arrow.node, `${name}: a label needs a gap of ${shortestLabelled} units.`);
  }
  if (!contains(canvas, rect)) say(arrow.node, `${name}: the label leaves the canvas.`);
  for (const box of others) {
    if (overlap(rect, box, 0)) say(arrow.node, `${name}: the label runs into the box "${box.id}".`);
  }
}

/** The part of a zone that is free of its label. */
function underLabel({ x, y, w, h }: Zone): Rect {
  return { x, y: y + zoneLabelHeight, w, h: h - zoneLabelHeight };
}

function sizeOf({ w, h }: Rect): string {
  return `${w} × ${h}`;
}
