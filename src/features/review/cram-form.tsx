import { type FormEvent, useState } from 'react';
import { cardsAhead, cramCards } from '#core/cram.ts';
import type { Moment } from '#core/schedule.ts';
import { studyDay } from '#core/study-day.ts';
import { useStudy } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { bank } from '../bank.ts';
import { studyCards, topicOfCard } from '../study-cards.ts';
import styles from './cram.module.css';

/** What to cram, decided once. */
export interface CramChoice {
  ids: readonly string[];
  /** Whether ratings are reviews like others. */
  counts: boolean;
}

interface CramFormProps {
  /** Chosen at first; empty for all. */
  topic: string;
  moment: Moment;
  onStart: (choice: CramChoice) => void;
}

/** How far ahead is looked. */
const aheadDays = 7;
const own = 'own';

/** Which cards, and whether their ratings count. */
export function CramForm({ topic: firstTopic, moment, onStart }: CramFormProps) {
  const progress = useStudy((state) => state.progress);
  const [topic, setTopic] = useState(firstTopic);
  const [isAhead, setAhead] = useState(false);
  const [counts, setCounts] = useState(false);
  const day = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
  const isChosen = (id: string) => {
    if (topic === '') return true;
    return topic === own ? progress.ownCards.has(id) : topicOfCard(id, progress) === topic;
  };
  const cards = studyCards(progress).filter(({ id }) => isChosen(id));
  const request = { cards, progress, day };
  const ids = isAhead ? cardsAhead(request, aheadDays) : cramCards(request);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    onStart({ ids, counts });
  }

  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <p>
        Go through cards outside the schedule. It stays exactly as it is, unless you let the ratings
        count.
      </p>
      <label className={styles.field}>
        Topic
        <select value={topic} onChange={(event) => setTopic(event.currentTarget.value)}>
          <option value="">All topics</option>
          {progress.ownCards.size > 0 && <option value={own}>Your own cards</option>}
          {bank.lessons.map(({ topic, title }) => (
            <option key={topic} value={topic}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend className="visually-hidden">Which cards</legend>
        <label className={styles.choice}>
          <input type="radio" name="which" checked={!isAhead} onChange={() => setAhead(false)} />
          All cards, those nearest to being forgotten first
        </label>
        <label className={styles.choice}>
          <input type="radio" name="which" checked={isAhead} onChange={() => setAhead(true)} />
          Review ahead: due in the next {aheadDays} days
        </label>
      </fieldset>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={counts}
          onChange={(event) => setCounts(event.currentTarget.checked)}
        />
        Let the ratings count in the schedule
      </label>
      <button type="submit" className="button button-main" disabled={ids.length === 0}>
        {ids.length === 0 ? 'No such cards' : `Begin with ${countText(ids.length, 'card')}`}
      </button>
    </form>
  );
}
