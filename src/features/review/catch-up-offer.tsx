import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import styles from './review-notes.module.css';

interface CatchUpOfferProps {
  backlog: number;
  /** The usual limit of reviews a day. */
  usual: number;
  onChosen: () => void;
}

/** Shares a day that are offered. */
const paces = [20, 40, 80];

/** After an absence: instead of a pile, the backlog in days of bearable size. */
export function CatchUpOffer({ backlog, usual, onChosen }: CatchUpOfferProps) {
  const store = useStudyStore();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const choose = (pace: number) => {
    store.getState().changeSetting('catchUpPerDay', pace);
    onChosen();
  };
  const shares = paces.filter((pace) => pace < usual && pace < backlog);
  return (
    <section aria-labelledby="catch-up">
      <h2 id="catch-up" ref={heading} tabIndex={-1}>
        Catch up at your pace
      </h2>
      <p>
        {countText(backlog, 'card')} fell due while you were away. Take them in shares: those that a
        review helps most come first, and no new cards until you have caught up. What falls due
        meanwhile comes in the same shares.
      </p>
      <ul className={styles.paces}>
        {[...shares, Math.max(1, usual)].map((pace) => (
          <li key={pace}>
            <button type="button" className="button" onClick={() => choose(pace)}>
              <strong>{pace} a day</strong>
              <span className="muted">
                {countText(Math.ceil(backlog / pace), 'day')}
                {pace === usual && ', your usual limit'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** While the backlog is being caught up on. */
export function CatchUpLine({ backlog, onChange }: { backlog: number; onChange: () => void }) {
  const pace = useStudy((state) => state.progress.settings.catchUpPerDay);
  return (
    <p className={styles.line}>
      <span>
        Catching up: {countText(backlog, 'card')} left, {pace} a day.
      </span>
      <button type="button" className="button button-quiet" onClick={onChange}>
        Change the pace
      </button>
    </p>
  );
}
