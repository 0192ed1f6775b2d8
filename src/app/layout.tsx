import { useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { selectOpenSitting } from '#state/selectors.ts';
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
  { path: '/review', href: paths.review, name: 'Review' },
  { path: '/progress', href: paths.progress, name: 'Progress' },
];

/** The frame of every page: where one is, whether all is saved, and where else to go. */
export function Layout() {
  const { pathname } = useLocation();
  const isHere = (path: string) => (path === '/' ? pathname === '/' : pathname.startsWith(path));
  const isAnswering = useStudy(selectOpenSitting) !== null && pathname === '/practice/quiz';
  useFocusOnNavigation(pathname);
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
        <Notices busy={isAnswering || pathname === '/review'} />
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

/** A new screen is read from its heading on; the browser does this only for whole documents. */
function useFocusOnNavigation(pathname: string): void {
  const shown = useRef(pathname);
  // Synchronises the browser's focus and scrolling with the router.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo({ top: 0, behavior: 'instant' });
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [pathname]);
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
