/** Sharing places out by weight: the largest-remainder method, as parliaments use it. */

/**
 * How many of `places` each topic gets, within one of its exact share. A topic never gets more than
 * its capacity; what it cannot take goes to the others by weight, until all are full.
 */
export function apportion(
  places: number,
  weights: ReadonlyMap<string, number>,
  capacity?: ReadonlyMap<string, number>,
): Map<string, number> {
  const seats = new Map([...weights].map(([topic]) => [topic, 0]));
  let open = [...weights].filter(([, weight]) => weight > 0);
  let left = Math.max(0, places);
  while (open.length > 0) {
    const shares = largestRemainder(left, open);
    const full = shares.filter(([topic, share]) => share >= limitOf(topic, capacity));
    const settled = full.some(([topic, share]) => share > limitOf(topic, capacity));
    for (const [topic, share] of settled ? full : shares) {
      const count = Math.min(share, limitOf(topic, capacity));
      seats.set(topic, count);
      left -= count;
    }
    if (!settled) return seats;
    const done = new Set(full.map(([topic]) => topic));
    open = open.filter(([topic]) => !done.has(topic));
  }
  return seats;
}

function limitOf(topic: string, capacity?: ReadonlyMap<string, number>): number {
  return capacity ? (capacity.get(topic) ?? 0) : Infinity;
}

/** Whole parts first; what is left goes to the largest fractions, earlier topics winning ties. */
function largestRemainder(
  places: number,
  weights: readonly (readonly [string, number])[],
): [string, number][] {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const shares = weights.map(([topic, weight], order) => {
    const exact = (places * weight) / total;
    return { topic, order, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const spare = places - shares.reduce((sum, { whole }) => sum + whole, 0);
  const byRest = [...shares].sort((a, b) => b.rest - a.rest || a.order - b.order);
  const raised = new Set(byRest.slice(0, spare).map(({ topic }) => topic));
  return shares.map(({ topic, whole }) => [topic, whole + (raised.has(topic) ? 1 : 0)]);
}
