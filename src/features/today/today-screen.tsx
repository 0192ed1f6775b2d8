import index from 'virtual:bank/index';
import { lessonMark } from '#core/lesson-mark.ts';
import { weakestFacts } from '#core/mastery.ts';
import { studyDay } from '#core/study-day.ts';
import { type StudyQueue, studyQueue } from '#core/study-queue.ts';
import { firstAnswersOn, streak, todaySummary } from '#core/today.ts';
import { selectIsReading, selectOpenExam, selectOpenQuiz } from '#state/selectors.ts';
import { useStudy } from '#state/study-context.tsx';
import { useMoment } from '#state/use-moment.ts';
import { countText, durationText } from '#ui/due-text.ts';
import { Figure, Figures } from '#ui/figures.tsx';
import { factLinks, findFact, findLesson } from '../bank.ts';
import { paths } from '../paths.ts';
import { SecondChances } from './second-chances.tsx';
import { ReadinessPanel } from '../readiness-panel.tsx';
import { studyCards } from '../study-cards.ts';
import { plannedIds, useExamPlan } from '../use-exam-plan.ts';
import { ExamPlan } from './exam-plan.tsx';
import styles from './today-screen.module.css';

/** How many weak facts are named. */
const weakestCount = 4;

/** What to do now: go on reading, review what is due, look at what is weakest. */
export function Component() {
  const progress = useStudy((state) => state.progress);
  const booting = useStudy(selectIsReading);
  const moment = useMoment();
  const day = studyDay(moment.at, moment.offsetMinutes, moment.rolloverHour);
  const sitting = useStudy(selectOpenQuiz);
  const exam = useStudy(selectOpenExam);
  const plan = useExamPlan(moment, progress.count);
  const planned = plannedIds(plan);
  const queue = studyQueue({ cards: studyCards(progress), progress, moment, planned });
  const { counts, asksPace } = queue;
  const waiting = counts.learning + counts.review;
  const summary = todaySummary(progress, day);
  const firsts = firstAnswersOn(progress, moment);
  const weakest = weakestFacts({ facts: factLinks, progress, day, count: weakestCount });
  const isNew = !booting && progress.count === 0;

  return (
    <>
      <title>Today · Stevedore</title>
      <meta
        name="description"
        content="An exam trainer for containers on AWS: lessons, quizzes and flashcards, offline and without an account."
      />
      <h1 tabIndex={-1}>Today</h1>
      {isNew && (
        <p>
          Stevedore trains you for the container questions of the AWS associate exams: read, recall,
          practise, review. No account; it works offline; what you do stays in this browser.
        </p>
      )}
      <div className={styles.actions} aria-busy={booting}>
        <Continue />
        <a className={styles.action} href={paths.review}>
          <span className={styles.kind}>Review</span>
          <strong>
            {booting && 'Your cards'}
            {!booting && dueWords(waiting, queue)}
          </strong>
          <span className={styles.detail}>
            {booting && '…'}
            {!booting && (asksPace ? 'In shares that you choose' : `${counts.new} new for today`)}
          </span>
        </a>
        {exam && (
          <a className={styles.action} href={paths.sitting}>
            <span className={styles.kind}>Exam</span>
            <strong>Go on with your exam</strong>
            <span className={styles.detail}>
              {exam.mode === 'strict' ? 'The clock is running' : 'Still open'}
            </span>
          </a>
        )}
        <a className={styles.action} href={sitting ? paths.quiz : paths.practice}>
          <span className={styles.kind}>Practice</span>
          <strong>{sitting ? 'Go on with your quiz' : 'Build a quiz'}</strong>
          <span className={styles.detail}>
            {sitting
              ? `${sitting.answers.size} of ${sitting.questions.length} answered`
              : 'By topic, by what you missed'}
          </span>
        </a>
        {!booting && <SecondChances moment={moment} />}
      </div>
      {!booting && !isNew && <ExamPlan state={plan} settings={progress.settings} day={day} />}
      <h2 tabIndex={-1}>Done today</h2>
      <Figures>
        <Figure name="Cards rated" value={String(summary.reviews + summary.newCards)} />
        <Figure name="Questions answered" value={String(summary.answers)} />
        <Figure
          name="Right"
          value={
            summary.accuracy.share === null ? '–' : `${Math.round(summary.accuracy.share * 100)}%`
          }
        />
        {firsts.answered > 0 && (
          <Figure name="Right at first sight" value={`${firsts.right} of ${firsts.answered}`} />
        )}
        <Figure name="Time" value={durationText(summary.activeMs)} />
        <Figure name="Days in a row" value={String(streak(progress, day))} />
      </Figures>
      {!booting && !isNew && <ReadinessPanel progress={progress} moment={moment} brief />}
      {weakest.length > 0 && <Weakest ids={weakest} />}
    </>
  );
}

function dueWords(waiting: number, { asksPace, mode, counts }: StudyQueue): string {
  if (asksPace) return 'Catch up after your time away';
  if (mode === 'plan') return `${countText(waiting + counts.new, 'card')} planned for today`;
  return waiting > 0 ? `${countText(waiting, 'card')} due` : 'No cards due';
}

/** The lesson to go on with: where the reader stopped, or the first one not done. */
function Continue() {
  const place = useStudy((state) => state.progress.place);
  const progress = useStudy((state) => state.progress);
  const isDone = (topic: string, prompts: readonly string[]) =>
    lessonMark(progress, topic, prompts) === 'done';
  const current = place ? findLesson(place.lesson) : undefined;
  const goesOn = current && !isDone(current.topic, current.prompts);
  const lesson = goesOn
    ? current
    : (index.lessons.find((head) => !isDone(head.topic, head.prompts)) ?? index.lessons[0]);
  if (!lesson) return null;
  const section = goesOn ? lesson.sections.find(({ id }) => id === place?.section) : undefined;
  return (
    <a className={`${styles.action} ${styles.main}`} href={paths.lesson(lesson.topic, section?.id)}>
      <span className={styles.kind}>{goesOn ? 'Continue where you stopped' : 'Next lesson'}</span>
      <strong>{lesson.title}</strong>
      <span className={styles.detail}>{section ? section.title : lesson.summary}</span>
    </a>
  );
}

function Weakest({ ids }: { ids: readonly string[] }) {
  return (
    <>
      <h2 tabIndex={-1}>Weakest facts</h2>
      <ul className={styles.weakest}>
        {ids.flatMap((id) => {
          const fact = findFact(id);
          return fact ? (
            <li key={id}>
              <a href={paths.fact(fact.topic, fact.id)}>{fact.statement}</a>
            </li>
          ) : (
            []
          );
        })}
      </ul>
    </>
  );
}
