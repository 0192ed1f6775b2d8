import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ordering } from './testing/sample-questions.ts';
import { showFields } from './testing/show-fields.tsx';

const order = ['register', 'pull', 'check', 'start'];
const show = (shown: Parameters<typeof showFields>[1] = {}) =>
  showFields(ordering, { order, ...shown });

const up = (id: string) => page.getByRole('button', { name: `Move Step ${id} up` });
const down = (id: string) => page.getByRole('button', { name: `Move Step ${id} down` });
const said = page.getByRole('status');
const shownSteps = () =>
  page
    .getByRole('listitem')
    .elements()
    .map((item) => /Step (\w+)/.exec(item.textContent ?? '')?.[1]);

describe('steps [C4]', () => {
  test('stand as the sitting has them', async () => {
    await show();
    expect(shownSteps()).toEqual(order);
    await expect.element(page.getByRole('group')).toHaveAccessibleName(/^Put the steps in order/);
  });

  test('move by their buttons and say where to', async () => {
    const { onChange } = await show();
    await up('check').click();
    expect(onChange).toHaveBeenCalledWith(['register', 'check', 'pull', 'start']);
    await expect.element(said).toHaveTextContent('Step check: now 2 of 4');
    expect(shownSteps()).toEqual(['register', 'check', 'pull', 'start']);
    await down('check').click();
    await expect.element(said).toHaveTextContent('Step check: now 3 of 4');
  });

  test('keep the focus while they move', async () => {
    await show();
    await up('start').click();
    await expect.element(up('start')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(up('start')).toHaveFocus();
    expect(shownSteps()).toEqual(['register', 'start', 'pull', 'check']);
  });

  test('stop at the ends', async () => {
    const { onChange } = await show();
    await expect.element(up('register')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(down('start')).toHaveAttribute('aria-disabled', 'true');
    up('register')
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(onChange).not.toHaveBeenCalled();
  });

  test('move by arrows and numbers', async () => {
    const { onChange } = await show();
    await userEvent.tab();
    await expect.element(up('register')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(onChange).toHaveBeenLastCalledWith(['pull', 'check', 'register', 'start']);
    await userEvent.keyboard('4');
    expect(onChange).toHaveBeenLastCalledWith(['pull', 'check', 'start', 'register']);
    await expect.element(up('register')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(onChange).toHaveBeenLastCalledWith(['pull', 'check', 'register', 'start']);
    await userEvent.keyboard('7');
    expect(onChange).toHaveBeenCalledTimes(4);
  });

  test('numbers rest where shortcuts are off [I2]', async () => {
    const { onChange } = await show({ shortcuts: false });
    await userEvent.tab();
    await userEvent.keyboard('4');
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowDown}');
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('their buttons are 44 px wide and high [I7]', async () => {
    await show();
    for (const button of page.getByRole('button', { name: /^Move/ }).elements()) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  });
});

describe('steps that are dragged [C4]', () => {
  const item = (id: string) => page.getByRole('listitem').filter({ hasText: `Step ${id}` });
  const handle = (id: string) => item(id).getByText(/^\d$/);

  /** Takes hold of a step by its handle; what is returned goes on with the same pointer. */
  async function takeHold(id: string, init: PointerEventInit = {}) {
    // Only the browser's own pointers can be captured.
    const capture = vi.spyOn(Element.prototype, 'setPointerCapture').mockReturnValue();
    onTestFinished(() => capture.mockRestore());
    const grip = handle(id).element();
    const { y, height } = grip.getBoundingClientRect();
    const send = async (type: string, by: number) => {
      const where = { isPrimary: true, clientY: y + height / 2 + by };
      grip.dispatchEvent(new PointerEvent(type, { bubbles: true, ...where, ...init }));
      // A pointer's events come in tasks of their own.
      await new Promise(requestAnimationFrame);
    };
    await send('pointerdown', 0);
    return send;
  }

  test('move to where they are let go and say where to', async () => {
    const { onChange } = await show();
    await userEvent.dragAndDrop(handle('start'), handle('register'));
    expect(onChange.mock.calls).toEqual([[['start', 'register', 'pull', 'check']]]);
    expect(shownSteps()).toEqual(['start', 'register', 'pull', 'check']);
    await expect.element(said).toHaveTextContent('Step start: now 1 of 4');
    await expect.element(up('start')).toHaveFocus();
    await userEvent.dragAndDrop(handle('start'), handle('pull'));
    expect(shownSteps()).toEqual(['register', 'pull', 'start', 'check']);
    await expect.element(said).toHaveTextContent('Step start: now 3 of 4');
  });

  test('show their numbers while they are held, by touch too', async () => {
    const { onChange } = await show();
    const send = await takeHold('register', { pointerType: 'touch' });
    await send('pointermove', 400);
    await expect.element(item('register')).toHaveAttribute('data-held', 'true');
    const numbers = () => order.map((id) => /\d/.exec(item(id).element().textContent ?? '')?.[0]);
    await expect.poll(numbers).toEqual(['4', '1', '2', '3']);
    expect(onChange).not.toHaveBeenCalled();
    await send('pointerup', 400);
    expect(onChange.mock.calls).toEqual([[['pull', 'check', 'start', 'register']]]);
  });

  test('stay within their list', async () => {
    await show();
    const list = page.getByRole('list').element();
    const send = await takeHold('pull');
    await send('pointermove', 4000);
    const bottom = () => item('pull').element().getBoundingClientRect().bottom;
    await expect
      .poll(() => Math.round(bottom()))
      .toBe(Math.round(list.getBoundingClientRect().bottom));
    await send('pointerup', 4000);
  });

  test('are put back by Escape and when the browser takes the pointer', async () => {
    const { onChange } = await show();
    for (const putBack of [
      () => userEvent.keyboard('{Escape}'),
      (send: Awaited<ReturnType<typeof takeHold>>) => send('lostpointercapture', 400),
    ]) {
      const send = await takeHold('register');
      await send('pointermove', 400);
      await expect.element(item('register')).toHaveAttribute('data-held', 'true');
      await putBack(send);
      await expect.element(item('register')).toHaveAttribute('data-held', 'false');
      await send('pointermove', 400);
      await send('pointerup', 400);
    }
    expect(onChange).not.toHaveBeenCalled();
    expect(shownSteps()).toEqual(order);
  });

  test('are not answered by being lifted only', async () => {
    const { onChange } = await show();
    const send = await takeHold('pull');
    await send('pointermove', 5);
    await send('pointerup', 5);
    expect(onChange).not.toHaveBeenCalled();
    await expect.element(page.getByText(/^Not answered yet/)).toBeVisible();
  });

  test.each([
    ['another button', { button: 2 }],
    ['a second finger', { isPrimary: false }],
  ])('are not taken hold of by %s', async (_, init) => {
    const { onChange } = await show();
    const send = await takeHold('register', init);
    await send('pointermove', 400);
    await send('pointerup', 400);
    expect(onChange).not.toHaveBeenCalled();
  });

  test('have handles 44 px wide, on which nothing scrolls [I7]', async () => {
    await show();
    for (const id of order) {
      const grip = handle(id).element().closest('li > span') ?? document.body;
      expect(grip.getBoundingClientRect().width).toBeGreaterThanOrEqual(44);
      expect(getComputedStyle(grip).touchAction).toBe('none');
    }
  });

  test('stay while the fields are disabled', async () => {
    const { onChange } = await show({ disabled: true });
    const send = await takeHold('register');
    await send('pointermove', 400);
    await send('pointerup', 400);
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('what counts as answered [C4]', () => {
  test('nothing, until a step is moved', async () => {
    const { onChange } = await show();
    await expect.element(page.getByText(/^Not answered yet/)).toBeVisible();
    expect(onChange).not.toHaveBeenCalled();
    await up('pull').click();
    await expect.element(page.getByText(/^Not answered yet/)).not.toBeInTheDocument();
  });

  test('or the order is taken as it stands', async () => {
    const { onChange } = await show();
    await page.getByRole('button', { name: 'This order', exact: true }).click();
    expect(onChange.mock.calls).toEqual([[order]]);
    const taken = page.getByRole('button', { name: 'This order is your answer' });
    await expect.element(taken).toHaveAttribute('aria-disabled', 'true');
    await expect.element(taken).toHaveFocus();
  });

  test('an answer given is shown as given', async () => {
    await show({ value: ['pull', 'start', 'check', 'register'] });
    expect(shownSteps()).toEqual(['pull', 'start', 'check', 'register']);
  });
});

test('disabled steps stay where they are', async () => {
  const { onChange } = await show({ disabled: true });
  await expect.element(up('pull')).toBeDisabled();
  expect(onChange).not.toHaveBeenCalled();
});
