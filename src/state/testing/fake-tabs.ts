import { parseMessage, type TabMessage, type Tabs } from '../tabs.ts';

/** The tabs of one browser. */
export interface TabHub {
  open(): Tabs;
}

/** Tabs that hear each other at once; what they say is copied as a BroadcastChannel copies it. */
export function createTabHub(): TabHub {
  const listeners = new Map<Tabs, (message: TabMessage) => void>();
  return {
    open: () => {
      const tabs: Tabs = {
        send: (message) => {
          const copy = parseMessage(structuredClone({ app: 'stevedore', ...message }));
          if (!copy) return;
          for (const [other, handle] of listeners) if (other !== tabs) handle(copy);
        },
        listen: (handle) => void listeners.set(tabs, handle),
        close: () => void listeners.delete(tabs),
      };
      return tabs;
    },
  };
}

/** A tab that nobody hears. */
export function createSilentTabs(): Tabs {
  return { send: () => {}, listen: () => {}, close: () => {} };
}
