/** Reading the tally of a study day. */
import type { DayTally } from './progress.ts';

/** A day on which nothing was done. */
export const emptyTally: DayTally = {
  reviews: 0,
  newCards: 0,
  recalled: 0,
  answers: 0,
  right: 0,
  activeMs: 0,
  moreNew: 0,
  moreReviews: 0,
  crammed: 0,
};

/** Cards rated (crammed ones too) and questions answered: above 0, the day was studied. */
export function studiedCount(tally: DayTally): number {
  return tally.reviews + tally.newCards + tally.answers + tally.crammed;
}
