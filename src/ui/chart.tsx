import { type ReactNode, useId } from 'react';
import styles from './chart.module.css';

/** The class of a chart's `svg`. */
export const drawing = styles.drawing ?? '';

interface ChartProps {
  /** What it shows, in a sentence; drawn charts say nothing to those who do not see them. */
  caption: ReactNode;
  /** The drawing, hidden from screen readers. */
  children: ReactNode;
  /** The numbers behind it. */
  table: DataTable;
}

/** Rows of a table: the first cell names the row. */
export interface DataTable {
  heads: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** A drawing with the same numbers as a table behind it. */
export function Chart({ caption, children, table }: ChartProps) {
  const id = useId();
  return (
    <>
      <figure className={styles.chart}>
        <figcaption id={id}>{caption}</figcaption>
        {children}
      </figure>
      <details className={styles.behind}>
        <summary>As a table</summary>
        <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby={id}>
          <Table {...table} />
        </div>
      </details>
    </>
  );
}

/** A table of figures whose first column names the rows. */
export function Table({ heads, rows }: DataTable) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, n) => (
              <td key={heads[n + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
