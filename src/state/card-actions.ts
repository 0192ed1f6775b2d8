/** What can be done with cards beside reviewing them, as actions of the store. */
import type { CardAct, EventStamp, Rating, StudyAct, StudyEvent } from '#core/event.ts';
import { isOwnCard, OWN_CARD_PREFIX } from '#core/fold-cards.ts';
import type { OwnCard, Progress } from '#core/progress.ts';
import { futureEvents } from '#core/redate.ts';
import { maxDurationMs } from './event-fields.ts';
import type { EventOf, Happened } from './study-store.ts';

/** A rating in a cram session. */
export interface CramGiven {
  card: string;
  rating: Rating;
  elapsedMs: number;
}

/** What to begin anew, in the form of the event. */
export type ResetGiven = Omit<Extract<CardAct, { type: 'reset' }>, 'type'>;

/** Each action returns the event it recorded, null if nothing was to be recorded. */
export interface CardActions {
  /** Takes a card out of the reviews, or back in. */
  suspendCard: (card: string, on: boolean) => EventOf<'suspend'> | null;
  /** Puts a card off until tomorrow, or takes that back. */
  buryCard: (card: string, on: boolean) => EventOf<'bury'>;
  /** Counts a card crammed; its schedule stays as it is. */
  cramCard: (cram: CramGiven) => EventOf<'cram'>;
  /** Makes a card; the event names it. */
  makeCard: (card: OwnCard) => EventOf<'card-write'>;
  /** Changes a card of the learner's own; also one that was deleted, which thereby comes back with its history. */
  editCard: (id: string, card: OwnCard) => EventOf<'card-write'> | null;
  deleteCard: (id: string) => EventOf<'card-delete'> | null;
  /** Begins a lesson, a topic or everything anew. The screen asks first and saves a copy. */
  reset: (given: ResetGiven) => EventOf<'reset'>;
  /** Takes a beginning anew back: all is as if it had not happened. */
  undoReset: (event: string) => EventOf<'undo'>;
  /** Dates everything that lies more than a day ahead of the clock as of now: the clock was ahead. */
  redateFuture: () => EventOf<'redate'> | null;
}

interface CardStore {
  happened: Happened;
  progress: () => Progress;
  events: () => StudyEvent[];
  newId: () => string;
  now: () => number;
}

export function createCardActions(store: CardStore): CardActions {
  const { progress, newId, now } = store;
  // Behind whatever is known of the card, or the fold would not come to it in time.
  const happened = <A extends StudyAct & { card: string }>(act: A): A & EventStamp =>
    store.happened(act, progress().cards.get(act.card)?.lastAt);
  return {
    suspendCard: (card, on) =>
      progress().suspended.has(card) === on ? null : happened({ type: 'suspend', card, on }),
    buryCard: (card, on) => happened({ type: 'bury', card, on }),
    cramCard: ({ card, rating, elapsedMs }) =>
      store.happened({ type: 'cram', card, rating, elapsedMs: wholeDuration(elapsedMs) }),
    makeCard: (card) =>
      happened({ type: 'card-write', card: OWN_CARD_PREFIX + newId(), ...textOf(card) }),
    editCard: (id, card) =>
      isOwnCard(id) ? happened({ type: 'card-write', card: id, ...textOf(card) }) : null,
    deleteCard: (id) =>
      progress().ownCards.has(id) ? happened({ type: 'card-delete', card: id }) : null,
    reset: (given) => store.happened({ type: 'reset', ...given }, progress().lastAt),
    undoReset: (event) => store.happened({ type: 'undo', event }, progress().lastAt),
    redateFuture: () => {
      const to = now();
      const events = futureEvents(store.events(), progress(), to).slice(0, redateLimit);
      return events.length === 0 ? null : store.happened({ type: 'redate', events, to });
    },
  };
}

/** As many as one event may name; the rest takes another. */
const redateLimit = 2000;

function textOf({ front, back, accept, topic }: OwnCard): OwnCard {
  return { front, back, accept, topic };
}

function wholeDuration(elapsedMs: number): number {
  if (!Number.isFinite(elapsedMs)) return 0;
  return Math.min(maxDurationMs, Math.max(0, Math.round(elapsedMs)));
}
