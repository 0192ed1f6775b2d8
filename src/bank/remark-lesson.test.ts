import { evaluate } from '@mdx-js/mdx';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { type LessonSetting, remarkLesson } from './remark-lesson.ts';
import { closedText } from './testing/arbitrary-content.ts';
import {
  card,
  comparisons,
  fact,
  lesson,
  lessonProblems,
  noShown,
  readFiles,
  source,
} from './testing/samples.ts';

/** The recall prompt as the page would give it. */
function Recall({ card: id }: { card: string }) {
  return createElement('section', { 'data-card': id });
}

/** The HTML of a lesson with the given body, on a site under /trainer/. */
async function render(body: string, shown: Partial<LessonSetting> = {}): Promise<string> {
  const setting = { base: '/trainer/', ...noShown, ...shown };
  const { default: Text } = await evaluate(lesson(body), {
    ...runtime,
    remarkPlugins: [remarkFrontmatter, remarkGfm, [remarkLesson, setting]],
  });
  return renderToStaticMarkup(createElement(Text, { components: { Recall } }));
}

describe('facts and cards', () => {
  test('a fact is a span with an address [B6]', async () => {
    expect(await render(`So: ${fact}`)).toBe(
      '<p>So: <span id="fact-ecs-a" class="fact" tabindex="-1">A task is one running copy</span>.</p>',
    );
  });

  test('a fact alone is a paragraph', async () => {
    const span = '<span id="fact-a" class="fact" tabindex="-1">One <em>copy</em>.</span>';
    const alone = `<Fact id="a" source="${source}">One *copy*.</Fact>`;
    expect(await render(alone)).toBe(`<p>${span}</p>`);
    expect(await render(alone.replace('>One', '>\nOne').replace('</', '\n</'))).toBe(
      `<p>${span}</p>`,
    );
  });

  test('a card becomes its recall prompt [B1]', async () => {
    expect(await render(card)).toBe('<section data-card="ecs-card"></section>');
  });

  test('frontmatter is not shown', async () => {
    expect(await render('Text.')).toBe('<p>Text.</p>');
  });
});

describe('headings and links', () => {
  test('a heading takes its written id [A2]', async () => {
    expect(await render('## The `two` limits [#the-two]\n\n### More [#more]')).toBe(
      '<h2 id="the-two" tabindex="-1">The <code>two</code> limits</h2>\n<h3 id="more" tabindex="-1">More</h3>',
    );
  });

  test('inner links get the base', async () => {
    expect(
      await render('[a](/lessons/ecs#tasks) [b](/) [c](#here) [d][e]\n\n[e]: /review'),
    ).toContain(
      '<p><a href="/trainer/lessons/ecs#tasks">a</a> <a href="/trainer/">b</a> <a href="#here">c</a> <a href="/trainer/review">d</a></p>',
    );
  });

  test('outer links keep their address', async () => {
    expect(await render('[a](https://b.c)')).toBe(
      '<p><a href="https://b.c" rel="noopener noreferrer">a</a></p>',
    );
  });

  test('links inside facts get the base', async () => {
    const linked = fact.replace('one running copy', 'one [copy](/lessons/ecs)');
    expect(await render(linked)).toContain('<a href="/trainer/lessons/ecs">copy</a></span>');
  });
});

describe('wide blocks', () => {
  test('a table scrolls inside itself [A7]', async () => {
    const html = await render('| a |\n| - |\n| [b](/) |');
    expect(html).toMatch(
      /^<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table>/,
    );
    expect(html).toContain('<a href="/trainer/">b</a>');
  });

  test('code scrolls and can be copied [A7]', async () => {
    const html = await render('```json\n{ "a": 1 }\n```');
    expect(html).toContain('<div class="code-head"><span>json</span>');
    expect(html).toContain('<button type="button" class="code-copy" data-copy="">Copy</button>');
    expect(html).toContain(
      'class="code-scroll" tabindex="0" role="region" aria-label="Code: json"',
    );
    expect(html).toContain('<pre><code class="language-json">{ &quot;a&quot;: 1 }\n</code></pre>');
  });

  test('plain text shows no language', async () => {
    expect(await render('```text\nok\n```')).toContain('<span></span>');
  });
});

describe('callouts', () => {
  test('a trap names itself', async () => {
    expect(await render(`<Trap title="The other role">\nIt looks right. ${fact}\n</Trap>`)).toBe(
      '<aside class="callout callout-trap"><p class="callout-title">Trap: The other role</p>' +
        '<p>It looks right. <span id="fact-ecs-a" class="fact" tabindex="-1">A task is one running copy</span>.</p></aside>',
    );
  });

  test('a correction quotes what was said', async () => {
    expect(await render('<Correction says="Runs anywhere">\nNot *quite*.\n</Correction>')).toBe(
      '<aside class="callout callout-correction"><p class="callout-title">You may have read: <q>Runs anywhere</q></p>' +
        '<p>Not <em>quite</em>.</p></aside>',
    );
  });

  test('a callout on one line reads alike', async () => {
    expect(await render('<Trap title="T">*Text*</Trap>')).toContain('<p><em>Text</em></p></aside>');
  });
});

