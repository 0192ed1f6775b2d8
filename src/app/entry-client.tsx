/** Starts the app's own screens in the browser. Lessons start in entry-lesson.tsx. */
import '#ui/styles.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { StudyProvider } from '#state/study-context.tsx';
import { bankLoaded } from '../features/bank-loaded.ts';
import { correctKeys, whenBooted } from '../features/corrected-keys.ts';
import { paths } from '../features/paths.ts';
import { routeLinks } from './link-routing.ts';
import { whenReady } from './router-ready.ts';
import { routes } from './routes.tsx';
import { recoverFromStaleCode } from './stale-code.ts';
import { startStudy } from './start-study.ts';

const store = startStudy();
const router = createBrowserRouter(routes, { basename: paths.base.replace(/\/$/, '') || '/' });
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root element.');

const app = (
  <StrictMode>
    <StudyProvider store={store}>
      <RouterProvider router={router} />
    </StudyProvider>
  </StrictMode>
);

recoverFromStaleCode(router);
void Promise.all([bankLoaded, whenBooted(store)]).then(([bank]) =>
  correctKeys(store, bank.questions),
);
await whenReady(router);
routeLinks(router);
// The file may be the one for unknown addresses, or the screen's code is broken: then its text is not what is shown,
// and nothing can be adopted.
if (root.dataset['path'] === location.pathname && !router.state.errors) hydrateRoot(root, app);
else {
  root.replaceChildren();
  createRoot(root).render(app);
}
