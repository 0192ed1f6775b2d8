/** Every address of the site, in one place. All start with the path that the site lives under. */

const base = import.meta.env.BASE_URL;

export const paths = {
  base,
  today: base,
  lessons: `${base}lessons`,
  lesson: (topic: string, hash?: string) => `${base}lessons/${topic}${hash ? `#${hash}` : ''}`,
  /** Where a lesson states a fact. */
  fact: (topic: string, fact: string) => `${base}lessons/${topic}#fact-${fact}`,
  practice: `${base}practice`,
  /** A drill of one topic, begun at once. */
  drill: (topic: string) => `${base}practice?topics=${topic}`,
  quiz: `${base}practice/quiz`,
  exam: `${base}exam`,
  /** The exam that is being sat. */
  sitting: `${base}exam/sitting`,
  /** What an exam came to; without an attempt, the last one. */
  report: (attempt?: string) => `${base}exam/report${attempt ? `?attempt=${attempt}` : ''}`,
  review: `${base}review`,
  /** Cards outside the schedule: all topics, or one. */
  cram: (topic?: string) => `${base}review/cram${topic ? `?topic=${topic}` : ''}`,
  /** The learner's own cards. */
  cards: `${base}cards`,
  editCard: (id: string) => `${base}cards?edit=${id}`,
  newCard: (topic: string) => `${base}cards?topic=${topic}`,
  progress: `${base}progress`,
  /** Where the answers are listed that a corrected key marked again. */
  corrected: `${base}progress#corrected`,
  settings: `${base}settings`,
  /** Date of the exam and minutes a day. */
  examSettings: `${base}settings#exam`,
  /** Version of the content and what changed in it. */
  content: `${base}settings#content`,
};

/** The part of an address that routes are matched against, or null when it is not one of the app's own screens. */
export function appPath(url: URL, origin: string): string | null {
  if (url.origin !== origin || !url.pathname.startsWith(base)) return null;
  const path = `/${url.pathname.slice(base.length)}`;
  return path.startsWith('/lessons/') ? null : `${path}${url.search}${url.hash}`;
}
