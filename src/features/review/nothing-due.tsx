import { isPutAway } from '#core/queue.ts';
import type { StudyQueue } from '#core/study-queue.ts';
import { type Moment } from '#core/schedule.ts';
import { studyDay } from '#core/study-day.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { countText, dueText } from '#ui/due-text.ts';
import { useFocusOnShow } from '#ui/use-focus-on-show.ts';
import { paths } from '../paths.ts';
import { studyCards } from '../study-cards.ts';

/** How many cards one press of "more today" adds. */
const moreNew = 10;
const moreReviews = 30;

interface NothingDueProps {
  queue: StudyQueue;
  moment: Moment;
  /** Cards that would help next, beyond today's minutes of the plan. */
  beyond: number;
  onMore: () => void;
}

/** The end of today's cards: what comes next, and more for those who want it. */
export function NothingDue({ queue, moment, beyond, onMore }: NothingDueProps) {
  const store = useStudyStore();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const progress = useStudy((state) => state.progress);
  const all = studyCards(progress);
  const today = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
  const isOpen = (id: string) => !isPutAway(id, progress, today + 1);
  const isTomorrows = (id: string) => progress.cards.get(id)?.dueDay === today + 1;
  const tomorrow = all.filter(({ id }) => isTomorrows(id) && isOpen(id)).length;
  const putOff = all.filter(({ id }) => (progress.buried.get(id) ?? -Infinity) >= today);
  const { hiddenByLimit, nextStepAt } = queue;

  return (
    <section aria-labelledby="nothing-due">
      <h2 id="nothing-due" ref={heading} tabIndex={-1}>
        {nextStepAt === null ? 'Done for today' : 'Nothing due just now'}
      </h2>
      {nextStepAt !== null && (
        <p role="status">
          A card that you are learning comes back{' '}
          {dueText({ minutes: Math.max(1, Math.ceil((nextStepAt - moment.at) / 60_000)) })}.
        </p>
      )}
      {queue.mode !== 'plan' && (
        <p>
          {tomorrow > 0
            ? `${countText(tomorrow, 'card')} will be due tomorrow.`
            : 'No cards are due tomorrow yet.'}
        </p>
      )}
      {queue.mode === 'plan' && (
        <p>
          Today’s cards of the plan are done.{' '}
          {beyond > 0 && (
            <button type="button" className="button" onClick={onMore}>
              Study more today
            </button>
          )}
        </p>
      )}
      {hiddenByLimit.review > 0 && (
        <p>
          {countText(hiddenByLimit.review, 'card')} due, held back by today’s{' '}
          {queue.mode === 'catch-up' ? 'share' : 'limit'}.{' '}
          <button
            type="button"
            className="button"
            onClick={() => store.getState().raiseLimit('review', moreReviews)}
          >
            Review {Math.min(moreReviews, hiddenByLimit.review)} more today
          </button>
        </p>
      )}
      {hiddenByLimit.new > 0 && (
        <p>
          {countText(hiddenByLimit.new, 'new card')} waiting for another day.{' '}
          <button
            type="button"
            className="button"
            onClick={() => store.getState().raiseLimit('new', moreNew)}
          >
            Begin {Math.min(moreNew, hiddenByLimit.new)} more today
          </button>
        </p>
      )}
      {putOff.length > 0 && (
        <p>
          {countText(putOff.length, 'card')} put off until tomorrow.{' '}
          <button
            type="button"
            className="button"
            onClick={() => putOff.forEach(({ id }) => store.getState().buryCard(id, false))}
          >
            Bring {putOff.length === 1 ? 'it' : 'them'} back
          </button>
        </p>
      )}
      <p>
        <a href={paths.practice}>Practise questions</a> or <a href={paths.lessons}>go on reading</a>
        .
      </p>
    </section>
  );
}
