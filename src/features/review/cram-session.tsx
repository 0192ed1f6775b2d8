import { useState } from 'react';
import type { Rating } from '#core/event.ts';
import type { Moment } from '#core/schedule.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { paths } from '../paths.ts';
import { findStudyCard } from '../study-cards.ts';
import styles from './cram.module.css';
import type { CramChoice } from './cram-form.tsx';
import { ReviewCard } from './review-card.tsx';

interface CramSessionProps {
  choice: CramChoice;
  moment: Moment;
  onEnd: () => void;
}

/** One card after another; what was not recalled comes again at the end. */
export function CramSession({ choice, moment, onEnd }: CramSessionProps) {
  const store = useStudyStore();
  const progress = useStudy((state) => state.progress);
  const [waiting, setWaiting] = useState(choice.ids);
  const [rated, setRated] = useState(0);
  const [missed, setMissed] = useState<ReadonlySet<string>>(new Set());
  const card = waiting.map((id) => findStudyCard(id, progress)).find((found) => found);

  if (!card) return <End missed={missed.size} all={choice.ids.length} onEnd={onEnd} />;
  const { id } = card;

  function handleRating(rating: Rating, elapsedMs: number) {
    const study = store.getState();
    if (choice.counts) study.reviewCard({ card: id, rating, elapsedMs, place: 'review' });
    else study.cramCard({ card: id, rating, elapsedMs });
    const rest = waiting.slice(waiting.indexOf(id) + 1);
    setWaiting(rating === 1 ? [...rest, id] : rest);
    if (rating === 1) setMissed(new Set([...missed, id]));
    setRated(rated + 1);
  }

  return (
    <>
      <p className={styles.mode} role="note">
        {choice.counts
          ? 'Reviewing ahead: these ratings count in the schedule.'
          : 'Cramming: the schedule stays as it is.'}
      </p>
      <p className={styles.left}>
        <span>{countText(waiting.length, 'card')} left</span>
        <button type="button" className="button button-quiet" onClick={onEnd}>
          End
        </button>
      </p>
      <ReviewCard
        key={`${id} ${rated}`}
        card={card}
        memory={progress.cards.get(id) ?? null}
        moment={moment}
        tuning={choice.counts ? progress.settings : null}
        shortcuts={progress.settings.shortcuts}
        onRate={handleRating}
      />
    </>
  );
}

function End({ missed, all, onEnd }: { missed: number; all: number; onEnd: () => void }) {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  return (
    <section aria-labelledby="cram-end">
      <h2 id="cram-end" ref={heading} tabIndex={-1}>
        All seen
      </h2>
      <p>
        {all - missed} of {countText(all, 'card')} recalled at once.
      </p>
      <div className="row">
        <button type="button" className="button" onClick={onEnd}>
          Choose other cards
        </button>
        <a className="button" href={paths.review}>
          To the reviews
        </a>
      </div>
    </section>
  );
}
