import { useState } from 'react';
import index from 'virtual:bank/index';
import type { Change } from '#bank/bank.ts';
import { dayOfIso } from '#core/calendar-date.ts';
import { countText } from '#ui/due-text.ts';
import { dayText } from '../day-text.ts';
import styles from './content-section.module.css';
import { issueText } from './issue-text.ts';

type Shown =
  | { kind: 'closed' | 'loading' | 'failed' }
  | { kind: 'loaded'; changes: readonly Change[] };

interface ContentSectionProps {
  /** Fetches what each version of the content brought, newest first. */
  load: () => Promise<readonly Change[]>;
}

/** Which version of the content this is, how old its facts are, and what each version brought. */
export function ContentSection({ load }: ContentSectionProps) {
  const [shown, setShown] = useState<Shown>({ kind: 'closed' });
  const checked = dayOfIso(index.lessons.map((lesson) => lesson.checked).sort()[0] ?? '');

  async function handleOpen() {
    if (shown.kind === 'loading' || shown.kind === 'loaded') return;
    setShown({ kind: 'loading' });
    try {
      setShown({ kind: 'loaded', changes: await load() });
    } catch {
      setShown({ kind: 'failed' });
    }
  }

  return (
    <section className={styles.content} aria-labelledby="content">
      <h2 id="content" tabIndex={-1}>
        About the content
      </h2>
      <p>
        Version {issueText(index.version)}: {countText(index.lessons.length, 'lesson')} with their
        cards and questions.
        {checked !== null &&
          ` Every fact names its source; the oldest check is of ${dayText(checked)}.`}
      </p>
      <details onToggle={(event) => void (event.currentTarget.open && handleOpen())}>
        <summary>What changed</summary>
        <Changes shown={shown} />
      </details>
    </section>
  );
}

function Changes({ shown }: { shown: Shown }) {
  if (shown.kind === 'failed') {
    return (
      <p role="alert">
        The list could not be fetched. Close it and open it again once you are online.
      </p>
    );
  }
  if (shown.kind !== 'loaded') return <p role="status">Fetching the list …</p>;
  return shown.changes.map(({ version, text }) => (
    <section key={version} className={styles.issue}>
      <h3>{issueText(version)}</h3>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  ));
}
