import { useStudy } from '#state/study-context.tsx';

/** Beside an answer: whether it is on disk. Says nothing that is not so. */
export function SavedNote() {
  const kind = useStudy((state) => state.save.kind);
  const words = {
    saved: 'Saved',
    saving: 'Saving …',
    half: 'Saved in one of two places',
    unsaved: 'Not saved yet',
    readonly: 'Not saved: read only',
  } as const;
  return (
    <span className="control-text muted" data-save={kind}>
      {words[kind]}
    </span>
  );
}
