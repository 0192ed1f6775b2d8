/** The learner's choices: every key, its default, and what values it takes. */
import { dayOfIso } from './calendar-date.ts';
import { formatParameters, parseParameters } from './fsrs-parameters.ts';

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
  /** Day of the exam, YYYY-MM-DD; empty when none is set. */
  examDate: string;
  /** Minutes a day that the plan for the exam may ask for. */
  minutesPerDay: number;
  /** Reviews a day while a backlog is being caught up on; 0 until that was chosen. */
  catchUpPerDay: number;
  /** Lapses from which a card is a leech. */
  leechLapses: number;
  /**
   * The 21 weights of FSRS-6 as fitted to the learner, separated by spaces; empty for the published defaults. They
   * hold for reviews from then on: a memory is always as its last review left it.
   */
  fsrsParameters: string;
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
  examDate: '',
  minutesPerDay: 20,
  catchUpPerDay: 0,
  leechLapses: 8,
  fsrsParameters: '',
};

/** Numbers a setting may take, both ends included. */
export const settingLimits = {
  newPerDay: { min: 0, max: 500 },
  reviewsPerDay: { min: 0, max: 5000 },
  rolloverHour: { min: 0, max: 23 },
  desiredRetention: { min: 0.7, max: 0.97 },
  minutesPerDay: { min: 1, max: 600 },
  catchUpPerDay: { min: 0, max: 5000 },
  leechLapses: { min: 2, max: 99 },
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
  if (key === 'examDate') {
    const isDate = value === '' || (typeof value === 'string' && dayOfIso(value) !== null);
    return isDate ? { ...settings, examDate: value } : settings;
  }
  if (key === 'fsrsParameters') {
    const fsrsParameters = cleanParameters(value);
    return fsrsParameters === null ? settings : { ...settings, fsrsParameters };
  }
  if (!isNumericKey(key) || typeof value !== 'number' || !Number.isFinite(value)) return settings;
  const { min, max } = settingLimits[key];
  const whole = key === 'desiredRetention' ? value : Math.round(value);
  return { ...settings, [key]: Math.min(max, Math.max(min, whole)) };
}

/** In one form, so that equal weights are equal texts; null if they are none. */
function cleanParameters(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  if (value === '') return '';
  const weights = parseParameters(value);
  return weights && formatParameters(weights);
}

function isNumericKey(key: string): key is keyof typeof settingLimits {
  return Object.hasOwn(settingLimits, key);
}
