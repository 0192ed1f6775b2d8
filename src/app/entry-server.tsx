/** Renders one page to HTML, when the site is built. */
import { StrictMode } from 'react';
import { prerender } from 'react-dom/static';
import { StaticRouterProvider, createStaticHandler, createStaticRouter } from 'react-router';
import index from 'virtual:bank/index';
import { StudyProvider } from '#state/study-context.tsx';
import { createRestingStore } from '#state/resting-store.ts';
import { pages as ownPages, routes } from './routes.tsx';

export const contentVersion = index.version;

/** Paths to write, each to a file of its own. */
export const pages = ownPages;

/** The HTML of the page at a path (without the base), as it is before anything is known about the learner. */
export async function renderPage(path: string): Promise<string> {
  const handler = createStaticHandler(routes);
  const context = await handler.query(new Request(new URL(path, 'http://localhost')));
  if (context instanceof Response)
    throw new Error(`${path} answered with a redirect; a page is expected.`);
  const failure = Object.values(context.errors ?? {})[0];
  if (failure) throw failure;
  const router = createStaticRouter(handler.dataRoutes, context);
  const { prelude } = await prerender(
    <StrictMode>
      <StudyProvider store={createRestingStore()}>
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </StudyProvider>
    </StrictMode>,
  );
  return new Response(prelude).text();
}
