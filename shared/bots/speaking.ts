import type { PhraseId } from '../content/talk.ts';
import type { SeatIntent } from '../rules/intents.ts';
import { sameSeats } from '../rules/offers.ts';
import type { SeatId } from '../rules/state.ts';
import type { About, Saying } from '../rules/talk.ts';
import type { Heard } from './memory.ts';
import type { Situation } from './situation.ts';
import { isPerson } from './situation.ts';

/** How bots speak: only where a person hears it, each thing once a round, and never many of them the same. */

/** Sentences of one seat, a round. It says each thing once, so that most of them are answers. */
const SENTENCES = 8;

/** So many states say the same in the plenary; who is asked answers all the same. */
const VOICES = 2;

export type Said = Extract<Heard, { type: 'said' }>;

export interface Sentence {
  /** Without the speaker. */
  readonly to: readonly SeatId[];
  readonly phrase: PhraseId;
  readonly about: About;
}

export function othersIn({ own }: Situation, seats: readonly SeatId[]): SeatId[] {
  return seats.filter((seat) => seat !== own.id);
}

/** What some have said in this round. */
export function saidBy({ memory }: Situation, by: (seat: SeatId) => boolean): Said[] {
  return memory.heard.filter((event): event is Said => event.type === 'said' && by(event.by));
}

export function phraseOf(saying: Saying): PhraseId | null {
  return saying.kind === 'phrase' ? saying.phrase : null;
}

/** Who has said this to the same ones in this round. */
function voices(situation: Situation, { to, phrase }: Sentence): SeatId[] {
  const room = [...to, situation.own.id];
  return saidBy(situation, () => true)
    .filter((said) => phraseOf(said.saying) === phrase && sameSeats(said.to, room))
    .map(({ by }) => by);
}

function hasSaid(situation: Situation, sentence: Sentence): boolean {
  return voices(situation, sentence).includes(situation.own.id);
}

/** Whether enough others have said the same to all. */
export function isChorus(situation: Situation, sentence: Sentence): boolean {
  return sentence.to.length === situation.others.length && voices(situation, sentence).length >= VOICES;
}

/** What is said to some is said among them and nowhere else, as it may be known to them alone. */
function isOpen({ view, others }: Situation, to: readonly SeatId[]): boolean {
  const { plenary, private: closed } = view.options.talk;
  return (to.length < others.length ? closed : plenary).refused === null;
}

function spoken(situation: Situation, sentences: readonly Sentence[]): SeatIntent[] {
  if (saidBy(situation, (by) => by === situation.own.id).length >= SENTENCES) return [];
  return sentences
    .filter(({ to }) => to.some((seat) => isPerson(situation, seat)) && isOpen(situation, to))
    .map(({ to, phrase, about }) => ({
      type: 'say',
      round: situation.view.round,
      to,
      saying: { kind: 'phrase', phrase, about, promise: false },
    }));
}

/** What people have asked for. */
export function answered(situation: Situation, sentences: readonly Sentence[]): SeatIntent[] {
  return spoken(situation, sentences);
}

/** What the seat has to say of its own accord: each thing once a round, and not what others have said already. */
export function remarked(situation: Situation, sentences: readonly Sentence[]): SeatIntent[] {
  const fresh = sentences.filter((each) => !hasSaid(situation, each) && !isChorus(situation, each));
  return spoken(situation, fresh);
}
