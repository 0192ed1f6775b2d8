import type { StemWord } from '#core/spotting.ts';
import type { Rich, RichTag } from './bank.ts';

/** A part of a stem that stands on lines of its own: words, or code as it is. */
export type StemBlock =
  | { kind: 'words'; words: readonly StemWord[] }
  | { kind: 'code'; code: Rich };

const blockTags: ReadonlySet<RichTag> = new Set(['p', 'ul', 'ol', 'li', 'blockquote']);

/** The words of a stem, block by block, each with the deciding phrase that it belongs to. */
export function stemBlocks(stem: readonly Rich[]): StemBlock[] {
  const blocks: StemBlock[] = [];
  let words: StemWord[] = [];
  let isOpen = false;
  let phrases = 0;

  const endBlock = () => {
    if (words.length > 0) blocks.push({ kind: 'words', words });
    words = [];
    isOpen = false;
  };
  const addText = (text: string, phrase: number | null) => {
    for (const [i, part] of text.split(/\s+/).entries()) {
      if (i > 0) isOpen = false;
      if (part === '') continue;
      const last = isOpen ? words.pop() : undefined;
      words.push({ text: (last?.text ?? '') + part, phrase: last?.phrase ?? phrase });
      isOpen = true;
    }
  };
  const add = (node: Rich, phrase: number | null) => {
    if (typeof node === 'string') return addText(node, phrase);
    const [tag, ...children] = node;
    if (tag === 'pre' || blockTags.has(tag)) endBlock();
    if (tag === 'pre') blocks.push({ kind: 'code', code: node });
    else if (tag === 'br') isOpen = false;
    else {
      const own = tag === 'mark' ? phrases++ : phrase;
      for (const child of tag === 'a' ? children.slice(1) : children) add(child, own);
    }
    if (blockTags.has(tag)) endBlock();
  };
  for (const node of stem) add(node, null);
  endBlock();
  return blocks;
}

/** All words of the blocks, in order: the indexes by which they are marked. */
export function wordsOf(blocks: readonly StemBlock[]): StemWord[] {
  return blocks.flatMap((block) => (block.kind === 'words' ? block.words : []));
}

/** Whether an author marked words of a stem as deciding. */
export function hasDecidingWords(stem: readonly Rich[]): boolean {
  return wordsOf(stemBlocks(stem)).some(({ phrase }) => phrase !== null);
}
