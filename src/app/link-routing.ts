import type { createBrowserRouter } from 'react-router';
import { appPath } from '../features/paths.ts';

type Router = ReturnType<typeof createBrowserRouter>;

/**
 * Plain links everywhere: a click on one that leads to another screen of the app is taken by the router, all
 * others (lessons, documentation, downloads, new tabs) are the browser's.
 */
export function routeLinks(router: Router): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (
      !link ||
      link.target ||
      link.hasAttribute('download') ||
      link.getAttribute('href')?.startsWith('#')
    )
      return;
    const path = appPath(new URL(link.href), location.origin);
    if (path === null) return;
    event.preventDefault();
    void router.navigate(path);
  });
}
