import { useMemo, useState } from 'react';
import type { Rating } from '#core/event.ts';
import { isLeechNow } from '#core/leech.ts';
import type { Progress } from '#core/progress.ts';
import type { Moment } from '#core/schedule.ts';
import { studyDay } from '#core/study-day.ts';
import { type StudyQueue, studyQueue } from '#core/study-queue.ts';
import { selectIsReading } from '#state/selectors.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { useMoment } from '#state/use-moment.ts';
import { UndoIcon } from '#ui/icons.tsx';
import { Leaf, useLeaves } from '#ui/leaf.tsx';
import { useShortcuts } from '#ui/use-shortcuts.ts';
import { CardHistory } from '../card-history.tsx';
import { paths } from '../paths.ts';
import { findStudyCard, studyCards } from '../study-cards.ts';
import { plannedIds, useExamPlan } from '../use-exam-plan.ts';
import { CardMenu } from './card-menu.tsx';
import { CatchUpLine, CatchUpOffer } from './catch-up-offer.tsx';
import { LeechNotice } from './leech-notice.tsx';
import { NothingDue } from './nothing-due.tsx';
import { ReviewCard } from './review-card.tsx';
import styles from './review-screen.module.css';

/** A card that was just put away, which Undo takes back. */
interface PutAway {
  card: string;
  how: 'bury' | 'suspend';
}

const putAwayText = {
  bury: 'Put off until tomorrow. Undo brings it back.',
  suspend: 'Suspended: it comes up no more until you take it back. Undo does so now.',
} as const;

/** How many cards beyond today's minutes one press adds. */
const morePlanned = 10;

