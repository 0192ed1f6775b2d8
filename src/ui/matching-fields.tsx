import type { MatchingQuestion } from '#bank/bank.ts';
import { richText } from '#bank/rich-text.ts';
import { matchesUsed, pairing, sidesOf } from '#core/grade.ts';
import type { FieldsProps } from './answer-fields.tsx';
import styles from './answer-fields.module.css';
import { inOrder } from './in-order.ts';
import { RichText } from './rich.tsx';

/** Prompts, each with a list of all matches to choose its own from. A match used twice is pointed out. */
export function MatchingFields({
  question,
  order,
  value,
  onChange,
  disabled,
  stemId,
}: FieldsProps<MatchingQuestion>) {
  const { pairs } = question;
  const matches = inOrder(order, pairs);
  const chosen = new Map(
    value.flatMap((item) => {
      const sides = sidesOf(item);
      return sides ? [[sides.prompt, sides.match]] : [];
    }),
  );
  const used = matchesUsed(value);
  const twice = [...used.values()].filter((count) => count > 1).length;

  function choose(prompt: string, match: string) {
    const next = new Map(chosen).set(prompt, match);
    onChange(
      pairs.flatMap(({ id }) => {
        const match = next.get(id);
        return match ? [pairing(id, match)] : [];
      }),
    );
  }

  return (
    <fieldset aria-describedby={stemId} disabled={disabled}>
      <legend className={styles.rule}>
        Give each its match; every match is used once. All of them must be right.
      </legend>
      <div className={styles.rows}>
        {pairs.map(({ id, prompt }) => {
          const match = chosen.get(id) ?? '';
          const isTwice = (used.get(match) ?? 0) > 1;
          return (
            <div key={id} className={styles.pair} data-given={match !== ''}>
              <label>
                <span className={styles.text}>
                  <RichText text={prompt} />
                </span>
                <select
                  value={match}
                  aria-invalid={isTwice}
                  onChange={(event) => choose(id, event.target.value)}
                >
                  <option value="">Choose …</option>
                  {matches.map((pair) => (
                    <option key={pair.id} value={pair.id}>
                      {richText(pair.match)}
                    </option>
                  ))}
                </select>
              </label>
              {isTwice && <span className={styles.twice}>Used twice</span>}
            </div>
          );
        })}
      </div>
      <p className={styles.said} role="status">
        {chosen.size} of {pairs.length} matched
        {twice > 0 && `; ${twice === 1 ? 'one match is' : `${twice} matches are`} used twice`}
      </p>
    </fieldset>
  );
}
