import { describe, expect, test } from 'vitest';
import { lessonProblems } from './testing/samples.ts';

const words = '  <Text>It is so.</Text>';
const boxA = '  <Box id="a" x="0" y="0" w="100" h="40" label="A" />';
const boxB = '  <Box id="b" x="200" y="0" w="100" h="40" label="B" />';

/** Problems of a diagram, whose parts start on its second line. */
function problemsOf(parts: readonly string[], { height = '200', text = words } = {}): string[] {
  const lines = [`<Diagram title="T" height="${height}">`, ...parts, text, '</Diagram>'];
  return lessonProblems(lines.filter(Boolean).join('\n'));
}

describe('parts of a diagram', () => {
  test('boxes, zones and arrows are sound', () => {
    const zone = '  <Zone x="0" y="80" w="340" h="100" label="VPC" />';
    const inner =
      '  <Box id="c" x="20" y="110" w="100" h="50" label="C" note="port 80" tone="accent" />';
    const arrows =
      '  <Arrow from="a" to="b" label="HTTPS" dashed both />\n  <Arrow from="a" to="c" />';
    expect(problemsOf([zone, boxA, boxB, inner, arrows])).toEqual([]);
  });

  test('a diagram without words is refused [A8]', () => {
    expect(problemsOf([boxA], { text: '' })).toEqual([
      '1:1 A <Diagram> needs its facts in words: <Text>.',
    ]);
    expect(problemsOf([boxA], { text: '  <Text> </Text>' })).toEqual([
      '1:1 A <Diagram> needs its facts in words: <Text>.',
    ]);
  });

  test('title and height are needed', () => {
    expect(lessonProblems(`<Diagram>\n${words}\n</Diagram>`)).toEqual([
      '1:1 <Diagram>: "title" is missing.',
      '1:1 <Diagram>: "height" is missing.',
    ]);
  });

  test('a height above zero is needed', () => {
    expect(problemsOf([boxA], { height: '0' })).toEqual([
      '1:1 A <Diagram> needs a height above 0.',
    ]);
    expect(problemsOf([boxA], { height: 'tall' })).toEqual(['1:1 <Diagram>: height is a number.']);
  });

  test('a measure that is missing shows once', () => {
    expect(problemsOf(['  <Box id="a" x="0" y="0" w="100" label="A" />'])).toEqual([
      '2:3 <Box id="a">: "h" is missing.',
    ]);
  });

  test('a measure that is no number is refused', () => {
    expect(problemsOf([boxA.replace('x="0"', 'x="left"')])).toEqual([
      '2:3 <Box id="a">: x is a number.',
    ]);
  });

  test('arrows to broken boxes stay silent', () => {
    const broken = boxA.replace('x="0"', 'x="left"');
    expect(problemsOf([broken, boxB, '  <Arrow from="a" to="b" />'])).toEqual([
      '2:3 <Box id="a">: x is a number.',
    ]);
  });

  test('an unknown tone is refused', () => {
    expect(problemsOf([boxA.replace('/>', 'tone="loud" />')])).toEqual([
      '2:3 <Box id="a">: tone is one of plain, accent, quiet.',
    ]);
  });

  test('other elements and text are refused', () => {
    expect(problemsOf(['  <Circle x="1" />', '', '  Words.', ''])).toEqual([
      '2:3 <Circle> cannot stand in a <Diagram>; its words go into <Text>.',
      expect.stringContaining(
        'Text by itself cannot stand in a <Diagram>; its words go into <Text>.',
      ),
    ]);
  });

  test('its words hold no elements', () => {
    const text = '  <Text>See <Fact id="f" source="https://a.b">it</Fact> {x}.</Text>';
    expect(problemsOf([boxA], { text })).toEqual([
      '3:13 <Fact id="f"> cannot stand in the words of a <Diagram>.',
      '3:57 An {expression} is not allowed; put a literal brace in backticks.',
    ]);
  });

  test('an arrow to nowhere is refused', () => {
    expect(problemsOf([boxA, '  <Arrow from="a" to="z" />'])).toEqual([
      '3:3 <Arrow>: to="z" is no box of this diagram.',
    ]);
  });
});

describe('geometry of boxes', () => {
  test('a box off the canvas is refused', () => {
    expect(problemsOf([boxA.replace('x="0"', 'x="250"')])).toEqual([
      '2:3 The box "a" leaves the canvas (340 × 200).',
    ]);
    expect(problemsOf([boxA.replace('y="0"', 'y="-1"')])).toEqual([
      '2:3 The box "a" leaves the canvas (340 × 200).',
    ]);
    expect(problemsOf([boxA.replace('y="0"', 'y="161"')])).toHaveLength(1);
  });

  test('boxes that touch are refused', () => {
    expect(problemsOf([boxA, boxB.replace('x="200"', 'x="103"')])).toEqual([
      '3:3 The boxes "a" and "b" touch; leave 4 units.',
    ]);
    expect(problemsOf([boxA, boxB.replace('x="200"', 'x="104"')])).toEqual([]);
  });

  test('a label wider than its box is refused', () => {
    expect(problemsOf([boxA.replace('label="A"', 'label="Thirteen char"')])).toEqual([
      '2:3 The box "a": its text needs a width of 106; w is 100.',
    ]);
    expect(problemsOf([boxA.replace('label="A"', 'label="Twelve chars"')])).toEqual([]);
  });

  test('a note wider than its box is refused', () => {
    expect(problemsOf([boxA.replace('/>', 'note="sixteen letters." />')])).toEqual([
      '2:3 The box "a": its text needs a width of 112; w is 100.',
    ]);
  });

  test('text taller than its box is refused', () => {
    expect(problemsOf([boxA.replace('h="40"', 'h="25"')])).toEqual([
      '2:3 The box "a": its text needs a height of 26; h is 25.',
    ]);
    expect(problemsOf([boxA.replace('h="40"', 'h="39" note="n"')])).toEqual([
      '2:3 The box "a": its text needs a height of 40; h is 39.',
    ]);
  });

  test('two boxes sharing an id are refused', () => {
    expect(problemsOf([boxA, boxB.replace('id="b"', 'id="a"')])).toEqual([
      '3:3 Two boxes of this diagram have the id "a".',
    ]);
  });
});

