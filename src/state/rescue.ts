import type { ChunkStore } from './chunk-store.ts';
import { currentForm } from './migrations.ts';

/**
 * Everything that the stores hold, raw, for the page that is shown when all else failed: it needs no
 * record, no fold and no React. `parseExport` reads it back.
 */
export async function rescueText(
  stores: readonly ChunkStore[],
  exportedAt: number,
): Promise<string> {
  const dumps = await Promise.all(stores.map(dump));
  const { schema } = currentForm;
  return JSON.stringify({ app: 'stevedore', kind: 'rescue', schema, exportedAt, stores: dumps });
}

async function dump(
  store: ChunkStore,
): Promise<{ name: string; problem?: string; texts: unknown }> {
  const outcome = await store.readAll();
  if (outcome.ok) return { name: store.name, texts: [...outcome.value] };
  return { name: store.name, problem: outcome.detail, texts: [] };
}
