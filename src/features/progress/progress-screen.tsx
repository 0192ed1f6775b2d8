import type { GivenAnswer, Progress } from '#core/progress.ts';
import { studyDay } from '#core/study-day.ts';
import { selectIsReading } from '#state/selectors.ts';
import { useStudy } from '#state/study-context.tsx';
import { useMoment } from '#state/use-moment.ts';
import { countText } from '#ui/due-text.ts';
import { CalibrationTable } from '../calibration-table.tsx';
import { ReadinessPanel } from '../readiness-panel.tsx';
import { CardStates } from './card-states.tsx';
import { ConfidentErrors } from './confident-errors.tsx';
import { CorrectedKeys } from './corrected-keys.tsx';
import { DueForecast } from './due-forecast.tsx';
import { MasteryMap } from './mastery-map.tsx';
import { MeasuredRetention } from './measured-retention.tsx';
import { StudyCalendar } from './study-calendar.tsx';
import { TopicAccuracy } from './topic-accuracy.tsx';

/** What the record says about the learner; every figure is counted from it. */
export function Component() {
  const progress = useStudy((state) => state.progress);
  const booting = useStudy(selectIsReading);
  const moment = useMoment();
  const day = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
  return (
    <>
      <title>Progress · Stevedore</title>
      <meta
        name="description"
        content="Accuracy by topic, cards by state and mastery by fact, counted from your record."
      />
      <h1 tabIndex={-1}>Progress</h1>
      <p className="muted" role="status">
        {booting
          ? 'Reading your record …'
          : `Counted from ${countText(progress.count, 'recorded step')}.`}
      </p>
      {!booting && <ReadinessPanel progress={progress} moment={moment} />}
      <TopicAccuracy progress={progress} />
      <ConfidentErrors progress={progress} />
      <CalibrationTable
        answers={firstAnswers(progress)}
        note="Counted over the first answer to each question."
      />
      <StudyCalendar progress={progress} day={day} />
      <DueForecast progress={progress} day={day} />
      <MeasuredRetention progress={progress} day={day} />
      <CardStates progress={progress} />
      <MasteryMap progress={progress} day={day} />
      <CorrectedKeys progress={progress} />
    </>
  );
}

function firstAnswers({ questions }: Progress): GivenAnswer[] {
  return [...questions.values()].flatMap(({ first }) => first ?? []);
}
