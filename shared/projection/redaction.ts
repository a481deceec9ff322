import { MOVES } from '../content/moves.ts';
import type { Cause, EventOf, Part, TableEvent } from '../rules/events.ts';
import type { Reader, SeenCause, SeenEvent, SeenPart } from './seen.ts';

function reads(reader: Reader, seat: string): boolean {
  return reader.kind === 'seat' && reader.seat === seat;
}

function isNoticed(move: keyof typeof MOVES): boolean {
  const card = MOVES[move];
  return card.kind !== 'cyber' || card.noticed;
}

/** A covert origin is known to the actor, and to everybody the name that attribution gave, right or wrong. */
function seenCause(cause: Cause, reader: Reader): SeenCause {
  if (cause.kind !== 'cyber') return cause;
  const { move, actor, target, named } = cause;
  if (reads(reader, actor)) return { kind: 'cyber', move, actor, target };
  if (named !== null) return { kind: 'cyber', move, actor: named, target };
  return reads(reader, target) ? { kind: 'struck', move } : { kind: 'covert' };
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

function seenCyber(event: EventOf<'cyber-resolved'>, reader: Reader): SeenEvent[] {
  const { actor, target, move, success, named } = event;
  if (reads(reader, actor)) return [{ ...event, type: 'cyber-own' }];
  const noticed = isNoticed(move);
  if (named !== null) {
    return [{ type: 'cyber-named', named, target, move, succeeded: noticed ? success.hit : null }];
  }
  return reads(reader, target) && success.hit && noticed ? [{ type: 'cyber-struck', target, move }] : [];
}

function seenCommitment({ seat, commitment }: EventOf<'committed'>, reader: Reader): SeenEvent[] {
  const { cards, invest } = commitment;
  const shown = reads(reader, seat) ? cards : cards.filter(({ move }) => MOVES[move].kind !== 'cyber');
  return [{ type: 'revealed', seat, cards: shown, invest }];
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
    case 'agenda-drawn':
      return [{ type: 'agenda-drawn', agenda: event.agenda }];
    case 'drafted':
      return reads(reader, event.seat)
        ? [{ type: 'drafted', seat: event.seat, commitment: event.commitment }]
        : [];
    case 'ai-resolved':
      return [{ ...event, draw: reads(reader, event.actor) ? event.draw : null }];
    case 'seat-held':
      return [{ type: 'seat-held', seat: event.seat, holder: { kind: event.holder.kind } }];
    case 'backdoor-found':
      return reads(reader, event.target) ? [{ type: 'backdoor-found', target: event.target }] : [];
    case 'backdoor-missed':
      return reads(reader, event.owner) ? [{ type: 'backdoor-missed', target: event.target }] : [];
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
      return [event];
    // State alone tells these, or nobody may know.
    case 'table-opened':
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
      return [];
  }
}

const IN_ANY_ORDER = new Set(['cyber-own', 'cyber-named', 'cyber-struck', 'backdoor-found']);

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
