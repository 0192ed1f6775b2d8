import { useMemo } from 'react';
import type { Progress } from '#core/progress.ts';
import type { Readiness } from '#core/readiness.ts';
import type { Moment } from '#core/schedule.ts';
import { studyDay } from '#core/study-day.ts';
import { countText } from '#ui/due-text.ts';
import { findFact, findLesson } from './bank.ts';
import { paths } from './paths.ts';
import { readinessOf } from './readiness-of.ts';
import styles from './readiness-panel.module.css';
import { useAfterPaint } from '#ui/use-after-paint.ts';

interface ReadinessPanelProps {
  progress: Progress;
  moment: Moment;
  /** The figure only, with a link to the rest. */
  brief?: boolean;
}

/** How likely it is to pass the full exam today, and what holds that back. Counted a frame after all else is drawn. */
export function ReadinessPanel({ progress, moment, brief = false }: ReadinessPanelProps) {
  const isDrawn = useAfterPaint(true, false);
  const day = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
  return (
    <section aria-labelledby="readiness">
      <h2 id="readiness" tabIndex={-1}>
        Readiness
      </h2>
      {isDrawn ? (
        <Counted progress={progress} day={day} brief={brief} />
      ) : (
        <p className="muted">Counting …</p>
      )}
    </section>
  );
}

type Enough = Extract<Readiness, { enough: true }>;

interface CountedProps {
  progress: Progress;
  day: number;
  brief: boolean;
}

function Counted({ progress, day, brief }: CountedProps) {
  // As of the last step, so that the figure stands still while nothing happens. Counting takes 40 ms, and a screen looks
  // at the clock every few seconds.
  const found = useMemo(
    () => readinessOf(progress, { day, now: progress.lastAt }),
    [progress, day],
  );
  if (!found) return null;
  return found.enough ? <Figure found={found} brief={brief} /> : <NotEnough {...found} />;
}

function NotEnough({ answers, needed }: { answers: number; needed: number }) {
  const missing = needed - answers;
  return (
    <p>
      Not enough data yet:{' '}
      {missing > 0
        ? `answer ${countText(missing, 'more question', 'more questions')} that you have not seen.`
        : 'answer questions that you have not seen in more topics.'}{' '}
      <a href={paths.practice}>Practise</a>
    </p>
  );
}

function Figure({ found, brief }: { found: Enough; brief: boolean }) {
  const { probability, low, high, answers, share, topics, facts } = found;
  return (
    <>
      <p className={styles.figure}>
        <strong>{percent(probability)}</strong> chance of passing the full exam today
      </p>
      <svg className={styles.scale} viewBox="0 0 340 16" aria-hidden="true">
        <rect className={styles.track} x="0" y="5" width="340" height="6" rx="3" />
        <rect
          className={styles.range}
          x={340 * low}
          y="2"
          width={Math.max(2, 340 * (high - low))}
          height="12"
          rx="3"
        />
        <rect className={styles.point} x={338 * probability} y="0" width="3" height="16" />
      </svg>
      <p>
        {percent(low) !== percent(high) &&
          `Nine times in ten it lies between ${percent(low)} and ${percent(high)}. `}
        Counted from {countText(answers, 'first answer')} and from what your cards say you recall;
        about {percent(share)} of its questions would be right.{' '}
        {brief && <a href={`${paths.progress}#readiness`}>What holds it back</a>}
      </p>
      {!brief && <HeldBack topics={topics} facts={facts} />}
    </>
  );
}

function HeldBack({ topics, facts }: Pick<Enough, 'topics' | 'facts'>) {
  return (
    <>
      <h3>What holds it back most</h3>
      <ol className={styles.held}>
        {topics.map(({ topic, share, gain }) => (
          <li key={topic}>
            <span>
              {findLesson(topic)?.title ?? topic}: {percent(share)} expected right
              {gain >= 0.005 && `, worth ${Math.round(gain * 100)} points`}
            </span>
            <a className="button" href={paths.drill(topic)}>
              Drill<span className="visually-hidden"> {findLesson(topic)?.title}</span>
            </a>
          </li>
        ))}
      </ol>
      <details className={styles.facts}>
        <summary>Facts to recall better</summary>
        <ul>
          {facts.flatMap((id) => {
            const fact = findFact(id);
            return fact ? (
              <li key={id}>
                <a href={paths.fact(fact.topic, id)}>{fact.statement}</a>
              </li>
            ) : (
              []
            );
          })}
        </ul>
      </details>
    </>
  );
}

function percent(share: number): string {
  // Nothing is certain: a figure of a model is never nought or all.
  const rounded = Math.round(share * 100);
  if (rounded < 1) return 'under 1%';
  return rounded > 99 ? 'over 99%' : `${rounded}%`;
}
