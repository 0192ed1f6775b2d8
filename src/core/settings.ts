/** The learner's choices: every key, its default, and what values it takes. */

/** More time in exams, as AWS grants it on request: 30 minutes on a full exam, or a multiple of the time. */
export const extraTimes = ['none', 'plus30', 'half', 'double'] as const;
export type ExtraTime = (typeof extraTimes)[number];

export interface Settings {
  /** New cards a day. */
  newPerDay: number;
  /** Reviews of known cards a day. */
  reviewsPerDay: number;
  /** Hour (0–23, local) at which the study day turns. */
  rolloverHour: number;
  /** Probability of recall at which a card comes due, 0.70–0.97 (FSRS's desired retention). */
  desiredRetention: number;
  theme: 'system' | 'light' | 'dark';
  /** Whether single-key shortcuts are on. */
  shortcuts: boolean;
  /** More time in exams. */
  extraTime: ExtraTime;
  /** Whether practice asks for the deciding words of a stem before it shows the options. */
  spotFirst: boolean;
}

export const defaultSettings: Settings = {
  newPerDay: 15,
  reviewsPerDay: 150,
  rolloverHour: 4,
  desiredRetention: 0.9,
  theme: 'system',
  shortcuts: true,
  extraTime: 'none',
  spotFirst: false,
};

/** Numbers a setting may take, both ends included. */
export const settingLimits = {
  newPerDay: { min: 0, max: 500 },
  reviewsPerDay: { min: 0, max: 5000 },
  rolloverHour: { min: 0, max: 23 },
  desiredRetention: { min: 0.7, max: 0.97 },
} as const;

/** The settings with one changed: numbers are clamped, what cannot be understood changes nothing. */
export function changeSetting(settings: Settings, key: string, value: unknown): Settings {
  if (key === 'theme') {
    if (value !== 'system' && value !== 'light' && value !== 'dark') return settings;
    return { ...settings, theme: value };
  }
  if (key === 'extraTime') {
    const extraTime = extraTimes.find((extra) => extra === value);
    return extraTime ? { ...settings, extraTime } : settings;
  }
  if (key === 'shortcuts' || key === 'spotFirst') {
    return typeof value === 'boolean' ? { ...settings, [key]: value } : settings;
  }
  if (!isNumericKey(key) || typeof value !== 'number' || !Number.isFinite(value)) return settings;
  const { min, max } = settingLimits[key];
  const whole = key === 'desiredRetention' ? value : Math.round(value);
  return { ...settings, [key]: Math.min(max, Math.max(min, whole)) };
}

function isNumericKey(key: string): key is keyof typeof settingLimits {
  return Object.hasOwn(settingLimits, key);
}
