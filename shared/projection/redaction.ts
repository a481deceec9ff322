import { MOVES } from '../content/moves.ts';
import type { Cause, Draw, EventOf, Part, Reason, TableEvent } from '../rules/events.ts';
import { leafHash } from '../rules/seals.ts';
import type { Reader, SeenCause, SeenEvent, SeenPart } from './seen.ts';

function reads(reader: Reader, seat: string): boolean {
  return reader.kind === 'seat' && reader.seat === seat;
}

type CauseOf<K extends Cause['kind']> = Extract<Cause, { kind: K }>;

/** Those at a table who may read what some of its seats share: they themselves, and a facilitator. */
function isAmong(reader: Reader, seats: readonly string[]): boolean {
  return reader.kind === 'facilitator' || (reader.kind === 'seat' && seats.includes(reader.seat));
}

/** An event for those who share it. */
function shared<E extends SeenEvent>(event: E, seats: readonly string[], reader: Reader): E[] {
  return isAmong(reader, seats) ? [event] : [];
}

/** Why a bot did something, the debrief alone tells. */
function unexplained<E extends { readonly reasons?: readonly Reason[] }>(event: E): Omit<E, 'reasons'> {
  const { reasons: _, ...seen } = event;
  return seen;
}

function isNoticed(move: keyof typeof MOVES): boolean {
  const card = MOVES[move];
  return card.kind !== 'cyber' || card.noticed;
}

/** A covert origin is known to the actor, and to everybody the name that attribution gave, right or wrong. */
function seenCause(cause: Cause, reader: Reader): SeenCause {
  if (cause.kind === 'transfer') return seenTransfer(cause, reader);
  if (cause.kind !== 'cyber') return cause;
  const { move, actor, target, named } = cause;
  if (reads(reader, actor)) return { kind: 'cyber', move, actor, target };
  if (named !== null) return { kind: 'cyber', move, actor: named, target };
  return reads(reader, target) ? { kind: 'struck', move } : { kind: 'covert' };
}

/** By whom a capability was lifted in secret, only the parties know; capital is private to them anyway. */
function seenTransfer({ accord, secret, parties, from, to }: CauseOf<'transfer'>, reader: Reader): SeenCause {
  const knows = !secret || isAmong(reader, parties);
  return knows ? { kind: 'transfer', accord, from, to } : { kind: 'lifted' };
}

