/** Follows the reader of a lesson: where to continue next time, and the sentence a link pointed to. */
import type { StudyStore } from '#state/study-store.ts';

/** A section counts as reached when its heading has stayed in the upper part of the screen this long. */
const dwellMs = 1500;

/** Starts following on a lesson's page. Returns what stops it. */
export function followReading(store: StudyStore): () => void {
  const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset['lesson'];
  if (!lesson) return () => {};
  // The first paint left out what is far below (prose.css); from now on places on the page must hold still.
  document.querySelector('.prose')?.setAttribute('data-laid-out', '');
  const stopPlaces = followPlaces(store, lesson);
  const stopCopying = offerCopying();
  showTarget();
  window.addEventListener('hashchange', showTarget);
  return () => {
    stopPlaces();
    stopCopying();
    window.removeEventListener('hashchange', showTarget);
  };
}

/** Records each section that the reader stays at; before the first heading that is the `top`, an address every page has. */
function followPlaces(store: StudyStore, lesson: string): () => void {
  let timer = 0;
  const reach = (section: string) => {
    const { place } = store.getState().progress;
    if (place?.lesson === lesson && place.section === section) return;
    store.getState().readSection(lesson, section);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const heading = entries.findLast((entry) => entry.isIntersecting)?.target;
      if (!heading) return;
      clearTimeout(timer);
      timer = window.setTimeout(() => reach(heading.id), dwellMs);
    },
    { rootMargin: '0px 0px -40% 0px' },
  );
  for (const heading of document.querySelectorAll('.prose :is(h2, h3)[id]'))
    observer.observe(heading);
  timer = window.setTimeout(() => reach('top'), dwellMs);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

/** Moves the focus to what the address names, so that reading goes on from there, and marks a fact. */
function showTarget(): void {
  for (const shown of document.querySelectorAll('[data-shown]'))
    shown.removeAttribute('data-shown');
  const target = document.getElementById(decodeHash(location.hash.slice(1)));
  if (!target) return;
  if (target.classList.contains('fact')) target.setAttribute('data-shown', '');
  target.scrollIntoView({
    block: target.classList.contains('fact') ? 'center' : 'start',
    behavior: 'instant',
  });
  target.focus({ preventScroll: true });
}

/** A link may arrive mangled: then it names nothing. */
function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return '';
  }
}

/** One listener for the copy buttons of all code blocks. */
function offerCopying(): () => void {
  const handleClick = async (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
    const code = button?.closest('.code-block')?.querySelector('code')?.textContent;
    if (!button || code === undefined || code === null) return;
    const done = await copyText(code);
    button.textContent = done ? 'Copied' : 'Press Ctrl+C to copy';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 2000);
  };
  document.addEventListener('click', handleClick);
  return () => document.removeEventListener('click', handleClick);
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
