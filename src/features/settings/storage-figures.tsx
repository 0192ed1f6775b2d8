import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createBrowserStores } from '#state/open-study.ts';
import { type StorageStatus, localLimit, readStorageStatus } from '#state/storage-status.ts';
import { Figure, Figures } from '#ui/figures.tsx';
import { type OfflineState, offline } from '../offline-state.ts';

const keptWords: Record<OfflineState['kept'], string> = {
  unknown: 'not known yet',
  none: 'not available',
  keeping: 'being kept …',
  ready: 'ready',
  incomplete: 'incomplete; tried again next time',
};

/** How full the browser's stores are, and whether the site works offline. */
export function StorageFigures() {
  const [status, setStatus] = useState<StorageStatus | null>(null);
  const kept = useStore(offline, (state) => state.kept);
  // Asks the browser once, when the screen is shown.
  useEffect(() => {
    let isGone = false;
    const { local } = createBrowserStores();
    void readStorageStatus(local, navigator.storage ?? null).then((read) => {
      if (!isGone) setStatus(read);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return (
    <Figures>
      <Figure name="Local storage in use" value={shareText(status?.localUsed ?? null)} />
      <Figure name="Offline use" value={keptWords[kept]} />
      <Figure name="Kept under pressure" value={persistedText(status?.isPersisted ?? null)} />
    </Figures>
  );
}

function shareText(used: number | null): string {
  if (used === null) return '–';
  const share = (100 * used) / localLimit;
  return share < 1 ? 'under 1%' : `${Math.round(share)}%`;
}

function persistedText(isPersisted: boolean | null): string {
  if (isPersisted === null) return '–';
  return isPersisted ? 'yes' : 'if space allows';
}
