import type { createBrowserRouter } from 'react-router';

type Router = ReturnType<typeof createBrowserRouter>;

/**
 * A deploy may have removed the code of a screen that this tab has not opened yet. Then the screen's page is loaded
 * as a whole: it names the code that is there, and what is recorded is on disk.
 */
export function recoverFromStaleCode(router: Router): void {
  window.addEventListener('vite:preloadError', (event) => {
    // A page that is just being loaded names the newest code: what fails there is broken, and loading it again would
    // never end. The rescue page says so.
    if (!router.state.initialized) return;
    event.preventDefault();
    location.assign(router.createHref(router.state.navigation.location ?? router.state.location));
  });
}
