import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { bank } from '../bank.ts';

/** One tap from a miss to the cards of its facts: those not begun come next in the reviews. */
export function AddCards({ facts }: { facts: readonly string[] }) {
  const store = useStudyStore();
  const known = useStudy((state) => state.progress.cards);
  const wanted = useStudy((state) => state.progress.wanted);
  const cards = bank.cards.filter((card) => card.facts.some((fact) => facts.includes(fact)));
  const fresh = cards.filter(({ id }) => !known.has(id) && !wanted.includes(id));
  if (cards.length === 0) return null;

  function handleAdd() {
    for (const { id } of fresh) store.getState().wantCard(id);
  }

  return (
    <p role="status">
      {fresh.length > 0 ? (
        <button type="button" className="button" onClick={handleAdd}>
          Add to my cards ({fresh.length})
        </button>
      ) : (
        `${countText(cards.length, 'card')} on this in your reviews.`
      )}
    </p>
  );
}
