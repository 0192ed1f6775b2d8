/** Random content for the laws: any text, and text whose elements are closed so that it gets past the parser. */
import fc from 'fast-check';

/** Between the bits below. */
const gap = ' ¦ ';

/** Bits of content and of mistakes. */
const fragments = [
  '<Fact id="a-b" source="https://a.b/c"> ¦ </Fact> ¦ <Fact id="A b" asOf="2026-13"> ¦ <Fact ¦ <a.b:c>',
  '<Card id="c" facts="a-b"> ¦ <Front> ¦ </Front> ¦ <Back>x</Back> ¦ </Card> ¦ <Card/> ¦ <> ¦ </>',
  '<Question id="q" facts="" domain="x" level="y" revision="0"> ¦ </Question> ¦ <Question>',
  '<Option id="o" correct> ¦ <Option id=o> ¦ </Option> ¦ <Why> ¦ </Why> ¦ <Option {...a}> ¦ < ¦ >',
  '<Ordering id="o" facts="a-b"> ¦ <Step id="s"> ¦ </Step> ¦ </Ordering> ¦ <Scenario id="s"> ¦ </Scenario>',
  '<Matching id="m"> ¦ <Pair id="p"> ¦ <Prompt> ¦ </Prompt> ¦ <Match>x</Match> ¦ </Pair> ¦ </Matching>',
  '<Deciding> ¦ </Deciding> ¦ <Deciding>few words</Deciding>',
  '<Term id="a"> ¦ </Term> ¦ <Term id="a">word</Term> ¦ <Comparison id="a" /> ¦ <Comparison>',
  '<Diagram title="t" height="9"> ¦ <Diagram height="x"> ¦ </Diagram> ¦ <Text> ¦ </Text> ¦ "',
  '<Trap title="t"> ¦ </Trap> ¦ <!-- x --> ¦ { ¦ } ¦ {/* x */} ¦ {a} ¦ {...b} ¦ import a from "b"\n',
  '---\n ¦ title: T\n ¦ covers:\n  S1: a\n ¦ checked: 2026-11-23\n ¦ &a *a [ ¦ : :\n ¦ \t ¦ \r\n ¦ \r',
].flatMap((line) => line.split(gap));

/** Bits of Markdown that are no elements. */
const words = [
  '#  ¦ ## T [#t]\n ¦ ### [#t]\n ¦ \n-  ¦ \n1.  ¦ \n>  ¦ \n\n| a |\n| - |\n ¦ \n```js\n ¦ \n```\n ¦ ~~~',
  '[a](/lessons/x#y) ¦ [a](b) ¦ \n\n[a]: /c\n\n ¦ [a] ¦ ![a](b) ¦ [^1] ¦ \n\n[^1]: f\n\n ¦ https://a.b',
  '** ¦ _ ¦ ` ¦ ~~ ¦ \n ¦ \n\n ¦    ¦      ¦ word  ¦ Ünï  ¦ \u{1f600} ¦ \ufeff ¦ \0 ¦ \\ ¦ &amp;',
  '---\n ¦ ***\n ¦   \n ¦ {"a"} ¦ {/* x */} ¦ NOT?',
].flatMap((line) => line.split(gap));

const names =
  'Fact Card Front Back Question Option Why Ordering Step Matching Pair Prompt Match Scenario Deciding Term Comparison Diagram Box Zone Arrow Text Trap Correction p'.split(
    ' ',
  );

const attributes = [
  'id="a" ¦ id="b" ¦ id="A B" ¦ id ¦ id="" ¦ id={1} ¦ facts="a" ¦ facts="a b c d" ¦ facts ¦ {...a}',
  'source="https://a.b/c" ¦ source="x" ¦ asOf="2026-11" ¦ asOf="" ¦ correct ¦ correct="no"',
  'title="T" ¦ says="S" ¦ height="90" ¦ height="-1" ¦ x="1" ¦ y="1" ¦ w="99" ¦ h="50" ¦ w="x"',
  'label="L" ¦ note="N" ¦ tone="loud" ¦ from="a" ¦ to="b" ¦ to="a" ¦ dashed ¦ both ¦ unknown="x"',
  'domain="cost" ¦ level="apply" ¦ level="x" ¦ revision="2" ¦ revision="-1"',
  'variantOf="a" ¦ variantOf ¦ misconception="m" ¦ accept="a | b" ¦ accept="|" ¦ accept="a|A"',
].flatMap((line) => line.split(gap));

/** Fragments strung together in any order. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...fragments, ...words) },
      { weight: 1, arbitrary: fc.string() },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

interface Piece {
  piece: string;
}

const { piece } = fc.letrec<Piece>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...words),
    fc
      .record({
        name: fc.constantFrom(...names, ''),
        given: fc.uniqueArray(fc.constantFrom(...attributes), { maxLength: 7 }),
        space: fc.constantFrom('', '\n', '\n\n', '\n\n'),
        children: fc.array(tie('piece'), { maxLength: 6 }),
      })
      .map(({ name, given, space, children }) => {
        const tag = name === '' ? '' : ` ${given.join(' ')}`;
        return `${space}<${name}${tag}>${space}${children.join(space)}${space}</${name}>${space}`;
      }),
  ),
}));

/** Elements in any order and nesting, all closed, with Markdown between them. */
export const closedText = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('\n\n'));
