/** The Vite plugin that compiles a lesson's MDX to the component that its page shows. */
import mdx from '@mdx-js/rollup';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import type { Plugin } from 'vite';
import { remarkLesson } from './remark-lesson.ts';

/** `base` is the path that the site lives under. The items of a lesson (`?bank`) are the bank plugin's. */
export function lessonTextPlugin({ base }: { base: string }): Plugin {
  const compiler = mdx({ remarkPlugins: [remarkFrontmatter, remarkGfm, [remarkLesson, { base }]] });
  return {
    name: 'lesson-text',
    enforce: 'pre',
    async transform(source, id) {
      if (!/lesson\.mdx(\?t=\d+)?$/.test(id)) return null;
      const compiled = await compiler.transform(source, id);
      if (!compiled) return null;
      // As text, because the two bundlers' types for a source map differ.
      return { code: compiled.code, map: compiled.map ? JSON.stringify(compiled.map) : null };
    },
  };
}
