/** Which address shows which screen. Screens load when they are opened. */
import type { RouteObject } from 'react-router';
import index from 'virtual:bank/index';
import type { LessonItems } from '#bank/bank.ts';
import type { LessonTextProps } from '../features/lesson/lesson-page.tsx';
import { Layout } from './layout.tsx';
import { NotFound } from './not-found.tsx';
import { Rescue, RescuePage } from './rescue.tsx';

/**
 * Lessons are documents of their own: text at once, and only their prompts wake up (entry-lesson.tsx). So the
 * browser's router holds them only in development, where no page has been built.
 */
const withLessons = import.meta.env.SSR || import.meta.env.DEV;

export const routes: RouteObject[] = [
  {
    Component: Layout,
    ErrorBoundary: RescuePage,
    children: [
      {
        // Not on each route: the router shows no boundary of a route whose own code did not load.
        ErrorBoundary: Rescue,
        children: [
          screen('/', () => import('../features/today/today-screen.tsx')),
          screen('/lessons', () => import('../features/lesson/lessons-screen.tsx')),
          screen('/practice', () => import('../features/practice/builder-screen.tsx')),
          screen('/practice/quiz', () => import('../features/practice/quiz-screen.tsx')),
          screen('/exam', () => import('../features/exam/exam-screen.tsx')),
          screen('/exam/sitting', () => import('../features/exam/sitting-screen.tsx')),
          screen('/exam/report', () => import('../features/exam/report-screen.tsx')),
          screen('/review', () => import('../features/review/review-screen.tsx')),
          screen('/review/cram', () => import('../features/review/cram-screen.tsx')),
          screen('/cards', () => import('../features/cards/cards-screen.tsx')),
          screen('/progress', () => import('../features/progress/progress-screen.tsx')),
          screen('/settings', () => import('../features/settings/settings-screen.tsx')),
          ...(withLessons ? lessonRoutes() : []),
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
];

/** Every path that becomes a file of its own. */
export const pages: readonly string[] = [
  '/',
  '/lessons',
  '/practice',
  '/practice/quiz',
  '/exam',
  '/exam/sitting',
  '/exam/report',
  '/review',
  '/review/cram',
  '/cards',
  '/progress',
  '/settings',
  ...index.lessons.map((lesson) => `/lessons/${lesson.topic}`),
];

function screen(
  path: string,
  load: () => Promise<{ Component: React.ComponentType }>,
): RouteObject {
  return { path, lazy: load };
}

function lessonRoutes(): RouteObject[] {
  const texts = import.meta.glob<{ default: React.ComponentType<LessonTextProps> }>(
    '/content/*/lesson.mdx',
  );
  const items = import.meta.glob<{ default: LessonItems }>('/content/*/lesson.mdx', {
    query: '?bank',
  });
  return index.lessons.map((head) => ({
    path: `/lessons/${head.topic}`,
    lazy: async () => {
      const file = Object.keys(texts).find(
        (path) => path.replace(/^.*\/\d\d-/, '') === `${head.topic}/lesson.mdx`,
      );
      const [text, item, { LessonPage }] = await Promise.all([
        file ? texts[file]?.() : undefined,
        file ? items[file]?.() : undefined,
        import('../features/lesson/lesson-page.tsx'),
      ]);
      if (!text || !item)
        throw new Error(`The lesson "${head.topic}" is in the bank but has no text.`);
      return {
        Component: () => <LessonPage head={head} items={item.default} Text={text.default} />,
      };
    },
  }));
}
