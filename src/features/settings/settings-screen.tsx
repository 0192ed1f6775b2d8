import { type Settings, settingLimits } from '#core/settings.ts';
import { useAlive, useStudy, useStudyStore } from '#state/study-context.tsx';
import { ContentSection } from './content-section.tsx';
import { DataSection } from './data-section.tsx';
import { ExamSettings } from './exam-settings.tsx';
import { FitSection } from './fit-section.tsx';
import { NumberSetting } from './number-setting.tsx';
import styles from './settings-screen.module.css';

const themes: readonly { value: Settings['theme']; name: string }[] = [
  { value: 'system', name: 'As the system' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
];

const loadChanges = async () => (await import('virtual:bank/changes')).default;

/** The learner's choices, their data, and what is studied. */
export function Component() {
  const store = useStudyStore();
  const alive = useAlive();
  const settings = useStudy((state) => state.progress.settings);
  const change = (key: keyof Settings, value: string | number | boolean) =>
    store.getState().changeSetting(key, value);

  return (
    <>
      <title>Settings · Stevedore</title>
      <meta
        name="description"
        content="Limits, day start, theme; your data: where it lives, export, import, delete; and the content’s version."
      />
      <h1 tabIndex={-1}>Settings</h1>
      <ExamSettings settings={settings} disabled={!alive} onChange={change} />
      <fieldset className={styles.group} disabled={!alive}>
        <legend>Reviewing</legend>
        <NumberSetting
          name="New cards a day"
          value={settings.newPerDay}
          {...settingLimits.newPerDay}
          onChange={(value) => change('newPerDay', value)}
        />
        <NumberSetting
          name="Reviews a day"
          value={settings.reviewsPerDay}
          {...settingLimits.reviewsPerDay}
          onChange={(value) => change('reviewsPerDay', value)}
        />
        <NumberSetting
          name="Desired retention"
          unit="%"
          hint="How likely you should still recall a card when it comes back. Higher means more reviews."
          value={Math.round(settings.desiredRetention * 100)}
          min={settingLimits.desiredRetention.min * 100}
          max={settingLimits.desiredRetention.max * 100}
          onChange={(value) => change('desiredRetention', value / 100)}
        />
        <NumberSetting
          name="A new day begins at"
          unit="o’clock"
          hint="Used alike for limits, figures and days in a row."
          value={settings.rolloverHour}
          {...settingLimits.rolloverHour}
          onChange={(value) => change('rolloverHour', value)}
        />
        <NumberSetting
          name="A card does not stick after"
          unit="lapses"
          hint="Then you are told, with what can be done about it."
          value={settings.leechLapses}
          {...settingLimits.leechLapses}
          onChange={(value) => change('leechLapses', value)}
        />
      </fieldset>
      <fieldset className={styles.group} disabled={!alive}>
        <legend>Appearance</legend>
        <div className={styles.choices} role="radiogroup" aria-label="Theme">
          {themes.map(({ value, name }) => (
            <label key={value} className={styles.choice}>
              <input
                type="radio"
                name="theme"
                checked={settings.theme === value}
                onChange={() => change('theme', value)}
              />
              {name}
            </label>
          ))}
        </div>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={settings.shortcuts}
            onChange={(event) => change('shortcuts', event.currentTarget.checked)}
          />
          Single-key shortcuts
        </label>
      </fieldset>
      <FitSection />
      <DataSection />
      <ContentSection load={loadChanges} />
    </>
  );
}
