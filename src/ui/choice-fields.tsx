import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { ChoiceQuestion, Option } from '#bank/bank.ts';
import { richText } from '#bank/rich-text.ts';
import { answerLength } from '#core/grade.ts';
import type { FieldsProps } from './answer-fields.tsx';
import styles from './answer-fields.module.css';
import { StrikeIcon } from './icons.tsx';
import { inOrder } from './in-order.ts';
import { RichText } from './rich.tsx';
import { type Shortcuts, useShortcuts } from './use-shortcuts.ts';

/**
 * Options to choose from: radios for one right option, checkboxes for several. Each can be struck out and restored:
 * by the button in its row, by X on the option, by Shift and its number.
 */
export function ChoiceFields({
  question,
  order,
  value,
  onChange,
  struck,
  onStrike,
  disabled,
  shortcuts,
  stemId,
}: FieldsProps<ChoiceQuestion>) {
  const options = inOrder(order, question.options);
  const needed = answerLength(question);
  const isMultiple = needed > 1;
  // The browser's own fields hold what is chosen until the parent has drawn it, which may be some frames later.
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  }, [value]);
  const pick = (id: string) => {
    latest.current = isMultiple ? toggled(latest.current, id) : [id];
    onChange(latest.current);
  };
  const fields = useRef<HTMLDivElement>(null);
  const press = (place: number) => fields.current?.querySelectorAll('input')[place]?.click();
  const strike = (id: string) => onStrike(toggled(struck, id));

  const keys: Shortcuts = Object.fromEntries(
    options.flatMap(({ id }, i) => [
      [String(i + 1), () => press(i)],
      [`Shift+${i + 1}`, () => strike(id)],
    ]),
  );
  useShortcuts(keys, shortcuts && !disabled);

  return (
    <fieldset aria-describedby={stemId} disabled={disabled}>
      <legend className={styles.rule}>
        {isMultiple ? `Choose exactly ${needed}. All of them must be right.` : 'Choose one.'}
      </legend>
      <div ref={fields} className={styles.rows}>
        {options.map((option) => (
          <OptionRow
            key={option.id}
            option={option}
            type={isMultiple ? 'checkbox' : 'radio'}
            name={`option-${question.id}`}
            isPicked={value.includes(option.id)}
            isStruck={struck.includes(option.id)}
            onPick={() => pick(option.id)}
            onStrike={() => strike(option.id)}
          />
        ))}
      </div>
      {isMultiple && (
        <p className={styles.said} role="status">
          {value.length} of {needed} chosen
        </p>
      )}
    </fieldset>
  );
}

interface OptionRowProps {
  option: Option;
  type: 'radio' | 'checkbox';
  /** Unlike that of a question that is drawn beside it and hidden. */
  name: string;
  isPicked: boolean;
  isStruck: boolean;
  onPick: () => void;
  onStrike: () => void;
}

function OptionRow({ option, type, name, isPicked, isStruck, onPick, onStrike }: OptionRowProps) {
  const input = useRef<HTMLInputElement>(null);
  // Synchronises the field with what is known to be chosen, when that changes. React's `checked` would undo at once what
  // the parent has not drawn yet.
  useLayoutEffect(() => {
    if (input.current) input.current.checked = isPicked;
  }, [isPicked]);

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key === 'Enter') {
      // A browser sends a form on Enter only from some fields; here it does from every option.
      event.preventDefault();
      event.currentTarget.form?.requestSubmit();
    } else if (event.key.toLowerCase() === 'x') {
      event.preventDefault();
      onStrike();
    }
  }

  return (
    <div className={styles.option} data-struck={isStruck}>
      <label className={styles.choice}>
        <input
          ref={input}
          type={type}
          name={name}
          value={option.id}
          defaultChecked={isPicked}
          onChange={onPick}
          onKeyDown={handleKey}
        />
        <span>
          <span className={styles.text}>
            <RichText text={option.text} />
          </span>
          {isStruck && <span className="visually-hidden"> (struck out)</span>}
        </span>
      </label>
      <button
        type="button"
        className={styles.strike}
        aria-pressed={isStruck}
        aria-label={`Strike out: ${richText(option.text)}`}
        onClick={onStrike}
      >
        <StrikeIcon />
      </button>
    </div>
  );
}

function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
