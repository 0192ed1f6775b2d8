import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useAfterPaint } from './use-after-paint.ts';

const line = page.getByRole('status');

function Line({ value, initial }: { value: string; initial?: string }) {
  return <p role="status">{useAfterPaint(value, initial)}</p>;
}

test('a value comes a frame after the rest', async () => {
  const { rerender } = await render(<Line value="late" initial="early" />);
  await expect.element(line).toHaveTextContent('late');
  await rerender(<Line value="later" initial="early" />);
  await expect.element(line).toHaveTextContent('later');
});

test('of values that follow each other at once the last remains', async () => {
  const { rerender } = await render(<Line value="one" />);
  await rerender(<Line value="two" />);
  await rerender(<Line value="three" />);
  await expect.element(line).toHaveTextContent('three');
});

/** A page that draws something else every few milliseconds, as when another tab studies at speed. */
function Busy() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => flushSync(() => setCount((old) => old + 1)), 2);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <p>{count}</p>
      <Line value="late" initial="early" />
    </>
  );
}

test('it comes on a page that never rests', async () => {
  await render(<Busy />);
  await expect.element(line).toHaveTextContent('late');
});
