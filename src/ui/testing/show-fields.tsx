/** Answer fields on their own, under the control of a parent that keeps what it is told. */
import { useState } from 'react';
import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import '../styles.css';
import type { Question } from '#bank/bank.ts';
import { AnswerFields } from '../answer-fields.tsx';
import { partsOf } from './sample-questions.ts';

interface Shown {
  order?: readonly string[];
  value?: readonly string[];
  struck?: readonly string[];
  disabled?: boolean;
  shortcuts?: boolean;
}

/** Shows the fields in a form; what is returned hears every change and every submit. */
export async function showFields(question: Question, shown: Shown = {}) {
  const heard = { onChange: vi.fn(), onStrike: vi.fn(), onSubmit: vi.fn() };

  function Parent() {
    const [value, setValue] = useState(shown.value ?? []);
    const [struck, setStruck] = useState(shown.struck ?? []);
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          heard.onSubmit();
        }}
      >
        <p id="stem">The stem</p>
        <AnswerFields
          question={question}
          order={shown.order ?? partsOf(question)}
          value={value}
          onChange={(next) => {
            heard.onChange(next);
            setValue(next);
          }}
          struck={struck}
          onStrike={(next) => {
            heard.onStrike(next);
            setStruck(next);
          }}
          disabled={shown.disabled ?? false}
          shortcuts={shown.shortcuts ?? true}
          stemId="stem"
        />
        <button type="submit">Hand in</button>
      </form>
    );
  }

  await render(<Parent />);
  return heard;
}
