import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { findFact } from '../bank.ts';
import { paths } from '../paths.ts';
import type { StudyCard } from '../study-cards.ts';
import styles from './card-menu.module.css';

interface CardMenuProps {
  card: StudyCard;
  onBury: () => void;
  onSuspend: () => void;
  onHistory: () => void;
}

/** What else can be done with a card: a native disclosure, which Escape and leaving it close. */
export function CardMenu({ card, onBury, onSuspend, onHistory }: CardMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const fact = findFact(card.facts[0] ?? '');

  function close() {
    if (menu.current) menu.current.open = false;
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    close();
    menu.current.querySelector('summary')?.focus();
  }

  function handleBlur(event: FocusEvent) {
    const { relatedTarget } = event;
    if (relatedTarget instanceof Node && !menu.current?.contains(relatedTarget)) close();
  }

  return (
    // Catches the Escape of its own controls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details ref={menu} className={styles.menu} onKeyDown={handleKey} onBlur={handleBlur}>
      <summary className="button button-quiet">More</summary>
      <ul className={styles.items} aria-label="More with this card">
        <li>
          <button type="button" onClick={onBury}>
            Put off until tomorrow <kbd>B</kbd>
          </button>
        </li>
        <li>
          <button type="button" onClick={onSuspend}>
            Suspend <kbd>S</kbd>
          </button>
        </li>
        <li>
          <button
            type="button"
            onClick={() => {
              close();
              onHistory();
            }}
          >
            History <kbd>H</kbd>
          </button>
        </li>
        {fact && (
          <li>
            <a href={paths.fact(fact.topic, fact.id)}>See the lesson</a>
          </li>
        )}
        {card.isOwn && (
          <li>
            <a href={paths.editCard(card.id)}>Edit the card</a>
          </li>
        )}
      </ul>
    </details>
  );
}
