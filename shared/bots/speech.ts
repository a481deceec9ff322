import type { RefusalReason } from '../content/clauses.ts';
import type { PhraseId } from '../content/talk.ts';
import type { SeatIntent } from '../rules/intents.ts';
import { sameSeats } from '../rules/offers.ts';
import type { SeatId } from '../rules/state.ts';
import type { About, Saying } from '../rules/talk.ts';
import { distrusted, judge } from './agreeing.ts';
import type { Heard } from './memory.ts';
import { conductOf } from './memory.ts';
import { voicedOn } from './norms.ts';
import type { Situation } from './situation.ts';
import { isPerson } from './situation.ts';
import { written } from './writing.ts';

/** What bots say. They speak only where a person hears it, answer what a person asked, and never one another. */

/** Sentences of one seat, a round: of its own accord, and answers included. */
const SENTENCES = { own: 2, all: 5 } as const;

/** How seldom a cyber card must be played for a promise to play none. Cards a round. */
const PEACEABLE = 0.2;

/** Who counts less of the reward for helping does not promise to. 0–1. */
const DUTIFUL = 0.5;

/** The incident needs a word where it is less sure than this to be met. 0–1. */
const SURE = 0.9;

const REFUSALS: Readonly<Record<RefusalReason, PhraseId>> = {
  'not-enough-trust': 'refuse-trust',
  'too-little-for-us': 'refuse-too-little',
  'asks-too-much': 'refuse-too-much',
  'too-long': 'refuse-too-long',
  'enough-accords': 'refuse-enough',
  'not-now': 'refuse',
};

type Said = Extract<Heard, { type: 'said' }>;

interface Sentence {
  /** Without the speaker. */
  readonly to: readonly SeatId[];
  readonly phrase: PhraseId;
  readonly about: About;
}

function othersIn({ own }: Situation, seats: readonly SeatId[]): SeatId[] {
  return seats.filter((seat) => seat !== own.id);
}

/** Where to say something to these states: among them, and nowhere else, as what is offered is known to them alone. */
function channelTo({ view, others }: Situation, to: readonly SeatId[]): readonly SeatId[] | null {
  const { plenary, private: closed } = view.options.talk;
  return (to.length < others.length ? closed : plenary).refused === null ? to : null;
}

function saidBy(situation: Situation): Said[] {
  return situation.memory.heard.filter(
    (event): event is Said => event.type === 'said' && event.by === situation.own.id,
  );
}

function phraseOf(saying: Saying): PhraseId | null {
  return saying.kind === 'phrase' ? saying.phrase : null;
}

/** Whether the seat has said this to the same ones in this round. */
function hasSaid(situation: Situation, { to, phrase }: Sentence): boolean {
  return saidBy(situation).some(
    (said) => phraseOf(said.saying) === phrase && sameSeats(othersIn(situation, said.to), to),
  );
}

function sentence(
  situation: Situation,
  to: readonly SeatId[],
  phrase: PhraseId,
  about: About = {},
): Sentence[] {
  const channel = channelTo(situation, to);
  return channel ? [{ to: channel, phrase, about }] : [];
}

/** Of the offers that it has made, a word to those to whom it made them. */
function offers(situation: Situation): Sentence[] {
  const { view, own } = situation;
  return view.own.proposals
    .filter(({ by }) => by === own.id)
    .flatMap(({ terms }) => {
      const [first] = terms.clauses;
      const to = othersIn(situation, terms.parties);
      return first ? sentence(situation, to, 'propose-clause', { clause: first.kind }) : [];
    });
}

/** Of the refusals that it has given to people, the reason in words. */
function refusals(situation: Situation): Sentence[] {
  return situation.memory.heard.flatMap((event) =>
    event.type === 'proposal-refused' && event.by === situation.own.id
      ? sentence(situation, othersIn(situation, event.parties), REFUSALS[event.reason])
      : [],
  );
}

/** A promise to help, where the incident needs it. */
function promises(situation: Situation): Sentence[] {
  const { view, style, others } = situation;
  const needed = view.incident !== null && situation.chanceMet(0) < SURE;
  const all = others.map(({ id }) => id);
  return needed && style.duty >= DUTIFUL ? sentence(situation, all, 'will-contribute') : [];
}

