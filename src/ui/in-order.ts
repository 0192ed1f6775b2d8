/** Items in the order of these ids. */
export function inOrder<T extends { id: string }>(
  order: readonly string[],
  items: readonly T[],
): T[] {
  return order.flatMap((id) => items.find((item) => item.id === id) ?? []);
}
