import type { ReactNode } from 'react';

interface IslandProps {
  /** Which component wakes here; see the islands of the lesson page. */
  name: string;
  /** What that component is given, as plain data. */
  props?: Record<string, unknown>;
  children: ReactNode;
}

/**
 * A part of a page that comes alive in the browser. On a lesson's page only islands do; elsewhere the whole page
 * is React's and the island is just a box. Its children must not use generated ids: each island is a root of its own.
 */
export function Island({ name, props, children }: IslandProps) {
  return (
    <div data-island={name} data-props={props ? JSON.stringify(props) : undefined}>
      {children}
    </div>
  );
}
