import { richText } from '#bank/rich-text.ts';
import { countText } from '#ui/due-text.ts';
import { findFact } from '../bank.ts';
import { paths } from '../paths.ts';
import type { StudyCard } from '../study-cards.ts';
import styles from './review-notes.module.css';

interface LeechNoticeProps {
  card: StudyCard;
  lapses: number;
  onSuspend: () => void;
  onClose: () => void;
}

/** A card that was forgotten again and again: what can be done instead of repeating it. */
export function LeechNotice({ card, lapses, onSuspend, onClose }: LeechNoticeProps) {
  const fact = findFact(card.facts[0] ?? '');
  return (
    <section className={styles.note} aria-label="A card that does not stick">
      <p role="status">
        <strong>Forgotten {countText(lapses, 'time')}:</strong> {shortened(richText(card.front))}{' '}
        {card.isOwn
          ? 'Said in other words, or in two cards, it may stick.'
          : 'Read its sentence again, or write a card of your own with a hint that works for you.'}
      </p>
      <div className="row">
        {fact && (
          <a className="button" href={paths.fact(fact.topic, fact.id)}>
            See the lesson
          </a>
        )}
        <a
          className="button"
          href={card.isOwn ? paths.editCard(card.id) : paths.newCard(card.topic)}
        >
          {card.isOwn ? 'Rewrite it' : 'Write my own'}
        </a>
        <button type="button" className="button" onClick={onSuspend}>
          Suspend it
        </button>
        <button type="button" className="button button-quiet" onClick={onClose}>
          Go on
        </button>
      </div>
    </section>
  );
}

function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 120).trimEnd()} …`;
}
