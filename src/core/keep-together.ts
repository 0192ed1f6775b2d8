/** Keeping questions that share a scenario next to each other. */

/**
 * The same questions, those of one group in a row: where the first of them stood, in the group's own order.
 * `groups` are the questions of each scenario in the author's order; a question is in at most one.
 */
export function keepTogether(
  questions: readonly string[],
  groups: readonly (readonly string[])[],
): string[] {
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group])));
  const drawn = new Set(questions);
  const placed = new Set<string>();
  return questions.flatMap((id) => {
    if (placed.has(id)) return [];
    const together = groupOf.get(id)?.filter((other) => drawn.has(other)) ?? [id];
    for (const other of together) placed.add(other);
    return together;
  });
}
