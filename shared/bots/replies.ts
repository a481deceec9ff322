import type { ClauseKind } from '../content/clauses.ts';
import type { PhraseId } from '../content/talk.ts';
import { keyOf } from '../rules/channels.ts';
import { clauseOf } from '../rules/clauseEffects.ts';
import type { SeatIntent } from '../rules/intents.ts';
import { sameSeats } from '../rules/offers.ts';
import type { SeatId } from '../rules/state.ts';
import type { About } from '../rules/talk.ts';
import type { Accord, Proposal } from '../rules/terms.ts';
import { distrusted, objection } from './agreeing.ts';
import { conductOf } from './memory.ts';
import { voicedOn } from './norms.ts';
import { DUTIFUL, REFUSALS } from './remarks.ts';
import type { Situation } from './situation.ts';
import { isPerson } from './situation.ts';
import type { Said, Sentence } from './speaking.ts';
import { answered, isChorus, othersIn, phraseOf, saidBy } from './speaking.ts';
import { proposalIn, suggestedTerms } from './suggestions.ts';
import { canPromiseCard } from './values/word.ts';

/** What bots answer to what people say. They never answer one another. */

/** How seldom a cyber card must be played for a promise to play none. Cards a round. */
const PEACEABLE = 0.2;

/** What is not said twice in a round, however often it is asked for. */
const ONCE: ReadonlySet<PhraseId> = new Set([
  'greeting',
  'will-contribute',
  'will-play-cbm',
  'will-not-attack',
  'phrases-only',
]);

type Reply = Omit<Sentence, 'to'>;

function plain(phrase: PhraseId): Reply {
  return { phrase, about: {} };
}

/** Whether those in a channel have agreed this in this round. */
function isNew({ view }: Situation, { terms, until }: Accord, channel: readonly SeatId[]): boolean {
  return sameSeats(terms.parties, channel) && until === view.round + terms.rounds - 1;
}

/** How the seat stands to a proposal, on which it has had its say. */
function stand({ own }: Situation, { by, revisedBy, signed, refused }: Proposal): Reply {
  const reason = refused.find(({ seat }) => seat === own.id)?.reason;
  if (reason) return plain(REFUSALS[reason]);
  if (revisedBy === own.id) return plain(by === own.id ? 'have-offered' : 'have-changed');
  return plain(signed.includes(own.id) ? 'agree' : 'need-time');
}

/** What it says is what it does: what it agrees to here it writes down next, or has signed. */
function answerToClause(situation: Situation, channel: readonly SeatId[], kind: ClauseKind): Reply {
  const onTable = situation.view.own.proposals.find(
    ({ terms }) => clauseOf(terms, kind) && channel.every((member) => terms.parties.includes(member)),
  );
  if (onTable) return stand(situation, onTable);
  if (distrusted(situation, channel).length > 0) return plain('refuse-trust');
  if (kind === 'transfer') return plain('phrases-only');
  if (situation.bound.some(({ terms }) => sameSeats(terms.parties, channel) && clauseOf(terms, kind)))
    return plain('agree');
  const suggested = suggestedTerms(situation, channel, kind);
  if (!suggested) return plain('refuse');
  const reason = objection(situation, suggested.terms, suggested.amends);
  return plain(reason ? REFUSALS[reason] : 'agree');
}

/** Who was last named for a move against this seat. */
function suspect({ memory, own, others }: Situation): SeatId | null {
  const known = others.map(({ id }) => ({ id, round: conductOf(memory, id).namedAgainst[own.id] ?? 0 }));
  const last = Math.max(...known.map(({ round }) => round));
  return last > 0 ? (known.find(({ round }) => round === last)?.id ?? null) : null;
}

/** Whether the seat can promise this state not to strike: it hardly ever does, and bears it no grudge. */
function isPeaceable(situation: Situation, other: SeatId): boolean {
  const { style } = situation;
  return style.diplomacy.habits.cyber < PEACEABLE && style.retaliation(other, situation) === 0;
}

/** What the seat answers to a phrase; null where it needs no answer. */
function answerToPhrase(
  situation: Situation,
  { by, to: channel }: Said,
  phrase: PhraseId,
  about: About,
): Reply | null {
  const { own, style, view } = situation;
  const concerns = about.seat === own.id;
  const trusts = distrusted(situation, [by]).length === 0;
  switch (phrase) {
    case 'greeting':
      return channel.length === 2 ? plain('greeting') : null;
    case 'will-you-contribute':
      return plain(style.duty >= DUTIFUL && view.incident ? 'will-contribute' : 'refuse');
    case 'will-play-cbm':
      if (!concerns) return null;
      return trusts && canPromiseCard(situation, by)
        ? { phrase: 'will-play-cbm', about: { seat: by } }
        : plain('thanks');
    case 'will-not-attack':
    case 'make-peace':
      if (!concerns) return null;
      if (isPeaceable(situation, by)) return { phrase: 'will-not-attack', about: { seat: by } };
      return plain(phrase === 'will-not-attack' ? 'thanks' : 'refuse');
    case 'propose-clause':
      return about.clause ? answerToClause(situation, channel, about.clause) : null;
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

/**
 * To words of a person's own it answers where it is meant alone: with how it stands to what lies between them on the
 * table, else by asking for what it can read.
 */
function answerToWords(situation: Situation, { by, to }: Said): Reply | null {
  if (to.length !== 2) return null;
  const between = situation.view.own.proposals.findLast(({ terms }) => terms.parties.includes(by));
  const onTable = proposalIn(situation, to) ?? between;
  if (onTable) return stand(situation, onTable);
  return plain(situation.bound.some((accord) => isNew(situation, accord, to)) ? 'agree' : 'phrases-only');
}

function replyTo(situation: Situation, said: Said): Sentence | null {
  const words = said.saying;
  const reply =
    words.kind === 'phrase'
      ? answerToPhrase(situation, said, words.phrase, words.about)
      : answerToWords(situation, said);
  return reply && { to: othersIn(situation, said.to), ...reply };
}

/** What is still to be answered in one channel, the oldest first: each sentence of the seat's there answers one. */
function unanswered(situation: Situation, heard: readonly Said[]): Sentence[] {
  const open: Sentence[] = [];
  const spoken = new Set<PhraseId | null>();
  for (const said of heard) {
    if (said.by === situation.own.id) {
      spoken.add(phraseOf(said.saying));
      open.shift();
    }
    const reply = isPerson(situation, said.by) ? replyTo(situation, said) : null;
    if (reply && !(ONCE.has(reply.phrase) && spoken.has(reply.phrase))) open.push(reply);
  }
  return open;
}

/** Answers to what people have said, in the channel in which they said it. What was asked of all, all answer. */
export function replies(situation: Situation): SeatIntent[] {
  const rooms = Map.groupBy(
    saidBy(situation, () => true),
    ({ to }) => keyOf(to),
  );
  const open = [...rooms.values()].flatMap((heard) => unanswered(situation, heard));
  const isAsked = ({ phrase }: Sentence) => phrase === 'will-contribute';
  return answered(
    situation,
    open.filter((each) => isAsked(each) || !isChorus(situation, each)),
  );
}
