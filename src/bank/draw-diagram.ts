/** A diagram as tree nodes: an inline SVG that takes its colours from the page, and its facts in words. */
import type { Arrow, Box, Diagram, Zone } from './diagram.ts';
import { type LabelPlace, type Point, canvasWidth, placeLabel } from './diagram-geometry.ts';
import { type Node, inParagraph } from './mdx-tree.ts';

type Properties = Record<string, string | number | readonly string[]>;

/** Units of an arrow's head: its length, and how far it spreads to each side. */
const headLength = 8;
const headWidth = 4;

const anchorClasses: Record<LabelPlace['anchor'], readonly string[]> = {
  start: ['arrow-label', 'arrow-label-after'],
  middle: ['arrow-label'],
  end: ['arrow-label', 'arrow-label-before'],
};

/** A node that becomes the HTML (or SVG) element `name`. */
export function html(
  name: string,
  properties: Properties,
  children: readonly (Node | string)[] = [],
): Node {
  return {
    type: 'html-element',
    data: { hName: name, hProperties: properties },
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

/** The figure: drawing, caption, and the words that carry the same facts. */
export function diagramFigure(diagram: Diagram): Node {
  const { title, height, zones, boxes, arrows, text } = diagram;
  const drawing = html(
    'svg',
    {
      viewBox: `-1 -1 ${canvasWidth + 2} ${(height ?? 0) + 2}`,
      role: 'img',
      ariaLabel: title,
      className: ['diagram-canvas'],
    },
    [
      ...zones.map(drawZone),
      ...arrows.map(drawArrow),
      ...boxes.map(drawBox),
      ...arrows.flatMap(drawLabel),
      ...zones.map(drawZoneLabel),
    ],
  );
  const words = html('details', { className: ['diagram-words'] }, [
    html('summary', {}, ['In words']),
    html('div', {}, inParagraph(text)),
  ]);
  return html('figure', { className: ['diagram'] }, [
    html('figcaption', {}, [title]),
    drawing,
    words,
  ]);
}

function drawZone({ x, y, w, h }: Zone): Node {
  return html('rect', { x, y, width: w, height: h, rx: 6, className: ['zone'] });
}

/** Drawn last: an arrow into the zone may pass behind its label. */
function drawZoneLabel({ x, y, label }: Zone): Node {
  return html('text', { x: x + 8, y: y + 15, className: ['zone-label'] }, [label]);
}

function drawBox({ x, y, w, h, label, note, tone }: Box): Node {
  const middle = x + w / 2;
  const centre = y + h / 2;
  const lines = [
    html('text', { x: middle, y: centre + (note ? -3 : 4.5), className: ['label'] }, [label]),
  ];
  if (note) lines.push(html('text', { x: middle, y: centre + 13, className: ['note'] }, [note]));
  return html('g', { className: ['box', `box-${tone}`] }, [
    html('rect', { x, y, width: w, height: h, rx: 4 }),
    ...lines,
  ]);
}

function drawArrow({ from, to, dashed, both }: Arrow): Node {
  const end = towards(to, from, headLength - 1);
  const start = both ? towards(from, to, headLength - 1) : from;
  const line = html('line', { x1: start.x, y1: start.y, x2: end.x, y2: end.y });
  const heads = [arrowHead(from, to), ...(both ? [arrowHead(to, from)] : [])];
  return html('g', { className: dashed ? ['arrow', 'arrow-dashed'] : ['arrow'] }, [line, ...heads]);
}

function drawLabel(arrow: Arrow): Node[] {
  const { label } = arrow;
  if (!label) return [];
  const { x, y, anchor } = placeLabel(arrow, label);
  return [html('text', { x: round(x), y: round(y), className: anchorClasses[anchor] }, [label])];
}

function arrowHead(from: Point, to: Point): Node {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const dx = (to.x - from.x) / length;
  const dy = (to.y - from.y) / length;
  const back = towards(to, from, headLength);
  const corners = [
    to,
    { x: back.x - dy * headWidth, y: back.y + dx * headWidth },
    { x: back.x + dy * headWidth, y: back.y - dx * headWidth },
  ];
  return html('polygon', {
    points: corners.map(({ x, y }) => `${round(x)},${round(y)}`).join(' '),
  });
}

function towards(start: Point, goal: Point, distance: number): Point {
  const length = Math.hypot(goal.x - start.x, goal.y - start.y) || 1;
  return {
    x: round(start.x + ((goal.x - start.x) * distance) / length),
    y: round(start.y + ((goal.y - start.y) * distance) / length),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
