import { useId, useState } from 'react';
import styles from './number-setting.module.css';

interface NumberSettingProps {
  name: string;
  unit?: string;
  hint?: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}

/** A whole number with its limits. Recorded when the field is left, so that typing is not a string of events. */
export function NumberSetting({ name, unit, hint, value, min, max, onChange }: NumberSettingProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);

  function handleLeave() {
    const wanted = Number(typed);
    if (typed !== null && typed.trim() !== '' && Number.isFinite(wanted)) {
      const clamped = Math.min(max, Math.max(min, Math.round(wanted)));
      if (clamped !== value) onChange(clamped);
    }
    setTyped(null);
  }

  return (
    <div className={styles.setting}>
      <label htmlFor={id}>{name}</label>
      <span className={styles.field}>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          value={typed ?? value}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={handleLeave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') handleLeave();
          }}
        />
        {unit}
      </span>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
