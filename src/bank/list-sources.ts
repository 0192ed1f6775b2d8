import type { Fact } from './bank.ts';

/** Lines that name every source once, in order of address, each with the facts that rest on it. */
export function listSources(facts: readonly Fact[]): string[] {
  const sources = [...new Set(facts.map(({ source }) => source))].toSorted();
  return sources.flatMap((source) => [
    source,
    ...facts
      .filter((fact) => fact.source === source)
      .map(({ id, asOf }) => `  ${id}${asOf ? ` (as of ${asOf})` : ''}`),
  ]);
}
