import { type ReactNode, useRef, useState } from 'react';
import type { ResetScope } from '#core/event.ts';
import { type ResetEvent, resetsIn } from '#core/resets.ts';
import { useAlive, useStudy, useStudyStore } from '#state/study-context.tsx';
import type { ResetGiven } from '#state/card-actions.ts';
import index from 'virtual:bank/index';
import { countText, dateText } from '#ui/due-text.ts';
import { downloadRecord } from '../download-record.ts';
import styles from './begin-anew.module.css';

const scopes: readonly { value: ResetScope; name: string }[] = [
  { value: 'lesson', name: 'A lesson: its reading mark and its recall prompts' },
  { value: 'topic', name: 'A topic: the lesson, all its cards and all its questions' },
  { value: 'all', name: 'Everything' },
];

/** Begins a lesson, a topic or everything anew, after asking; and takes that back. */
export function BeginAnew({ onSaid }: { onSaid: (said: ReactNode) => void }) {
  const store = useStudyStore();
  const alive = useAlive();
  const dialog = useRef<HTMLDialogElement>(null);
  const [scope, setScope] = useState<ResetScope>('topic');
  const [topic, setTopic] = useState(index.lessons[0]?.topic ?? '');
  const name = scope === 'all' ? 'everything' : `“${titleOf(topic)}”`;

  async function handleReset() {
    dialog.current?.close();
    const given = await resetOf(scope, topic, store.getState().progress.ownCards);
    store.getState().reset(given);
    onSaid(`Begun anew: ${name}. It can be taken back below.`);
  }

  return (
    <>
      <h3 id="anew" tabIndex={-1}>
        Begin anew
      </h3>
      <p>
        Cards and questions are then as if you had never seen them. The record keeps every step, so
        this can be taken back at any time.
      </p>
      <div className={styles.form}>
        <label>
          How much
          <select
            value={scope}
            disabled={!alive}
            onChange={({ currentTarget }) =>
              setScope(scopes.find(({ value }) => value === currentTarget.value)?.value ?? 'topic')
            }
          >
            {scopes.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {scope !== 'all' && (
          <label>
            Of which topic
            <select
              value={topic}
              disabled={!alive}
              onChange={({ currentTarget }) => setTopic(currentTarget.value)}
            >
              {index.lessons.map(({ topic, title }) => (
                <option key={topic} value={topic}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        <button
          type="button"
          className="button"
          disabled={!alive}
          onClick={() => dialog.current?.showModal()}
        >
          Begin anew …
        </button>
      </div>
      <dialog ref={dialog} className="dialog" aria-labelledby="anew-title">
        <h2 id="anew-title">Begin {name} anew?</h2>
        <p>
          {scope === 'all'
            ? 'Cards, questions, lessons, quizzes, exams and the figures of all days begin at nothing. Settings and your own cards stay.'
            : 'Its schedule and answers begin at nothing. The figures of past days stay.'}
        </p>
        <div className="row">
          <button type="button" className="button" onClick={() => void downloadRecord(store)}>
            Save a copy first
          </button>
          <button type="button" className="button button-danger" onClick={() => void handleReset()}>
            Begin anew
          </button>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => dialog.current?.close()}
          >
            Keep it
          </button>
        </div>
      </dialog>
      <Resets onSaid={onSaid} />
    </>
  );
}

/** What was begun anew and can be taken back. */
function Resets({ onSaid }: { onSaid: (said: ReactNode) => void }) {
  const store = useStudyStore();
  const alive = useAlive();
  const count = useStudy((state) => state.progress.count);
  const resets = alive && count > 0 ? resetsIn(store.getState().events()) : [];
  if (resets.length === 0) return null;

  function handleTakeBack(reset: ResetEvent) {
    store.getState().undoReset(reset.id);
    onSaid('Taken back: all is as if it had not been begun anew.');
  }

  return (
    <ul className={styles.resets} aria-label="Begun anew">
      {resets.map((reset) => (
        <li key={reset.id}>
          {dateText(reset.at, reset.offsetMinutes)}: {textOf(reset)}{' '}
          <button
            type="button"
            className="button button-quiet"
            onClick={() => handleTakeBack(reset)}
          >
            Take it back
          </button>
        </li>
      ))}
    </ul>
  );
}

function textOf({ scope, topic, cards, questions }: ResetEvent): string {
  if (scope === 'all') return 'everything';
  const counts = [countText(cards.length, 'card'), countText(questions.length, 'question')];
  return `${titleOf(topic)} (${counts.join(', ')})`;
}

function titleOf(topic: string): string {
  return index.lessons.find((lesson) => lesson.topic === topic)?.title ?? topic;
}

/** Which cards and questions go; the bank is fetched for it, so that the settings do not load it. */
async function resetOf(
  scope: ResetScope,
  topic: string,
  ownCards: ReadonlyMap<string, { topic: string }>,
): Promise<ResetGiven> {
  if (scope === 'all') return { scope, topic: 'all', cards: [], questions: [] };
  const prompts = index.lessons.find((lesson) => lesson.topic === topic)?.prompts ?? [];
  if (scope === 'lesson') return { scope, topic, cards: prompts, questions: [] };
  const { bank } = await import('../bank.ts');
  const inTopic = <T extends { id: string; topic: string }>(items: readonly T[]) =>
    items.flatMap((item) => (item.topic === topic ? item.id : []));
  const own = [...ownCards].flatMap(([id, card]) => (card.topic === topic ? id : []));
  return {
    scope,
    topic,
    cards: [...inTopic(bank.cards), ...own],
    questions: inTopic(bank.questions),
  };
}
