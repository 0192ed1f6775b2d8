import { useEffect, useRef } from 'react';
import { type Location, Outlet, useLocation } from 'react-router';
import { selectOpenExam, selectOpenQuiz } from '#state/selectors.ts';
import { useStudy } from '#state/study-context.tsx';
import { Island } from '#ui/island.tsx';
import { SettingsIcon } from '#ui/icons.tsx';
import { paths } from '../features/paths.ts';
import styles from './layout.module.css';
import { Notices } from './notices.tsx';
import { SaveMark } from './save-mark.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

const screens = [
  { path: '/', href: paths.today, name: 'Today' },
  { path: '/lessons', href: paths.lessons, name: 'Lessons' },
  { path: '/practice', href: paths.practice, name: 'Practice' },
  { path: '/exam', href: paths.exam, name: 'Exam' },
  { path: '/review', href: paths.review, name: 'Review' },
  { path: '/progress', href: paths.progress, name: 'Progress' },
];

/** The frame of every page: where one is, whether all is saved, and where else to go. */
export function Layout() {
  const location = useLocation();
  const { pathname } = location;
  const isHere = (path: string) => (path === '/' ? pathname === '/' : pathname.startsWith(path));
  const inQuiz = useStudy(selectOpenQuiz) !== null && pathname === '/practice/quiz';
  const inExam = useStudy(selectOpenExam) !== null && pathname === '/exam/sitting';
  useFocusOnNavigation(location);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <header className={styles.header}>
        <a className={styles.brand} href={paths.today}>
          <Mark />
          Stevedore
        </a>
        <div className={styles.state}>
          <Island name="save-mark">
            <SaveMark />
          </Island>
          <a
            className={styles.settings}
            href={paths.settings}
            aria-label="Settings"
            aria-current={isHere('/settings') ? 'page' : undefined}
          >
            <SettingsIcon />
          </a>
        </div>
        <nav className={styles.nav} aria-label="Main">
          <ul>
            {screens.map(({ path, href, name }) => (
              <li key={path}>
                <a href={href} aria-current={isHere(path) ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <Island name="notices">
        <Notices busy={inQuiz || inExam || isHere('/review')} />
      </Island>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <p>
          Everything you do stays in this browser. <a href={`${paths.settings}#data`}>Your data</a>
        </p>
        <Island name="shortcuts">
          <ShortcutsDialog />
        </Island>
      </footer>
    </div>
  );
}

/** A new screen is read from its heading on, or from what the address names; the browser does this only for whole documents. */
function useFocusOnNavigation({ key, hash }: Location): void {
  const shown = useRef(key);
  // Synchronises the browser's focus and scrolling with the router.
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    const target = hash === '' ? null : document.getElementById(hash.slice(1));
    if (target) target.scrollIntoView({ block: 'start', behavior: 'instant' });
    else window.scrollTo({ top: 0, behavior: 'instant' });
    const heading = target ?? document.querySelector<HTMLElement>('main h1');
    heading?.focus({ preventScroll: true });
  }, [key, hash]);
}

/** Stacked crates: the mark of the house. */
function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="2" y="13" width="9" height="8" rx="1" />
      <rect x="13" y="13" width="9" height="8" rx="1" />
      <rect x="7.5" y="3" width="9" height="8" rx="1" />
    </svg>
  );
}
