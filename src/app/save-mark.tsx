import { useStudy } from '#state/study-context.tsx';
import styles from './save-mark.module.css';

/** Whether everything is on disk, in a word. Problems are told in full by the notices. */
export function SaveMark() {
  const kind = useStudy((state) => (state.phase === 'booting' ? 'booting' : state.save.kind));
  const words = {
    booting: '',
    saved: 'Saved',
    saving: 'Saving …',
    half: 'Saved once',
    unsaved: 'Not saved',
    readonly: 'Read only',
  } as const;
  return (
    <span className={styles.mark} data-kind={kind}>
      {words[kind]}
    </span>
  );
}
