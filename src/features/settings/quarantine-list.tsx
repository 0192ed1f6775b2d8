import { useEffect, useState } from 'react';
import type { QuarantinedText } from '#state/set-aside.ts';
import { useStudy, useStudyStore } from '#state/study-context.tsx';
import { countText } from '#ui/due-text.ts';
import { downloadText } from '../download-record.ts';

/** Texts that were damaged and set aside: nothing to do with them but to keep or export them. */
export function QuarantineList() {
  const store = useStudyStore();
  const notices = useStudy((state) => state.notices);
  const [texts, setTexts] = useState<readonly QuarantinedText[]>([]);
  // Reads both stores when the screen is shown and when something more is set aside.
  useEffect(() => {
    let isGone = false;
    void store
      .getState()
      .quarantined()
      .then((found) => {
        if (!isGone) setTexts(found);
      });
    return () => {
      isGone = true;
    };
  }, [store, notices]);

  if (texts.length === 0) return null;
  return (
    <>
      <h3 tabIndex={-1}>Set aside</h3>
      <p>{countText(texts.length, 'damaged text')} kept as found. They are part of every export.</p>
      <ul className="control-text">
        {texts.map(({ origin, at, text }) => (
          <li key={`${at} ${origin}`}>
            {new Date(at).toLocaleString()}: {countText(text.length, 'character')}{' '}
            <button
              type="button"
              className="button button-quiet"
              onClick={() => downloadText(text, 'stevedore-set-aside.txt', 'text/plain')}
            >
              Download
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
