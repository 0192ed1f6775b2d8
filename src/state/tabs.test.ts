import { describe, expect, it } from 'vitest';
import { encodeChunk } from './chunk.ts';
import { logKey, schemaKey } from './keys.ts';
import { createTabs, parseMessage, type TabMessage } from './tabs.ts';
import { bootTestRecord, rate, review, reviews } from './testing/build.ts';
import { createFakeStorage, type FakeStorage } from './testing/fake-storage.ts';

/** The `storage` event that other tabs get. */
function storageEvent(key: string | null, newValue: string | null): Event {
  return Object.assign(new Event('storage'), { key, newValue });
}

/** Tabs that only have `storage` events, and what they heard. */
function tabsWithoutChannel() {
  const target = new EventTarget();
  const tabs = createTabs({ openChannel: null, target });
  const heard: TabMessage[] = [];
  tabs.listen((message) => void heard.push(message));
  return { target, tabs, heard };
}

describe('tabs', () => {
  it('carry events through a BroadcastChannel', async () => {
    const openChannel = () => new BroadcastChannel('stevedore-test');
    const [one, two] = [
      createTabs({ openChannel, target: null }),
      createTabs({ openChannel, target: null }),
    ];
    const heard = new Promise((resolve) => two.listen(resolve));
    one.send({ kind: 'events', events: [review(0)] });
    expect(await heard).toEqual({ kind: 'events', events: [review(0)] });
    one.close();
    two.close();
  });

  it('fall back to storage events', () => {
    const { target, heard } = tabsWithoutChannel();
    target.dispatchEvent(storageEvent(logKey('s1', 0), 'text'));
    target.dispatchEvent(storageEvent('other-app', 'text'));
    target.dispatchEvent(storageEvent('stevedore/theme', 'dark'));
    expect(heard).toEqual([{ kind: 'changed', key: logKey('s1', 0), text: 'text' }]);
  });

  it('take a removed mark for deletion', () => {
    const { target, heard } = tabsWithoutChannel();
    target.dispatchEvent(storageEvent(schemaKey, null));
    expect(heard).toEqual([{ kind: 'cleared' }]);
  });

  it('hear nothing after closing', () => {
    const { target, tabs, heard } = tabsWithoutChannel();
    tabs.close();
    target.dispatchEvent(storageEvent(logKey('s1', 0), 'text'));
    expect(heard).toEqual([]);
  });

  it('do without a channel that throws', () => {
    const openChannel = () => {
      throw new Error('denied');
    };
    expect(() => createTabs({ openChannel, target: null }).send({ kind: 'cleared' })).not.toThrow();
  });

  it.each([
    null,
    7,
    'x',
    {},
    { app: 'other', kind: 'cleared' },
    { app: 'stevedore', kind: 'events' },
  ])('ignore the message %j', (data) => {
    expect(parseMessage(data)).toBeNull();
  });
});

describe('a record without BroadcastChannel', () => {
  async function pair(storage: FakeStorage) {
    const { target, tabs } = tabsWithoutChannel();
    const one = await bootTestRecord({ storage, factory: null });
    const two = await bootTestRecord({ storage, factory: null }, { tabs });
    return { one, two, target };
  }

  it('folds what a storage event brings [R24]', async () => {
    const storage = createFakeStorage();
    const { one, two, target } = await pair(storage);
    rate(one, 0);
    for (const [key, text] of storage.items) target.dispatchEvent(storageEvent(key, text));
    expect(two.state().progress).toEqual(one.state().progress);
  });

  it('goes read-only when a newer app appears [R29]', async () => {
    const storage = createFakeStorage();
    const { two, target } = await pair(storage);
    storage.items.set(schemaKey, '2');
    target.dispatchEvent(storageEvent(schemaKey, '2'));
    expect(two.state().save).toMatchObject({ kind: 'readonly' });
  });

  it('ignores damaged text in a storage event', async () => {
    const { two, target } = await pair(createFakeStorage());
    const text = encodeChunk(reviews(2), 1).replace('4200', '9200');
    target.dispatchEvent(storageEvent(logKey('s1', 0), text));
    expect(two.state().progress.count).toBe(0);
  });
});
