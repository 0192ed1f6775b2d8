import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import './styles.css';
import { WithScenario } from './scenario.tsx';

const scenario = { id: 's', topic: 'ecs', text: ['A shop moves to ECS.'], questions: ['q'] };
const situation = page.getByText('A shop moves to ECS.');
const question = page.getByText('Which one?');

async function showAt(width: number) {
  await page.viewport(width, 800);
  onTestFinished(() => page.viewport(412, 800));
  await render(
    <div style={{ maxInlineSize: '44rem', marginInline: 'auto' }}>
      <WithScenario scenario={scenario}>
        <p>Which one?</p>
      </WithScenario>
    </div>,
  );
}

describe('the situation stays in view [C6]', () => {
  test('above the question on a narrow screen', async () => {
    await showAt(412);
    await expect.element(situation).toBeVisible();
    const [above, below] = [situation.element(), question.element()].map((element) =>
      element.getBoundingClientRect(),
    );
    expect(above?.bottom).toBeLessThanOrEqual(below?.top ?? 0);
  });

  test('beside the question on a wide screen', async () => {
    await showAt(1280);
    const [left, right] = [situation.element(), question.element()].map((element) =>
      element.getBoundingClientRect(),
    );
    expect(left?.right).toBeLessThanOrEqual(right?.left ?? 0);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1280);
  });

  test('and can be folded away and back', async () => {
    await showAt(412);
    await page.getByText('The situation').click();
    await expect.element(situation).not.toBeVisible();
    await page.getByText('The situation').click();
    await expect.element(situation).toBeVisible();
  });
});

test('a question on its own stands alone', async () => {
  await render(<WithScenario scenario={null}>Which one?</WithScenario>);
  await expect.element(page.getByText('The situation')).not.toBeInTheDocument();
});