describe('geometry of zones', () => {
  const zone = '  <Zone x="0" y="0" w="160" h="100" label="VPC" />';
  const box = (at: string) => `  <Box id="a" ${at} w="100" h="40" label="A" />`;

  test('a zone off the canvas is refused', () => {
    expect(problemsOf([zone.replace('x="0"', 'x="200"')])).toEqual([
      '2:3 The zone "VPC" leaves the canvas (340 × 200).',
    ]);
  });

  test('a box across its edge is refused', () => {
    expect(problemsOf([zone, box('x="100" y="40"')])).toEqual([
      '3:3 The box "a" lies across the edge or the label of the zone "VPC".',
    ]);
  });

  test('a box on its label is refused', () => {
    expect(problemsOf([zone, box('x="10" y="17"')])).toEqual([
      '3:3 The box "a" lies across the edge or the label of the zone "VPC".',
    ]);
    expect(problemsOf([zone, box('x="10" y="18"')])).toEqual([]);
  });

  test('a label wider than its zone is refused', () => {
    expect(problemsOf([zone.replace('"VPC"', '"Availability Zone eu-west-1a"')])).toEqual([
      '2:3 The zone "Availability Zone eu-west-1a": its label needs a width of 198; w is 160.',
    ]);
  });

  test('a zone lower than its label is refused', () => {
    expect(problemsOf([zone.replace('h="100"', 'h="-4"')])).toEqual([
      '2:3 The zone "VPC": its label needs a height of 18; h is -4.',
    ]);
    expect(problemsOf([zone.replace('h="100"', 'h="18"')])).toEqual([]);
  });

  test('zones may nest but not cross', () => {
    const inner = '  <Zone x="10" y="30" w="100" h="60" label="Subnet" />';
    expect(problemsOf([zone, inner])).toEqual([]);
    expect(problemsOf([inner, zone])).toEqual([]);
    expect(problemsOf([zone, inner.replace('x="10"', 'x="100"')])).toEqual([
      '3:3 The zone "Subnet" lies across the edge or the label of the zone "VPC".',
    ]);
  });
});

describe('geometry of arrows', () => {
  const boxC = '  <Box id="c" x="110" y="0" w="80" h="40" label="C" />';
  const below = '  <Box id="d" x="0" y="60" w="100" h="40" label="D" />';

  test('an arrow through a box is refused', () => {
    expect(problemsOf([boxA, boxB, boxC, '  <Arrow from="a" to="b" />'])).toEqual([
      '5:3 <Arrow from="a" to="b"> runs through the box "c"; move one of them.',
    ]);
  });

  test('an arrow too short is refused', () => {
    const near = boxB.replace('x="200"', 'x="113"');
    expect(problemsOf([boxA, near, '  <Arrow from="a" to="b" />'])).toEqual([
      '4:3 <Arrow from="a" to="b"> is too short to see; leave 14 units between the boxes.',
    ]);
  });

  test('an arrow to its own box is refused', () => {
    expect(problemsOf([boxA, '  <Arrow from="a" to="a" />'])).toEqual([
      '3:3 <Arrow from="a" to="a"> joins a box to itself.',
    ]);
  });

  test('a label wider than its gap is refused', () => {
    expect(
      problemsOf([boxA, boxB, '  <Arrow from="a" to="b" label="sixteen letters." />']),
    ).toEqual(['4:3 <Arrow from="a" to="b">: the label needs 104 units between the boxes.']);
  });

  test('an upright label needs its gap', () => {
    expect(problemsOf([boxA, below, '  <Arrow from="a" to="d" label="pull" />'])).toEqual([
      '4:3 <Arrow from="a" to="d">: a label needs a gap of 22 units.',
    ]);
    expect(problemsOf([boxA, below, '  <Arrow from="a" to="d" />'])).toEqual([]);
  });

  test('a label off the canvas is refused', () => {
    const long = 'words that are too long for either side of it';
    const lower = below.replace('y="60"', 'y="100"');
    expect(problemsOf([boxA, lower, `  <Arrow from="a" to="d" label="${long}" />`])).toEqual([
      '4:3 <Arrow from="a" to="d">: the label leaves the canvas.',
    ]);
  });

  test('a label on a box is refused', () => {
    const lower = below.replace('y="60"', 'y="100"');
    const beside = '  <Box id="e" x="80" y="54" w="80" h="30" label="E" />';
    expect(problemsOf([boxA, lower, beside, '  <Arrow from="a" to="d" label="pulls" />'])).toEqual([
      '5:3 <Arrow from="a" to="d">: the label runs into the box "e".',
    ]);
  });
});
