import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router';
import '#ui/styles.css';
import { isRecord } from '#state/plain-data.ts';
import { paths } from '../features/paths.ts';
import { catchDownloads } from '../features/testing/downloads.ts';
import { Rescue, RescuePage } from './rescue.tsx';

function Broken(): never {
  throw new TypeError('the screen has a fault');
}

/** A site of which one screen is broken, or its frame too. No store: the rescue page must not need one. */
async function showSite(path: string, frame?: 'broken'): Promise<void> {
  // React reports what it catches; here that is expected.
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => silenced.mockRestore());
  const Frame = () => (
    <main>
      <Outlet />
    </main>
  );
  const routes = [
    {
      Component: frame === 'broken' ? Broken : Frame,
      ErrorBoundary: RescuePage,
      children: [
        { path: '/broken', Component: Broken, ErrorBoundary: Rescue },
        { path: '/whole', Component: () => <h1>Whole</h1>, ErrorBoundary: Rescue },
      ],
    },
  ];
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  await render(<RouterProvider router={router} />);
}

const heading = page.getByRole('heading', { name: 'This page broke' });

describe('a screen that breaks [K8]', () => {
  test('is replaced by a way out', async () => {
    await showSite('/broken');
    await expect.element(heading).toBeVisible();
    await expect.element(page.getByText(/Your record is stored apart/)).toBeVisible();
    const today = page.getByRole('link', { name: 'Go to Today' });
    await expect.element(today).toHaveAttribute('href', paths.today);
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  test('leaves the others working', async () => {
    await showSite('/whole');
    await expect.element(page.getByRole('heading', { name: 'Whole' })).toBeVisible();
    await expect.element(heading).not.toBeInTheDocument();
  });

  test('can export the stores as they are [R88]', async () => {
    localStorage.setItem('stevedore/log/rescue-test/1', 'kept as found');
    onTestFinished(() => localStorage.removeItem('stevedore/log/rescue-test/1'));
    const downloads = catchDownloads();
    await showSite('/broken');
    await page.getByRole('button', { name: 'Export my data' }).click();
    await expect.poll(() => downloads.length, { timeout: 5000 }).toBe(1);
    expect(downloads[0]?.name).toMatch(/^stevedore-raw-\d{4}-\d\d-\d\d\.json$/);
    const text = (await downloads[0]?.text()) ?? '';
    const file: unknown = JSON.parse(text);
    expect(isRecord(file) && file['kind']).toBe('rescue');
    expect(text).toContain('kept as found');
  });

  test('says what went wrong, when asked', async () => {
    await showSite('/broken');
    const told = page.getByText('TypeError: the screen has a fault');
    await expect.element(told).not.toBeVisible();
    await page.getByText('What to tell us').click();
    await expect.element(told).toBeVisible();
  });
});

test.each([
  ['a screen', undefined],
  ['the frame', 'broken'],
] as const)('with %s broken there is one main part', async (_, frame) => {
  await showSite('/broken', frame);
  await expect.element(page.getByRole('main')).toMatchTextContent('This page broke');
  await expect.element(heading).toHaveAttribute('tabindex', '-1');
});
