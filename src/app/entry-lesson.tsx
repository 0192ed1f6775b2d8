/** Wakes the islands of a lesson's page. The text itself was sent as HTML and stays as it is. */
import '#ui/styles.css';
import type { ComponentType } from 'react';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { StudyProvider } from '#state/study-context.tsx';
import lessonStyles from '../features/lesson/lesson-page.module.css';
import { LessonStatus } from '../features/lesson/lesson-status.tsx';
import { OnceMore } from '../features/lesson/once-more.tsx';
import { followReading } from '../features/lesson/follow-reading.ts';
import { RecallPrompt } from '../features/lesson/recall-prompt.tsx';
import { Notices } from './notices.tsx';
import { SaveMark } from './save-mark.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { startStudy } from './start-study.ts';

// What an island is given was written by the same component when the site was built.
// oxlint-disable-next-line typescript/no-explicit-any
const islands: Record<string, ComponentType<any>> = {
  recall: RecallPrompt,
  'once-more': OnceMore,
  'lesson-status': LessonStatus,
  notices: Notices,
  'save-mark': SaveMark,
  shortcuts: ShortcutsDialog,
};

// The build leaves out styles of which no name is used, and the page's own component is not among this code.
if (document.getElementsByClassName(lessonStyles['lesson'] ?? '').length === 0) {
  throw new Error('This page has no lesson.');
}

const store = startStudy();
for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  const { island = '', props = '{}' } = element.dataset;
  const Component = islands[island];
  if (!Component) throw new Error(`The page has an island "${island}" that nothing wakes.`);
  hydrateRoot(
    element,
    <StrictMode>
      <StudyProvider store={store}>
        <Component {...JSON.parse(props)} />
      </StudyProvider>
    </StrictMode>,
  );
}
followReading(store);
