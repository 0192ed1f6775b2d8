/** News between the tabs of one browser. */
import { isRecord } from './plain-data.ts';
import { isChunkKey, schemaKey } from './keys.ts';

/** What one tab tells the others, or what the browser tells about them. */
export type TabMessage =
  /** Things that should be events; checked by whoever takes them. */
  | { kind: 'events'; events: readonly unknown[] }
  /** Everything was deleted, on purpose. */
  | { kind: 'cleared' }
  /** A text in localStorage was changed by another tab. */
  | { kind: 'changed'; key: string; text: string };

export interface Tabs {
  send(message: TabMessage): void;
  listen(handle: (message: TabMessage) => void): void;
  close(): void;
}

/** The browser's two ways of telling other tabs; either may be absent. */
export interface TabsOptions {
  openChannel: (() => BroadcastChannel) | null;
  /** The window, for its `storage` events. */
  target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | null;
}

export const channelName = 'stevedore';

/** A line to the other tabs: a BroadcastChannel, else the `storage` events of localStorage. */
export function createTabs({ openChannel, target }: TabsOptions): Tabs {
  const channel = openOrNull(openChannel);
  let handle: (message: TabMessage) => void = () => {};

  const hear = (event: MessageEvent<unknown>) => {
    const message = parseMessage(event.data);
    if (message) handle(message);
  };
  const noticeChange = (event: Event) => {
    const { key, text } = changeIn(event);
    if (key === null) return;
    if (text === null) {
      // Only deleting everything removes the mark.
      if (key === schemaKey && !channel) handle({ kind: 'cleared' });
      return;
    }
    // With a channel the events themselves arrive; a new schema is only told here.
    if (key === schemaKey || (!channel && isChunkKey(key))) handle({ kind: 'changed', key, text });
  };
  channel?.addEventListener('message', hear);
  target?.addEventListener('storage', noticeChange);
  return {
    send: (message) => channel?.postMessage({ app: 'stevedore', ...message }),
    listen: (newHandle) => {
      handle = newHandle;
    },
    close: () => {
      channel?.close();
      target?.removeEventListener('storage', noticeChange);
    },
  };
}

/** The message in what came through the channel, null if it is none of ours. */
export function parseMessage(data: unknown): TabMessage | null {
  if (!isRecord(data) || data['app'] !== 'stevedore') return null;
  if (data['kind'] === 'cleared') return { kind: 'cleared' };
  const { kind, events } = data;
  return kind === 'events' && Array.isArray(events) ? { kind, events } : null;
}

// Some private modes offer the constructor and then throw.
function openOrNull(openChannel: TabsOptions['openChannel']): BroadcastChannel | null {
  try {
    return openChannel?.() ?? null;
  } catch {
    return null;
  }
}

function changeIn(event: Event): { key: string | null; text: string | null } {
  const key = 'key' in event && typeof event.key === 'string' ? event.key : null;
  const text = 'newValue' in event && typeof event.newValue === 'string' ? event.newValue : null;
  return { key, text };
}
