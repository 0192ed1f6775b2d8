import { type ReactNode, useRef, useState } from 'react';
import type { Rating } from '#core/event.ts';
import type { CardMemory } from '#core/progress.ts';
import type { Moment, Tuning } from '#core/schedule.ts';
import { ratingOf, type TypedVerdict } from '#core/typed-answer.ts';
import { afterPaint } from '#ui/after-paint.ts';
import { RichText } from '#ui/rich.tsx';
import { TypedField, TypedResult } from '#ui/typed-field.tsx';
import { useElapsed } from '#ui/use-elapsed.ts';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { useShortcuts } from '#ui/use-shortcuts.ts';
import { FactList } from '../fact-list.tsx';
import { cardKind, type StudyCard } from '../study-cards.ts';
import { Ratings } from './ratings.tsx';
import styles from './review-card.module.css';
import { useAfterPaint } from '#ui/use-after-paint.ts';

interface ReviewCardProps {
  card: StudyCard;
  memory: CardMemory | null;
  moment: Moment;
  /** How the ratings are scheduled; null where they are not, as in cramming. */
  tuning: Tuning | null;
  shortcuts: boolean;
  onRate: (rating: Rating, elapsedMs: number) => void;
  /** What else can be done with the card. */
  children?: ReactNode;
}

/**
 * A card: first its front, then its back with the four ratings and when each would bring it again. All that turning it
 * will show is drawn while the front is being read, and hidden: the turn itself only unhides it.
 */
export function ReviewCard(props: ReviewCardProps) {
  const { card, memory, moment, tuning, shortcuts, onRate, children } = props;
  const [shown, setShown] = useState(false);
  const [verdict, setVerdict] = useState<TypedVerdict | null>(null);
  // What was typed suggests a rating; without, the middle one is at hand.
  const suggested = verdict ? ratingOf(verdict) : 3;
  const elapsed = useElapsed();
  const front = useFocusOnShow<HTMLDivElement>();
  const back = useRef<HTMLDivElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isShown = useRef(false);
  const isRated = useRef(false);
  const isReady = useAfterPaint(true, false) || shown;
  // The facts are read last, so they come a frame after the answer.
  const areFactsShown = useAfterPaint(shown);

  const show = () => {
    if (isShown.current) return;
    isShown.current = true;
    const { current: box } = answer;
    // By hand, for React takes as long as the paint itself; it is told once that is done, and finds it so.
    if (box) box.hidden = false;
    if (box && button.current) button.current.hidden = true;
    const finish = () => {
      setShown(true);
      // Moving the focus makes the browser lay the page out once more.
      afterPaint(() => {
        back.current?.focus({ preventScroll: true });
        back.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      });
    };
    if (box) afterPaint(finish);
    else finish();
  };
  const handleJudged = (judged: TypedVerdict) => {
    setVerdict(judged);
    show();
  };
  const rate = (rating: Rating) => {
    if (isRated.current) return;
    isRated.current = true;
    onRate(rating, elapsed());
  };
  const rateShown = (rating: Rating) => {
    if (isShown.current) rate(rating);
  };
  const goOn = () => (isShown.current ? rate(suggested) : show());
  useShortcuts(
    {
      '1': () => rateShown(1),
      '2': () => rateShown(2),
      '3': () => rateShown(3),
      '4': () => rateShown(4),
      ' ': goOn,
      Enter: goOn,
    },
    shortcuts,
  );

  return (
    <article className={styles.card} aria-label="Card" data-card={card.id}>
      <div className={styles.top}>
        <p className={styles.topic}>
          {cardKind(card)}
          {memory === null && ' · new'}
        </p>
        {isReady && children}
      </div>
      <div ref={front} tabIndex={-1} className={styles.front}>
        <RichText text={card.front} />
      </div>
      {card.accept.length > 0 && !shown && (
        <TypedField
          id={`typed-${card.id}`}
          accept={card.accept}
          disabled={false}
          onJudged={handleJudged}
        />
      )}
      <button
        ref={button}
        type="button"
        className={`button button-main ${styles.show}`}
        hidden={shown}
        onClick={show}
      >
        Show the answer
      </button>
      {isReady && (
        <div ref={answer} hidden={!shown}>
          <div ref={back} tabIndex={-1} className={styles.back} role="status">
            <RichText text={card.back} />
          </div>
          {verdict && <TypedResult verdict={verdict} expected={card.accept[0] ?? ''} />}
          <Ratings
            memory={memory}
            moment={moment}
            tuning={tuning}
            suggested={verdict && suggested}
            onRate={rate}
          />
        </div>
      )}
      {areFactsShown && card.facts.length > 0 && <FactList facts={card.facts} />}
    </article>
  );
}
