import type { Progress } from '#core/progress.ts';
import { cardStates } from '#core/card-states.ts';
import { Figure, Figures } from '#ui/figures.tsx';
import { queueCards } from '../bank.ts';

/** How many cards are at which stage. */
export function CardStates({ progress }: { progress: Progress }) {
  const counts = cardStates(
    queueCards.map((card) => card.id),
    progress,
  );
  return (
    <section aria-labelledby="cards">
      <h2 id="cards" tabIndex={-1}>
        Cards
      </h2>
      <Figures>
        <Figure name="New" value={String(counts.new)} />
        <Figure name="Learning" value={String(counts.learning)} />
        <Figure name="Young, under 21 days" value={String(counts.young)} />
        <Figure name="Mature" value={String(counts.mature)} />
      </Figures>
      {counts.gone > 0 && (
        <p className="muted">
          {counts.gone} more are kept that the content no longer has; they return if it does.
        </p>
      )}
    </section>
  );
}
