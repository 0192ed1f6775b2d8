import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryRouter } from 'react-router';
import { paths } from '../features/paths.ts';
import { routeLinks } from './link-routing.ts';

const router = createMemoryRouter([{ path: '*', Component: () => null }]);
routeLinks(router);

/** Keeps the browser from following the links that the router leaves to it, and notes which. */
let isLeft = false;
const note = (event: MouseEvent) => {
  isLeft = !event.defaultPrevented;
  event.preventDefault();
};
beforeEach(async () => {
  await router.navigate('/');
  window.addEventListener('click', note);
});
afterEach(() => window.removeEventListener('click', note));

/** Clicks on the words of a link; tells whether it was left to the browser. */
function click(attributes: Record<string, string>, how: MouseEventInit = {}): boolean {
  const link = document.createElement('a');
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  const words = document.createElement('strong');
  link.append(words);
  document.body.append(link);
  words.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...how }));
  link.remove();
  return isLeft;
}

const place = () => {
  const { pathname, search, hash } = router.state.location;
  return pathname + search + hash;
};

describe('the router takes', () => {
  test.each([
    [paths.today, '/'],
    [paths.review, '/review'],
    [paths.drill('ecs'), '/practice?topics=ecs'],
    [`${paths.settings}#data`, '/settings#data'],
  ])('%s', async (href, path) => {
    expect(click({ href })).toBe(false);
    await expect.poll(place).toBe(path);
  });
});

describe('the browser keeps', () => {
  test.each([
    ['a lesson', { href: paths.lesson('ecs') }],
    ['a fact of a lesson', { href: paths.fact('ecs', 'some-fact') }],
    ['another site', { href: 'https://docs.aws.amazon.com/' }],
    ['an address within the page', { href: '#main' }],
    ['a new tab', { href: paths.review, target: '_blank' }],
    ['a download', { href: paths.review, download: 'file' }],
  ])('%s', (_, attributes) => {
    expect(click(attributes)).toBe(true);
    expect(place()).toBe('/');
  });

  test.each<[string, MouseEventInit]>([
    ['Ctrl', { ctrlKey: true }],
    ['Meta', { metaKey: true }],
    ['Shift', { shiftKey: true }],
    ['Alt', { altKey: true }],
    ['the middle button', { button: 1 }],
  ])('a click with %s', (_, how) => {
    expect(click({ href: paths.review }, how)).toBe(true);
    expect(place()).toBe('/');
  });
});

test('a click that was used is left alone', () => {
  const use = (event: Event) => event.preventDefault();
  document.body.addEventListener('click', use);
  click({ href: paths.review });
  document.body.removeEventListener('click', use);
  expect(place()).toBe('/');
});