describe('diagrams [A8]', () => {
  const diagram = `<Diagram title="Way in" height="170">
  <Zone x="0" y="70" w="340" h="100" label="VPC" />
  <Box id="user" x="110" y="0" w="120" h="36" label="Browser" />
  <Box id="alb" x="110" y="100" w="120" h="44" label="Balancer" note="port 443" tone="accent" />
  <Arrow from="user" to="alb" label="HTTPS" dashed both />
  <Text>A browser calls the [balancer](/lessons/lb).</Text>
</Diagram>`;

  test('the sample is sound', () => {
    expect(lessonProblems(diagram)).toEqual([]);
  });

  test('the drawing is an image with a name', async () => {
    const html = await render(diagram);
    expect(html).toMatch(/^<figure class="diagram"><figcaption>Way in<\/figcaption><svg /);
    expect(html).toContain('viewBox="-1 -1 342 172" role="img" aria-label="Way in"');
  });

  test('its facts stand beside it in words', async () => {
    expect(await render(diagram)).toContain(
      '<details class="diagram-words"><summary>In words</summary><div><p>A browser calls the <a href="/trainer/lessons/lb">balancer</a>.</p></div></details>',
    );
  });

  test('zones, boxes and arrows are drawn', async () => {
    const html = await render(diagram);
    expect(html).toContain(
      '<rect x="0" y="70" width="340" height="100" rx="6" class="zone"></rect>',
    );
    // The label stands above an arrow that runs into its zone.
    expect(html.indexOf('class="zone-label"')).toBeGreaterThan(html.indexOf('class="arrow'));
    expect(html).toContain(
      '<g class="box box-plain"><rect x="110" y="0" width="120" height="36" rx="4"></rect><text x="170" y="22.5" class="label">Browser</text></g>',
    );
    expect(html).toContain('<text x="170" y="135" class="note">port 443</text>');
    expect(html).toContain(
      '<g class="arrow arrow-dashed"><line x1="170" y1="43" x2="170" y2="93"></line>',
    );
    expect(html.match(/<polygon /g)).toHaveLength(2);
    expect(html).toContain('<polygon points="170,100 166,92 174,92"></polygon>');
    expect(html).toContain(
      '<text x="176" y="72" class="arrow-label arrow-label-after">HTTPS</text>',
    );
  });

  test('words of several paragraphs stay apart', async () => {
    const html = await render(diagram.replace(/<Text>.*<\/Text>/, '<Text>\nOne.\n\nTwo.\n</Text>'));
    expect(html).toContain('<div><p>One.</p><p>Two.</p></div>');
  });
});

describe('terms [A6]', () => {
  const place = { file: 'content/glossary.yaml', line: 1, column: 1 };
  const pod = { id: 'pod', term: 'pod', means: 'The smallest thing.', fact: null, place };
  const button = '<button type="button" class="term" popoverTarget="term-pod">Pods</button>';
  const means =
    '<span id="term-pod" class="term-means" popover="auto"><b>pod</b> The smallest thing.';

  test('a term is a button with its meaning', async () => {
    expect(await render('<Term id="pod">Pods</Term> run.', { terms: [pod] })).toBe(
      `<p>${button}${means}</span> run.</p>`,
    );
  });

  test('a meaning stands once on a page', async () => {
    const twice = '<Term id="pod">Pods</Term> and <Term id="pod">Pods</Term>.';
    expect(await render(twice, { terms: [pod] })).toBe(
      `<p>${button}${means}</span> and ${button}.</p>`,
    );
  });

  test('it links to its home', async () => {
    const homeOf = () => ({ url: '/lessons/eks#fact-eks-a', title: 'EKS' });
    expect(await render('<Term id="pod">Pods</Term>', { terms: [pod], homeOf })).toBe(
      `<p>${button}${means} <a href="/trainer/lessons/eks#fact-eks-a">More in EKS</a></span></p>`,
    );
  });

  test('an unknown term is plain text', async () => {
    expect(await render('<Term id="node">Nodes</Term> run.')).toBe('<p>Nodes run.</p>');
  });
});

describe('comparisons [U17]', () => {
  test('a table has caption and row headers', async () => {
    const files = {
      'content/01-ecs/lesson.mdx': lesson(`${fact}\n\n<Comparison id="ecs-compared" />`),
      'content/01-ecs/questions.mdx': '',
      'content/01-ecs/comparisons.yaml': comparisons,
    };
    const shown = { comparisons: readFiles(files).comparisons };
    const html = await render('<Comparison id="ecs-compared" />', shown);
    expect(html).toContain(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Table: Task and service">' +
        '<table class="comparison"><caption>Task and service</caption>' +
        '<thead><tr><td></td><th>Task</th><th>Service</th></tr></thead>' +
        '<tbody><tr><th scope="row">What it is</th><td>one running copy</td>',
    );
    expect(html).toContain('<td>ends of <code>its</code> own</td>');
  });

  test('an unknown table leaves no trace', async () => {
    expect(await render('<Comparison id="no" />\n\nText.')).toBe('<p>Text.</p>');
  });
});

test('what the bank accepts can be rendered', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(closedText, async (body) => {
      fc.pre(lessonProblems(body).length === 0);
      const html = await render(body);
      expect(html).not.toMatch(/<(?:Fact|Card|Term|Comparison|Trap|Correction|Diagram)\b/);
      expect(html).not.toMatch(/<p>(?:(?!<\/p>).)*<(?:p|div|aside|figure|ul|ol|table)\b/s);
    }),
    { numRuns: 60, maxSkipsPerRun: 200 },
  );
});
