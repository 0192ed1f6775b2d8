/** Whether the site works without a network, and whether an update waits. Set by app/offline.ts. */
import { createStore } from 'zustand/vanilla';

export interface OfflineState {
  /** `none` where the browser has no workers or refuses them; the site then works online only. */
  kept: 'unknown' | 'none' | 'keeping' | 'ready' | 'incomplete';
  /** A newer version is ready to take over. */
  updateWaits: boolean;
}

export const offline = createStore<OfflineState>(() => ({ kept: 'unknown', updateWaits: false }));
