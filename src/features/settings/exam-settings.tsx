import { settingLimits, type Settings } from '#core/settings.ts';
import { NumberSetting } from './number-setting.tsx';
import numberStyles from './number-setting.module.css';
import styles from './settings-screen.module.css';

interface ExamSettingsProps {
  settings: Settings;
  disabled: boolean;
  onChange: (key: 'examDate' | 'minutesPerDay', value: string | number) => void;
}

/** The date that reviews are planned for, and the minutes that they may take. */
export function ExamSettings({ settings, disabled, onChange }: ExamSettingsProps) {
  return (
    <fieldset id="exam" className={styles.group} disabled={disabled}>
      <legend>Exam</legend>
      <div className={numberStyles.setting}>
        <label htmlFor="exam-date">Date of the exam</label>
        <span className={numberStyles.field}>
          <input
            id="exam-date"
            className={styles.date}
            type="date"
            value={settings.examDate}
            aria-describedby="exam-date-hint"
            onChange={({ currentTarget }) => {
              // While a date is being typed the browser gives none: only a clear by its button is one.
              const { value, validity } = currentTarget;
              if (!validity.badInput && value !== settings.examDate) onChange('examDate', value);
            }}
          />
          {settings.examDate !== '' && (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => onChange('examDate', '')}
            >
              Clear
            </button>
          )}
        </span>
        <p id="exam-date-hint" className={numberStyles.hint}>
          With a date, cards are planned so that you recall most of them on that day; desired
          retention and the daily limits then rest.
        </p>
      </div>
      <NumberSetting
        name="Minutes a day"
        unit="min"
        hint="What the plan may ask of you. Today shows what more or fewer would change."
        value={settings.minutesPerDay}
        {...settingLimits.minutesPerDay}
        onChange={(value) => onChange('minutesPerDay', value)}
      />
    </fieldset>
  );
}