function answerToClause(situation: Situation, by: SeatId, kind: NonNullable<About['clause']>): PhraseId {
  if (distrusted(situation, [by]).length > 0) return 'refuse-trust';
  if (kind === 'transfer') return 'need-time';
  const clauses = written(situation, kind);
  const parties = [situation.own.id, by];
  const good = clauses.length > 0 && judge(situation, { parties, clauses, rounds: 4, secret: false }).enough;
  return good ? 'agree' : 'refuse-too-little';
}

/** Who was last named for a move against this seat. */
function suspect({ memory, own, others }: Situation): SeatId | null {
  const known = others.map(({ id }) => ({ id, round: conductOf(memory, id).namedAgainst[own.id] ?? 0 }));
  const last = Math.max(...known.map(({ round }) => round));
  return last > 0 ? (known.find(({ round }) => round === last)?.id ?? null) : null;
}

/** What the seat answers to a phrase; null where it needs no answer. @param among how many hear it */
function answerToPhrase(
  situation: Situation,
  by: SeatId,
  phrase: PhraseId,
  about: About,
  among: number,
): { phrase: PhraseId; about: About } | null {
  const { own, style, view } = situation;
  const plain = (id: PhraseId) => ({ phrase: id, about: {} });
  const concerns = about.seat === own.id;
  const trusts = distrusted(situation, [by]).length === 0;
  switch (phrase) {
    case 'greeting':
      return among === 2 ? plain('greeting') : null;
    case 'will-you-contribute':
      return plain(style.duty >= DUTIFUL && view.incident ? 'will-contribute' : 'refuse');
    case 'will-play-cbm':
      if (!concerns) return null;
      return trusts ? { phrase: 'will-play-cbm', about: { seat: by } } : plain('thanks');
    case 'will-not-attack':
    case 'make-peace':
      if (!concerns) return null;
      return style.diplomacy.habits.cyber < PEACEABLE
        ? { phrase: 'will-not-attack', about: { seat: by } }
        : plain('need-time');
    case 'propose-clause':
      return about.clause ? plain(answerToClause(situation, by, about.clause)) : null;
    case 'support-norm':
    case 'oppose-norm':
      return about.norm ? { phrase: voicedOn(situation, about.norm), about: { norm: about.norm } } : null;
    case 'who-was-it': {
      const seat = suspect(situation);
      return seat ? { phrase: 'suspect-seat', about: { seat } } : plain('was-not-us');
    }
    case 'accuse-seat':
    case 'suspect-seat':
      return concerns ? plain('was-not-us') : null;
    default:
      return null;
  }
}

function answerToWords(
  situation: Situation,
  { by, to, saying }: Said,
): { phrase: PhraseId; about: About } | null {
  if (saying.kind === 'phrase') return answerToPhrase(situation, by, saying.phrase, saying.about, to.length);
  return to.length === 2 ? { phrase: 'phrases-only', about: {} } : null;
}

/** Answers to what people have said, in the channel in which they said it. */
function answers(situation: Situation): Sentence[] {
  const { heard } = situation.memory;
  const { plenary, private: closed } = situation.view.options.talk;
  return heard.flatMap((said) => {
    if (said.type !== 'said' || !isPerson(situation, said.by)) return [];
    const to = othersIn(situation, said.to);
    const isPlenary = to.length === situation.others.length;
    if (to.length === said.to.length || (isPlenary ? plenary : closed).refused !== null) return [];
    const answer = answerToWords(situation, said);
    return answer ? [{ to, ...answer }] : [];
  });
}

/** What the seat still wants to say now, answers first. */
export function sentences(situation: Situation): SeatIntent[] {
  const { options, round } = situation.view;
  if (options.talk.plenary.refused !== null && options.talk.private.refused !== null) return [];
  const spoken = saidBy(situation).length;
  if (spoken >= SENTENCES.all) return [];
  const wishes = [
    ...answers(situation),
    ...refusals(situation),
    ...(spoken < SENTENCES.own ? [...offers(situation), ...promises(situation)] : []),
  ];
  return wishes
    .filter((wish) => wish.to.some((seat) => isPerson(situation, seat)) && !hasSaid(situation, wish))
    .map(({ to, phrase, about }) => ({
      type: 'say',
      round,
      to,
      saying: { kind: 'phrase', phrase, about, promise: false },
    }));
}
