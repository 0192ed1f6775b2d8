import { type KeyboardEvent, useRef, useState } from 'react';
import type { OrderingQuestion } from '#bank/bank.ts';
import { richText } from '#bank/rich-text.ts';
import type { FieldsProps } from './answer-fields.tsx';
import styles from './answer-fields.module.css';
import { DownIcon, GripIcon, UpIcon } from './icons.tsx';
import { inOrder } from './in-order.ts';
import { RichText } from './rich.tsx';
import { useHeldStep } from './use-held-step.ts';

/**
 * Steps to put in order with two buttons each, or by keys on them: arrows move a step by one place, a number to that
 * place. With mouse or finger they can be dragged too. Until a step was moved, or the order was taken as it stands, nothing is answered.
 */
export function OrderingFields({
  question,
  order,
  value,
  onChange,
  disabled,
  shortcuts,
  stemId,
}: FieldsProps<OrderingQuestion>) {
  const isAnswered = value.length > 0;
  const steps = inOrder(isAnswered ? value : order, question.steps);
  const ids = steps.map(({ id }) => id);
  const rows = useRef(new Map<string, HTMLButtonElement>());
  const [said, setSaid] = useState('');

  /** Rows stay where they are and change what they say, so that the focus can go ahead to the new place. */
  function move(from: number, to: number, direction: Direction) {
    const step = steps[from];
    if (!step || to < 0 || to >= steps.length || to === from) return;
    onChange(ids.toSpliced(from, 1).toSpliced(to, 0, step.id));
    setSaid(`${richText(step.text)}: now ${to + 1} of ${steps.length}`);
    rows.current.get(`${direction} ${to}`)?.focus();
  }

  const held = useHeldStep((from, to) => move(from, to, to < from ? 'up' : 'down'));

  function handleKey(event: KeyboardEvent, from: number, direction: Direction) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = placeOfKey(event.key, from, shortcuts);
    if (to === null) return;
    event.preventDefault();
    move(from, to, direction);
  }

  const mover = (direction: Direction, place: number, name: string) => (
    <button
      ref={(button) => {
        if (button) rows.current.set(`${direction} ${place}`, button);
      }}
      type="button"
      className={styles.mover}
      aria-label={`Move ${name} ${direction}`}
      aria-disabled={direction === 'up' ? place === 0 : place === steps.length - 1}
      onClick={() => move(place, direction === 'up' ? place - 1 : place + 1, direction)}
      onKeyDown={(event) => handleKey(event, place, direction)}
    >
      {direction === 'up' ? <UpIcon /> : <DownIcon />}
    </button>
  );

  return (
    <fieldset aria-describedby={stemId} disabled={disabled}>
      <legend className={styles.rule}>
        Put the steps in order, the first on top. Every place must be right.
      </legend>
      <ol className={styles.rows} data-held={held.from !== null}>
        {steps.map((step, place) => (
          <li
            // By place on purpose: see `move`.
            // oxlint-disable-next-line react/no-array-index-key
            key={place}
            className={styles.step}
            data-step={step.id}
            data-held={held.from === place}
            style={held.from === null ? {} : { translate: `0 ${held.shiftOf(place)}px` }}
          >
            <span className={styles.handle} {...(disabled ? {} : held.handleOf(place))}>
              <GripIcon />
              <span className={styles.place}>{held.placeOf(place) + 1}</span>
            </span>
            <span className={styles.text}>
              <RichText text={step.text} />
            </span>
            {mover('up', place, richText(step.text))}
            {mover('down', place, richText(step.text))}
          </li>
        ))}
      </ol>
      <div className={styles.taken}>
        <button
          type="button"
          className="button"
          aria-disabled={isAnswered}
          onClick={() => {
            if (!isAnswered) onChange(order);
          }}
        >
          {isAnswered ? 'This order is your answer' : 'This order'}
        </button>
        {!isAnswered && (
          <span className="muted">Not answered yet: move a step, or take this order.</span>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </fieldset>
  );
}

type Direction = 'up' | 'down';

/** Where a key moves a step that stands at `from`; none if it moves nothing. */
function placeOfKey(key: string, from: number, shortcuts: boolean): number | null {
  if (key === 'ArrowUp') return from - 1;
  if (key === 'ArrowDown') return from + 1;
  return shortcuts && /^[1-9]$/.test(key) ? Number(key) - 1 : null;
}
