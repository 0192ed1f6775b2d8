import type { createBrowserRouter } from 'react-router';

type Router = ReturnType<typeof createBrowserRouter>;

/** The address that was last loaded anew because its code was gone. */
const triedKey = 'stevedore/loaded-anew';

/**
 * A deploy may have removed the code of a screen that this tab has not opened yet. Then the screen's page is loaded
 * as a whole, once: what is recorded is on disk. If that does not help, the rescue page says so.
 */
export function recoverFromStaleCode(router: Router): void {
  window.addEventListener('vite:preloadError', (event) => {
    const wanted = router.createHref(router.state.navigation.location ?? router.state.location);
    if (readTried() === wanted || !writeTried(wanted)) return;
    event.preventDefault();
    location.assign(wanted);
  });
}

/** Forgets the attempt once a screen has been shown. */
export function forgetStaleCode(): void {
  try {
    sessionStorage.removeItem(triedKey);
  } catch {
    // Without session storage nothing was noted either.
  }
}

function readTried(): string | null {
  try {
    return sessionStorage.getItem(triedKey);
  } catch {
    return null;
  }
}

/** False where nothing can be noted: then a second attempt could not be told from the first. */
function writeTried(address: string): boolean {
  try {
    sessionStorage.setItem(triedKey, address);
    return true;
  } catch {
    return false;
  }
}
