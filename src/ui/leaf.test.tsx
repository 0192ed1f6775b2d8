import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import './styles.css';
import { Leaf, useLeaves } from './leaf.tsx';
import { useFocusOnShow } from './use-focus-on-show.ts';
import { useShortcuts } from './use-shortcuts.ts';

const pressed: string[] = [];

interface PadProps {
  /** What React comes to once it is told; otherwise the leaf that was turned to. */
  ends?: string;
  onTurn?: () => void;
}

/** Two leaves; going on turns from the first to the second. */
function Pad({ ends = 'second', onTurn }: PadProps) {
  const [shown, setShown] = useState('first');
  const { box, turnTo } = useLeaves();
  const turn = () => {
    turnTo('second', () => setShown(ends));
    onTurn?.();
  };
  return (
    <>
      <button type="button" onClick={turn}>
        Go on
      </button>
      <div ref={box}>
        {['first', 'second'].map((id) => (
          <Leaf key={id} id={id} isShown={id === shown}>
            <Sheet id={id} />
          </Leaf>
        ))}
      </div>
    </>
  );
}

function Sheet({ id }: { id: string }) {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  useShortcuts({ k: () => pressed.push(id) }, true);
  return (
    <h2 ref={heading} tabIndex={-1}>
      The {id}
    </h2>
  );
}

const heading = (id: string) => page.getByRole('heading', { name: `The ${id}` });
const goOn = page.getByRole('button', { name: 'Go on' });

describe('leaves', () => {
  test('only the one on top is seen, has focus and hears keys', async () => {
    pressed.length = 0;
    await render(<Pad />);
    await expect.element(heading('first')).toHaveFocus();
    await expect.element(heading('second')).not.toBeInTheDocument();
    await userEvent.keyboard('k');
    expect(pressed).toEqual(['first']);
    await goOn.click();
    await expect.element(heading('second')).toHaveFocus();
    await expect.element(heading('first')).not.toBeInTheDocument();
    await userEvent.keyboard('k');
    expect(pressed).toEqual(['first', 'second']);
  });

  test('a turn is seen and heard before React knows', async () => {
    pressed.length = 0;
    const seen: (boolean | undefined)[] = [];
    const look = () => {
      const isSeen = (text: string) =>
        page
          .getByText(text, { exact: true })
          .element()
          .checkVisibility({ checkVisibilityCSS: true });
      seen.push(isSeen('The first'), isSeen('The second'));
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true }));
    };
    await render(<Pad onTurn={look} />);
    await goOn.click();
    expect(seen).toEqual([false, true]);
    expect(pressed).toEqual(['second']);
  });

  test('React has the last word', async () => {
    await render(<Pad ends="first" />);
    await goOn.click();
    await expect.element(heading('first')).toBeVisible();
    await expect.element(heading('second')).not.toBeInTheDocument();
  });

  test('what is under takes no room', async () => {
    const { container } = await render(<Pad />);
    const under = container.querySelector<HTMLElement>('[data-leaf="second"]');
    expect(under?.getBoundingClientRect().height).toBe(0);
    expect(under?.querySelector('h2')?.getBoundingClientRect().height).toBeGreaterThan(0);
  });
});
