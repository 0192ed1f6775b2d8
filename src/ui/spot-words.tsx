import { type KeyboardEvent, useRef, useState } from 'react';
import type { Rich } from '#bank/bank.ts';
import { type StemBlock, stemBlocks, wordsOf } from '#bank/stem-words.ts';
import { type SpottingScore, scoreSpotting } from '#core/spotting.ts';
import { RichText } from './rich.tsx';
import styles from './spot-words.module.css';

interface SpotWordsProps {
  stem: readonly Rich[];
  onDone: (score: SpottingScore) => void;
}

/**
 * A stem whose words can be marked: a tap or Space marks one or takes the mark back, arrows go from word to word, and
 * with Shift they mark as they go.
 */
export function SpotWords({ stem, onDone }: SpotWordsProps) {
  const blocks = stemBlocks(stem);
  const words = wordsOf(blocks);
  const buttons = useRef(new Map<number, HTMLButtonElement>());
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const [at, setAt] = useState(0);

  function toggle(index: number) {
    const next = new Set(marked);
    if (!next.delete(index)) next.add(index);
    setMarked(next);
    setAt(index);
  }

  function handleKey(event: KeyboardEvent, index: number) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = wordOfKey(event.key, index, words.length - 1);
    if (to === null) return;
    event.preventDefault();
    if (event.shiftKey) setMarked(new Set([...marked, ...between(index, to)]));
    setAt(to);
    buttons.current.get(to)?.focus();
  }

  return (
    <form
      className={styles.spot}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(scoreSpotting(words, marked));
      }}
    >
      <p id="spot-rule" className={styles.rule}>
        Which words decide the answer? Mark them: tap, or arrow keys and Space.
      </p>
      <div role="group" aria-label="The question, word by word" aria-describedby="spot-rule">
        {numbered(blocks).map(({ block, key, first }) =>
          block.kind === 'code' ? (
            <RichText key={key} text={[block.code]} />
          ) : (
            <p key={key} className={styles.line}>
              {block.words.map(({ text }, i) => {
                const index = first + i;
                return (
                  <span key={index}>
                    <button
                      ref={(button) => {
                        if (button) buttons.current.set(index, button);
                      }}
                      type="button"
                      className={styles.word}
                      aria-pressed={marked.has(index)}
                      tabIndex={index === at ? 0 : -1}
                      onClick={() => toggle(index)}
                      onKeyDown={(event) => handleKey(event, index)}
                    >
                      {text}
                    </button>{' '}
                  </span>
                );
              })}
            </p>
          ),
        )}
      </div>
      <div className="row">
        <button type="submit" className="button button-main">
          Show the options
        </button>
        <span className={styles.count} role="status">
          {marked.size === 1 ? '1 word marked' : `${marked.size} words marked`}
        </span>
      </div>
    </form>
  );
}

/** What the marks came to, in words. */
export function spottingText({ found, missed, extra }: SpottingScore): string {
  const words = extra === 1 ? '1 other word' : `${extra} other words`;
  return `Deciding words: ${found} of ${found + missed} found${extra > 0 ? `, ${words} marked` : ''}.`;
}

/** Each block with its own number and that of its first word. */
function numbered(
  blocks: readonly StemBlock[],
): { block: StemBlock; key: number; first: number }[] {
  return blocks.map((block, key) => ({ block, key, first: wordsOf(blocks.slice(0, key)).length }));
}

function between(one: number, other: number): number[] {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The word that a key goes to; none if it goes nowhere. */
function wordOfKey(key: string, from: number, last: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, from + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