/** The cards that are due, one at a time. */
export function Component() {
  const store = useStudyStore();
  const progress = useStudy((state) => state.progress);
  const booting = useStudy(selectIsReading);
  const moment = useMoment();
  // One plan for the whole sitting: what is rated meanwhile leaves it by itself.
  const plan = useExamPlan(moment, 0);
  const [beyond, setBeyond] = useState(0);
  const planned = plannedIds(plan, beyond);
  const queue = useQueue(progress, moment, planned);
  const isReady = !booting && plan.kind !== 'waiting';
  // The card in hand stays in hand, also when another falls due meanwhile.
  const [held, setHeld] = useState<string | null>(null);
  const [putAway, setPutAway] = useState<PutAway | null>(null);
  const [leech, setLeech] = useState<string | null>(null);
  const [history, setHistory] = useState<string | null>(null);
  const [choosesPace, setChoosesPace] = useState(false);
  const asksPace = queue.asksPace || choosesPace;
  // None is taken in hand before it is known which are due.
  const next = isReady && !asksPace ? (queue.due[0] ?? null) : null;
  const id = held !== null && queue.due.includes(held) ? held : next;
  if (id !== held) setHeld(id);
  const card = id === null ? undefined : findStudyCard(id, progress);
  // Drawn and hidden while the card in hand is read, so that a rating only has to turn to it.
  const upcomingId = card && queue.due.find((other) => other !== id);
  const upcoming = upcomingId === undefined ? undefined : findStudyCard(upcomingId, progress);
  const { box, turnTo, isTurning, settle } = useLeaves();
  const seen = () => (isTurning() && upcoming ? upcoming.id : id);
  const leechCard = leech === null ? undefined : findStudyCard(leech, progress);
  const undoable = putAway !== null || progress.undoable.length > 0;

  function handleRating(which: string, rating: Rating, elapsedMs: number) {
    const study = store.getState();
    let at = 0;
    const record = () => {
      ({ at } = study.reviewCard({ card: which, rating, elapsedMs, place: 'review' }));
    };
    const finish = () => {
      const { cards, settings } = store.getState().progress;
      const memory = cards.get(which);
      // Undone meanwhile.
      if (memory?.lastAt !== at) return;
      setLeech(isLeechNow(memory, settings.leechLapses) ? which : null);
      setPutAway(null);
      if (upcoming) setHeld(upcoming.id);
    };
    study.showLater(record, (heard) => {
      const catchUp = () => {
        heard();
        finish();
      };
      if (!upcoming || !turnTo(leafOf(upcoming.id, progress), catchUp)) catchUp();
    });
  }

  function handleAway(how: PutAway['how'], which = seen()) {
    if (which === null) return;
    settle();
    const study = store.getState();
    if (how === 'bury') study.buryCard(which, true);
    else study.suspendCard(which, true);
    setPutAway({ card: which, how });
    setLeech(null);
  }

  function handleUndo() {
    settle();
    const study = store.getState();
    setLeech(null);
    if (putAway) {
      if (putAway.how === 'bury') study.buryCard(putAway.card, false);
      else study.suspendCard(putAway.card, false);
      setPutAway(null);
      setHeld(putAway.card);
      return;
    }
    const last = study.progress.undoable.at(-1);
    if (!last) return;
    study.undoReview();
    setHeld(last.card);
  }

  useShortcuts(
    {
      u: handleUndo,
      ...(card && {
        b: () => handleAway('bury'),
        s: () => handleAway('suspend'),
        h: () => setHistory(seen()),
      }),
    },
    progress.settings.shortcuts,
  );
  const { learning, review, new: fresh } = queue.counts;

  return (
    <>
      <title>Review · Stevedore</title>
      <meta
        name="description"
        content="Flashcards at the moment when recalling them helps most, scheduled by FSRS."
      />
      <header className={styles.header}>
        <h1 tabIndex={-1}>Review</h1>
        <button
          type="button"
          className="button button-quiet"
          disabled={!undoable}
          onClick={handleUndo}
        >
          <UndoIcon />
          Undo
        </button>
      </header>
      {/* Above the card: below it a second click on a rating would hit them. */}
      <p className={styles.others}>
        <a href={paths.cram()}>Cram or review ahead</a> <a href={paths.cards}>Your own cards</a>
      </p>
      {booting && <p role="status">Reading your record …</p>}
      {plan.kind === 'waiting' && <p role="status">Making today’s plan …</p>}
      {isReady && !asksPace && (
        <p className={styles.counts}>
          <span>{learning} learning</span> <span>{review} due</span> <span>{fresh} new</span>
        </p>
      )}
      {isReady && !asksPace && queue.mode === 'catch-up' && (
        <CatchUpLine backlog={queue.backlog} onChange={() => setChoosesPace(true)} />
      )}
      {putAway && (
        <p className={styles.away} role="status">
          {putAwayText[putAway.how]}
        </p>
      )}
      {leechCard && (
        <LeechNotice
          card={leechCard}
          lapses={progress.cards.get(leechCard.id)?.lapses ?? 0}
          onSuspend={() => handleAway('suspend', leechCard.id)}
          onClose={() => setLeech(null)}
        />
      )}
      {isReady && asksPace && (
        <CatchUpOffer
          backlog={queue.backlog}
          usual={progress.settings.reviewsPerDay}
          onChosen={() => setChoosesPace(false)}
        />
      )}
      <div ref={box}>
        {isReady &&
          !asksPace &&
          [card, upcoming].map(
            (one) =>
              one && (
                <Leaf
                  key={leafOf(one.id, progress)}
                  id={leafOf(one.id, progress)}
                  isShown={one === card}
                >
                  <ReviewCard
                    card={one}
                    memory={progress.cards.get(one.id) ?? null}
                    moment={moment}
                    tuning={progress.settings}
                    shortcuts={progress.settings.shortcuts}
                    onRate={(rating, elapsedMs) => handleRating(one.id, rating, elapsedMs)}
                  >
                    <CardMenu
                      card={one}
                      onBury={() => handleAway('bury', one.id)}
                      onSuspend={() => handleAway('suspend', one.id)}
                      onHistory={() => setHistory(one.id)}
                    />
                  </ReviewCard>
                </Leaf>
              ),
          )}
      </div>
      {isReady && !asksPace && !card && (
        <NothingDue
          queue={queue}
          moment={moment}
          beyond={
            plan.kind === 'there' ? plan.answer.plan.today.length - (planned?.length ?? 0) : 0
          }
          onMore={() => setBeyond(beyond + morePlanned)}
        />
      )}
      {history !== null && (
        <CardHistory
          key={history}
          card={history}
          day={studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour)}
          onClose={() => setHistory(null)}
        />
      )}
    </>
  );
}

/** Each time that a card comes up it is drawn anew. */
function leafOf(card: string, progress: Progress): string {
  return `${card} ${progress.cards.get(card)?.lastAt ?? 0}`;
}

/** The queue of this moment; a screen that draws twice in one frame asks for it once. */
function useQueue(
  progress: Progress,
  moment: Moment,
  planned: readonly string[] | null,
): StudyQueue {
  const { at, offsetMinutes, rolloverHour } = moment;
  const chosen = planned?.join(' ') ?? null;
  return useMemo(
    () =>
      studyQueue({
        cards: studyCards(progress),
        progress,
        moment: { at, offsetMinutes, rolloverHour },
        planned: chosen === null ? null : chosen.split(' ').filter(Boolean),
      }),
    [progress, at, offsetMinutes, rolloverHour, chosen],
  );
}