/** Alike causes as one part, in an order that tells nothing of where they came from. */
function seenParts(parts: readonly Part[], reader: Reader): SeenPart[] {
  const [only] = parts;
  if (only && parts.length === 1) return [{ by: only.by, cause: seenCause(only.cause, reader) }];
  const merged = new Map<string, SeenPart>();
  for (const { by, cause } of parts) {
    const seen = seenCause(cause, reader);
    const key = JSON.stringify(seen);
    merged.set(key, { by: by + (merged.get(key)?.by ?? 0), cause: seen });
  }
  return [...merged.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}

function seenChange(event: EventOf<'changed'>, reader: Reader): SeenEvent[] {
  const { meter } = event;
  const secret = meter.of === 'capital' || meter.of === 'leverage';
  if (secret && !reads(reader, meter.seat)) return [];
  return [{ ...event, parts: seenParts(event.parts, reader) }];
}

/**
 * The draw of attribution as the actor may know it. A secret accord that warns the target shows in neither chance nor
 * sum; nor in the roll, which is moved so that it hits or misses the chance that is shown, each place as likely as before.
 */
function ownAttribution({ attribution, asKnown }: EventOf<'cyber-resolved'>): Draw {
  if (!asKnown) return attribution;
  const { roll, hit, chance } = attribution;
  const moved = hit
    ? (roll * asKnown.chance) / chance
    : asKnown.chance + ((roll - chance) * (10_000 - asKnown.chance)) / (10_000 - chance);
  return { ...asKnown, roll: Math.floor(moved), hit };
}

function seenCyber(event: EventOf<'cyber-resolved'>, reader: Reader): SeenEvent[] {
  const { actor, target, move, success, named } = event;
  if (reads(reader, actor)) {
    const attribution = ownAttribution(event);
    return [{ type: 'cyber-own', actor, target, move, success, attribution, named }];
  }
  const noticed = isNoticed(move);
  const warned = reader.kind === 'seat' && event.warned.includes(reader.seat);
  if (named !== null) {
    return [{ type: 'cyber-named', named, target, move, succeeded: noticed || warned ? success.hit : null }];
  }
  if (reads(reader, target) && success.hit && noticed) return [{ type: 'cyber-struck', target, move }];
  return warned ? [{ type: 'cyber-warned', target, domain: MOVES[move].domain, succeeded: success.hit }] : [];
}

/** Words, for those to whom they were said; what all are told, observers hear too. */
function heard<E extends SeenEvent>(event: E, to: readonly string[], reader: Reader): E[] {
  return reader.kind === 'observer' && to.length === reader.seats ? [event] : shared(event, to, reader);
}

/** Which of a delegation spoke is not told to the others. */
function seenWords(event: EventOf<'said'>, reader: Reader): EventOf<'said'> {
  if (isAmong(reader, [event.by])) return event;
  const { delegate: _, ...words } = event;
  return words;
}

function seenVote({ ballot, votes, secret, passed }: EventOf<'norm-voted'>): SeenEvent {
  const count = (kind: 'for' | 'against') => votes.filter(({ vote }) => vote === kind).length;
  return {
    type: 'norm-voted',
    ballot,
    votes: secret ? null : votes,
    inFavour: count('for'),
    against: count('against'),
    passed,
  };
}

function seenCommitment({ seat, commitment }: EventOf<'committed'>, reader: Reader): SeenEvent[] {
  const { cards, invest } = commitment;
  const shown = reads(reader, seat) ? cards : cards.filter(({ move }) => MOVES[move].kind !== 'cyber');
  return [{ type: 'revealed', seat, cards: shown, invest }];
}

function seenSeal({ seat, leaves }: EventOf<'seal-opened'>, reader: Reader): SeenEvent[] {
  const own = reads(reader, seat);
  return [
    {
      type: 'seal-opened',
      seat,
      leaves: leaves.map(({ open, ...leaf }, place) =>
        own || open ? leaf : { hash: leafHash(place, leaf) },
      ),
    },
  ];
}

/** What all are told anybody may read; of what only some are told, they do not learn who else was. */
function seenTelling(event: EventOf<'desk-said' | 'news-told'>, reader: Reader): SeenEvent[] {
  if (reader.kind === 'facilitator') return [event];
  const told = event.open || (reader.kind === 'seat' && event.to.includes(reader.seat));
  return told ? [{ ...event, to: null }] : [];
}

function seenAbsence({ seat, why }: EventOf<'marked-absent'>, reader: Reader): SeenEvent {
  return { type: 'marked-absent', seat, ...(why && isAmong(reader, [seat]) ? { why } : {}) };
}

/** What a reader may know of one event; nothing where it may not know that it happened. */
function seen(event: TableEvent, reader: Reader): SeenEvent[] {
  switch (event.type) {
    case 'changed':
      return seenChange(event, reader);
    case 'cyber-resolved':
      return seenCyber(event, reader);
    case 'committed':
      return seenCommitment(event, reader);
    case 'seal-opened':
      return seenSeal(event, reader);
    case 'agenda-drawn':
      return [{ type: 'agenda-drawn', agenda: event.agenda }];
    case 'drafted':
      return reads(reader, event.seat)
        ? [{ type: 'drafted', seat: event.seat, commitment: event.commitment }]
        : [];
    case 'ai-resolved':
      return [{ ...event, draw: reads(reader, event.actor) ? event.draw : null }];
    case 'marked-absent':
      return [seenAbsence(event, reader)];
    case 'seat-held':
      return [{ type: 'seat-held', seat: event.seat, holder: { kind: event.holder.kind } }];
    case 'backdoor-found':
      return reads(reader, event.target) ? [{ type: 'backdoor-found', target: event.target }] : [];
    case 'backdoor-missed':
      return reads(reader, event.owner) ? [{ type: 'backdoor-missed', target: event.target }] : [];
    case 'said':
      return heard(seenWords(event, reader), event.to, reader);
    case 'promise-pinned':
      return heard(event, event.to, reader);
    case 'proposed':
      return shared(unexplained(event), event.terms.parties, reader);
    case 'proposal-revised':
      return shared(unexplained(event), event.terms.parties, reader);
    case 'proposal-signed':
      return shared(unexplained(event), event.parties, reader);
    case 'norm-tabled':
      return [unexplained(event)];
    case 'norm-backed':
      return [unexplained(event)];
    case 'notice-given':
      return [unexplained(event)];
    case 'signature-withdrawn':
    case 'proposal-refused':
    case 'proposal-withdrawn':
    case 'proposal-lapsed':
      return shared(event, event.parties, reader);
    case 'accord-in-force':
      return event.accord.open ? [event] : shared(event, event.accord.terms.parties, reader);
    case 'accord-ended':
      // That somebody left has been public.
      return event.open || event.why === 'left' ? [event] : shared(event, event.parties, reader);
    case 'norm-voted':
      return [seenVote(event)];
    case 'mandate-dealt':
      return shared(event, [event.seat], reader);
    case 'mandate-shown':
      return event.open ? [event] : shared(event, event.to, reader);
    case 'accord-read':
      return reads(reader, event.by) ? [{ type: 'accord-read', seat: event.seat, accord: event.accord }] : [];
    case 'seat-muted':
    case 'nudged':
    case 'idle-warned':
      return shared(event, [event.seat], reader);
    case 'desk-said':
    case 'news-told':
      return seenTelling(event, reader);
    // The desk's own business: it is told to nobody else.
    case 'extra-time-given':
    case 'looked-at':
    case 'acted-for':
    case 'moment-marked':
    case 'moment-dropped':
    case 'inject-prepared':
    case 'inject-dropped':
    case 'rehearsed':
      return shared(event, [], reader);
    case 'head-named':
      return event.why === 'first' ? [] : [event];
    case 'accord-leaked':
    case 'accord-breached':
    case 'accord-left':
    case 'norm-withdrawn':
    case 'norm-called':
    case 'norm-lapsed':
    case 'norm-violated':
    case 'fund-moved':
    case 'marked-present':
    case 'stood-in':
    case 'seat-given-back':
    case 'phase-began':
    case 'incident-revealed':
    case 'shielded':
    case 'early-warning-set':
    case 'cbm-played':
    case 'cbm-answered':
    case 'invested':
    case 'over-reliance-set':
    case 'incident-resolved':
    case 'coin-flipped':
    case 'communique-issued':
    case 'session-ended':
    case 'seed-published':
    case 'debrief-shown':
      return [event];
    // State alone tells these, or nobody may know.
    case 'table-opened':
    case 'asked':
    case 'time-up':
    case 'delegate-seated':
    case 'delegate-left':
    case 'delegate-connected':
    case 'delegate-lost':
    case 'delegation-connected':
    case 'delegation-lost':
    case 'clock-set':
    case 'clock-paused':
    case 'closing-set':
    case 'readied':
    case 'sealed':
    case 'reopened':
    case 'backdoor-planted':
    case 'backdoor-kept':
    case 'breach-unfound':
    // The change of the meter tells it, with as much of its cause as the reader may know.
    case 'capability-lifted':
      return [];
  }
}

const IN_ANY_ORDER = new Set([
  'cyber-own',
  'cyber-named',
  'cyber-struck',
  'cyber-warned',
  'backdoor-found',
  'norm-violated',
  'mandate-shown',
  'accord-read',
  'accord-leaked',
]);

/**
 * What a reader may know of a run of events. The order in which covert moves resolved would tell who made them,
 * so what is left of them is put in an order of its own.
 */
export function seenEvents(events: readonly TableEvent[], reader: Reader): SeenEvent[] {
  const told: SeenEvent[] = [];
  let run: SeenEvent[] = [];
  const close = () => {
    const keyed = run.map((event) => ({ event, key: JSON.stringify(event) }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    told.push(...keyed.map(({ event }) => event));
    run = [];
  };
  for (const event of events.flatMap((each) => seen(each, reader))) {
    if (IN_ANY_ORDER.has(event.type)) run.push(event);
    else {
      if (run.length > 0) close();
      told.push(event);
    }
  }
  close();
  return told;
}
