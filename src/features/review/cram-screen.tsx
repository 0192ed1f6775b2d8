import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { selectIsReading } from '#state/selectors.ts';
import { useStudy } from '#state/study-context.tsx';
import { useMoment } from '#state/use-moment.ts';
import { type CramChoice, CramForm } from './cram-form.tsx';
import { CramSession } from './cram-session.tsx';

/** Cards outside the schedule: before an exam, or because there is time today. */
export function Component() {
  const [params] = useSearchParams();
  const booting = useStudy(selectIsReading);
  const moment = useMoment();
  const [choice, setChoice] = useState<CramChoice | null>(null);
  return (
    <>
      <title>Cram · Stevedore</title>
      <meta
        name="description"
        content="Cards by topic outside the schedule, or ahead of it; nothing is rescheduled unless you say so."
      />
      <h1 tabIndex={-1}>Cram or review ahead</h1>
      {booting && <p role="status">Reading your record …</p>}
      {!booting && !choice && (
        <CramForm topic={params.get('topic') ?? ''} moment={moment} onStart={setChoice} />
      )}
      {!booting && choice && (
        <CramSession
          key={choice.ids.join(' ')}
          choice={choice}
          moment={moment}
          onEnd={() => setChoice(null)}
        />
      )}
    </>
  );
}
