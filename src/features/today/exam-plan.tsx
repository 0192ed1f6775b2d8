import { dayOfIso } from '#core/calendar-date.ts';
import { FARTHEST_DAYS } from '#core/plan-cards.ts';
import type { Settings } from '#core/settings.ts';
import type { PlanAnswer } from '#state/plan-worker.ts';
import { Table } from '#ui/chart.tsx';
import { countText } from '#ui/due-text.ts';
import { Figure, Figures } from '#ui/figures.tsx';
import { dayText } from '../day-text.ts';
import { paths } from '../paths.ts';
import type { PlanState } from '../use-exam-plan.ts';
import { PlanChart } from './plan-chart.tsx';

interface ExamPlanProps {
  state: PlanState;
  settings: Settings;
  /** The study day of today. */
  day: number;
}

/** The days to the exam, what is planned for today, and what it comes to on the date. */
export function ExamPlan({ state, settings, day }: ExamPlanProps) {
  const examDay = dayOfIso(settings.examDate);
  return (
    <section aria-labelledby="exam-plan">
      <h2 id="exam-plan" tabIndex={-1}>
        {headingOf(examDay, day)}
      </h2>
      {examDay === null && (
        <p>
          <a href={paths.examSettings}>Set a date and your minutes a day</a>, and your cards are
          planned so that you recall most of them on that day.
        </p>
      )}
      {examDay !== null && examDay < day && (
        <p>
          It was on {dayText(examDay)}. <a href={paths.examSettings}>Set another date</a>, or clear
          it: cards come as usual until then.
        </p>
      )}
      {examDay === day && (
        <p>
          Nothing more is planned. <a href={paths.cram()}>Go through cards once more</a>, or rest.
        </p>
      )}
      {state.kind === 'waiting' && <p role="status">Making the plan …</p>}
      {state.kind === 'failed' && (
        <p>This browser could not make a plan. Cards come as usual, when they are due.</p>
      )}
      {state.kind === 'there' && examDay !== null && examDay > day && (
        <Plan answer={state.answer} settings={settings} daysAhead={examDay - day} />
      )}
    </section>
  );
}

interface PlanProps {
  answer: PlanAnswer;
  settings: Settings;
  daysAhead: number;
}

function Plan({ answer, settings, daysAhead }: PlanProps) {
  const { plan, others } = answer;
  const today = plan.today.slice(0, plan.fits);
  const fresh = today.filter(({ kind }) => kind === 'new').length;
  const seconds = today.reduce((sum, card) => sum + card.seconds, 0);
  const choices = [...others, { minutesPerDay: settings.minutesPerDay, recall: plan.recall }].sort(
    (a, b) => a.minutesPerDay - b.minutesPerDay,
  );
  return (
    <>
      <Figures>
        <Figure name="Cards planned for today" value={String(today.length)} />
        <Figure name="New among them" value={String(fresh)} />
        <Figure name="Minutes for them" value={String(Math.ceil(seconds / 60))} />
        <Figure name="Recall expected on the day" value={percent(plan.recall)} />
      </Figures>
      <p>
        <a href={paths.review}>Study today’s cards</a>. The plan is made anew each time you look, so
        days that were missed, or went better, are already in it.
        {daysAhead > FARTHEST_DAYS && ` It looks ${FARTHEST_DAYS} days ahead.`}
      </p>
      <PlanChart plan={plan} />
      <h3>More or fewer minutes</h3>
      <Table
        heads={['Minutes a day', 'Recall expected on the day']}
        rows={choices.map(({ minutesPerDay, recall }) => [
          minutesPerDay === settings.minutesPerDay ? `${minutesPerDay} (now)` : minutesPerDay,
          percent(recall),
        ])}
      />
    </>
  );
}

function headingOf(examDay: number | null, day: number): string {
  if (examDay === null) return 'Your exam';
  if (examDay < day) return 'Your exam is over';
  return examDay === day ? 'Your exam is today' : `Exam in ${countText(examDay - day, 'day')}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
