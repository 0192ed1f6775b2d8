/** The Vite plugin that compiles a lesson's MDX to the component that its page shows. */
import mdx from '@mdx-js/rollup';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import type { Plugin } from 'vite';
import type { Term } from './glossary.ts';
import { type BankApi, topicOfFile } from './plugin.ts';
import type { Content } from './read-content.ts';
import { remarkLesson } from './remark-lesson.ts';
import type { TermHome } from './term-popover.ts';

/**
 * `base` is the path that the site lives under. The items of a lesson (`?bank`) are the bank plugin's, which
 * must be there too: tables and terms come from its content.
 */
export function lessonTextPlugin({ base }: { base: string }): Plugin {
  let bank: BankApi | undefined;
  let root = '';
  return {
    name: 'lesson-text',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      bank = config.plugins.find(({ name }) => name === 'bank')?.api;
    },
    async transform(source, id) {
      if (!/lesson\.mdx(\?t=\d+)?$/.test(id)) return null;
      if (!bank) return this.error('The lessons need the bank plugin beside their own.');
      const { comparisons, terms, bank: items } = bank.content();
      const topic = topicOfFile(id);
      const setting = {
        base,
        comparisons: comparisons.filter((comparison) => comparison.topic === topic),
        terms,
        homeOf: (term: Term) => homeOf(term, items),
      };
      const shown = [join(root, 'content/glossary.yaml'), join(dirname(id), 'comparisons.yaml')];
      for (const file of shown.filter((path) => existsSync(path))) this.addWatchFile(file);
      const compiler = mdx({
        remarkPlugins: [remarkFrontmatter, remarkGfm, [remarkLesson, setting]],
      });
      const compiled = await compiler.transform(source, id);
      if (!compiled) return null;
      // As text, because the two bundlers' types for a source map differ.
      return { code: compiled.code, map: compiled.map ? JSON.stringify(compiled.map) : null };
    },
  };
}

function homeOf(term: Term, { facts, lessons }: Content['bank']): TermHome | null {
  const fact = facts.find(({ id }) => id === term.fact);
  const lesson = lessons.find(({ topic }) => topic === fact?.topic);
  if (!fact || !lesson) return null;
  return { url: `/lessons/${lesson.topic}#fact-${fact.id}`, title: lesson.title };
}
