import { useState } from 'react';
import { type ItemResult, missesBySureness } from '#core/exam-report.ts';
import type { ExamSitting } from '#core/progress.ts';
import { countText } from '#ui/due-text.ts';
import type { FindQuestion } from '../questions.ts';
import { ReportItem } from './report-item.tsx';
import styles from './report-items.module.css';

type Filter = 'wrong' | 'flagged' | 'guessed' | 'all';

const filters: readonly { value: Filter; name: string }[] = [
  { value: 'wrong', name: 'Wrong' },
  { value: 'flagged', name: 'Flagged' },
  { value: 'guessed', name: 'Guessed' },
  { value: 'all', name: 'All' },
];

interface ReportItemsProps {
  exam: ExamSitting;
  items: readonly ItemResult[];
  find: FindQuestion;
}

/** The questions of an exam, each to be opened in place; the surest misses first. */
export function ReportItems({ exam, items, find }: ReportItemsProps) {
  const [filter, setFilter] = useState<Filter>('wrong');
  const counts = new Map(filters.map(({ value }) => [value, filterItems(items, value).length]));
  const shown = filterItems(items, filter);
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" tabIndex={-1}>
        Questions
      </h2>
      <fieldset className={styles.filters}>
        <legend className="visually-hidden">Show</legend>
        {filters.map(({ value, name }) => (
          <label key={value}>
            <input
              type="radio"
              name="filter"
              checked={filter === value}
              onChange={() => setFilter(value)}
            />
            {name} <span className="muted numbers">{counts.get(value)}</span>
          </label>
        ))}
      </fieldset>
      <p role="status" className="control-text muted">
        {shown.length === 0
          ? 'None.'
          : `${countText(shown.length, 'question')}${filter === 'wrong' ? ', the surest misses first' : ''}.`}
      </p>
      <ol className={styles.list}>
        {shown.map((item) => (
          <ReportItem key={item.id} exam={exam} item={item} question={find(item.id)} />
        ))}
      </ol>
    </section>
  );
}

function filterItems(items: readonly ItemResult[], filter: Filter): readonly ItemResult[] {
  switch (filter) {
    case 'wrong':
      return missesBySureness(items);
    case 'flagged':
      return items.filter(({ flagged }) => flagged);
    case 'guessed':
      return items.filter(({ answer }) => answer?.confidence === 'guess');
    case 'all':
      return items;
  }
}
