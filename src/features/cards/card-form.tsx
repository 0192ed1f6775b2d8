import { type FormEvent, useState } from 'react';
import type { OwnCard } from '#core/progress.ts';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { bank } from '../bank.ts';
import styles from './cards.module.css';

interface CardFormProps {
  /** The card to change; null to make one. */
  card: OwnCard | null;
  /** Topic of a new card. */
  topic: string;
  onSave: (card: OwnCard) => void;
  onCancel: () => void;
}

/** Longest text that the record keeps, and most answers. */
const longestText = 10_000;
const mostAnswers = 50;

/** The fields of a card. */
export function CardForm({ card, topic: firstTopic, onSave, onCancel }: CardFormProps) {
  const [front, setFront] = useState(card?.front ?? '');
  const [back, setBack] = useState(card?.back ?? '');
  const [accept, setAccept] = useState(card?.accept.join('\n') ?? '');
  const [topic, setTopic] = useState(card?.topic ?? firstTopic);
  const isWhole = front.trim() !== '' && back.trim() !== '';

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!isWhole) return;
    const answers = accept.split('\n').map((line) => line.trim());
    onSave({
      front: front.trim(),
      back: back.trim(),
      accept: answers.filter((answer) => answer !== '').slice(0, mostAnswers),
      topic,
    });
  }

  return (
    <section aria-labelledby="card-form">
      {card ? (
        <EditHeading />
      ) : (
        <h2 id="card-form" tabIndex={-1}>
          Make a card
        </h2>
      )}
      <form className={styles.form} onSubmit={handleSubmit}>
        <label>
          Front
          <textarea
            value={front}
            maxLength={longestText}
            required
            onChange={(event) => setFront(event.currentTarget.value)}
          />
        </label>
        <label>
          Back
          <textarea
            value={back}
            maxLength={longestText}
            required
            onChange={(event) => setBack(event.currentTarget.value)}
          />
        </label>
        <p className={styles.hint}>
          An empty line begins a paragraph; words between `backticks` are shown as code.
        </p>
        <label>
          Answers that may be typed, one a line (optional)
          <textarea
            className={styles.short}
            value={accept}
            maxLength={longestText}
            onChange={(event) => setAccept(event.currentTarget.value)}
          />
        </label>
        <label>
          Topic (optional)
          <select value={topic} onChange={(event) => setTopic(event.currentTarget.value)}>
            <option value="">None</option>
            {bank.lessons.map(({ topic, title }) => (
              <option key={topic} value={topic}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <div className="row">
          <button type="submit" className="button button-main" disabled={!isWhole}>
            {card ? 'Save the change' : 'Make the card'}
          </button>
          {card && (
            <button type="button" className="button button-quiet" onClick={onCancel}>
              Cancel
            </button>
          )}
        </div>
      </form>
    </section>
  );
}

/** Takes the focus: the form stands above the list from which a card was chosen. */
function EditHeading() {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  return (
    <h2 id="card-form" ref={heading} tabIndex={-1}>
      Change the card
    </h2>
  );
}
