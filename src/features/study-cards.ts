/** All cards that can be studied: the bank's and the learner's own, in one form. */
import type { Rich } from '#bank/bank.ts';
import { isOwnCard } from '#core/fold-cards.ts';
import type { OwnCard, Progress } from '#core/progress.ts';
import type { CardInfo } from '#core/queue.ts';
import { findCard, findLesson, queueCards } from './bank.ts';
import { ownText } from './own-text.ts';

/** A card as the screens show it. */
export interface StudyCard {
  id: string;
  /** Empty for a card of one's own that belongs to none. */
  topic: string;
  facts: readonly string[];
  front: readonly Rich[];
  back: readonly Rich[];
  accept: readonly string[];
  isOwn: boolean;
}

type WithOwn = Pick<Progress, 'ownCards'>;

/** A card by its id; the record may name what is no longer there. */
export function findStudyCard(id: string, { ownCards }: WithOwn): StudyCard | undefined {
  if (!isOwnCard(id)) {
    const card = findCard(id);
    return card && { ...card, isOwn: false };
  }
  const own = ownCards.get(id);
  return own && { id, ...own, front: ownText(own.front), back: ownText(own.back), ...ownParts };
}

const ownParts = { facts: [], isOwn: true };

const known = new WeakMap<ReadonlyMap<string, OwnCard>, readonly CardInfo[]>();

/**
 * All cards as the queue takes them. The learner's own come before the course's: who writes a card wants to learn it.
 * The same list as long as no own card changes.
 */
export function studyCards({ ownCards }: WithOwn): readonly CardInfo[] {
  if (ownCards.size === 0) return queueCards;
  const made = known.get(ownCards);
  if (made) return made;
  const own = Array.from(ownCards.keys(), (id, n) => ({ id, facts: [], order: n - ownCards.size }));
  const all = [...own, ...queueCards];
  known.set(ownCards, all);
  return all;
}

/** The topic of a card by its id; empty if none is known. */
export function topicOfCard(id: string, { ownCards }: WithOwn): string {
  return (isOwnCard(id) ? ownCards.get(id)?.topic : findCard(id)?.topic) ?? '';
}

/** What stands above a card: its lesson's title, or that it is the learner's own. */
export function cardKind({ topic, isOwn }: Pick<StudyCard, 'topic' | 'isOwn'>): string {
  const title = findLesson(topic)?.title ?? '';
  if (!isOwn) return title;
  return title === '' ? 'Your own card' : `${title} · your own card`;
}
