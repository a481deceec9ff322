import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { When } from '../../shared/rules/events.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Beat, BeatAbout, BeatStep, SeenOf } from './beat.ts';
import { BEAT_STEPS } from './beat.ts';
import { causeKey, covertVictim, pairKey } from './causeKeys.ts';
import { changeCues, mainCue } from './cues.ts';
import type { Changed } from './undo.ts';

/** Who sits where, and who looks on. */
export interface Round {
  readonly seats: readonly SeatId[];
  /** Null where nobody of the table looks on. */
  readonly viewer: SeatId | null;
}

interface Claim {
  readonly about: BeatAbout;
  readonly keys: ReadonlySet<string>;
}

const STEP_OF: Record<BeatAbout['type'], BeatStep> = {
  reveal: 'payment',
  vote: 'votes',
  fund: 'votes',
  cbm: 'measures',
  invested: 'measures',
  cyber: 'cyber',
  warned: 'cyber',
  read: 'cyber',
  leak: 'cyber',
  backdoor: 'cyber',
  covert: 'cyber',
  ai: 'ai',
  exposed: 'ai',
  incident: 'incident',
  breach: 'accords',
  accords: 'accords',
  drift: 'drift',
  tension: 'tension',
  coin: 'coin',
};

function suspectsOf(victim: SeatId, changes: readonly Changed[]): SeatId[] {
  return changes.flatMap(({ meter, parts }) =>
    meter.of === 'trust' &&
    meter.seat === victim &&
    parts.some(({ cause }) => cause.kind === 'suspicion' && cause.victim === victim)
      ? [meter.toward]
      : [],
  );
}

function cbmClaim(
  event: SeenOf<'cbm-played'>,
  events: readonly SeenEvent[],
  seats: readonly SeatId[],
): Claim {
  const { actor, card } = event;
  const partners = card.targets.length > 0 ? card.targets : seats.filter((seat) => seat !== actor);
  const answeredBy = partners.filter((partner) =>
    events.some((e) => e.type === 'cbm-answered' && e.pair.includes(actor) && e.pair.includes(partner)),
  );
  const keys = [`cbm ${actor} ${card.move}`, ...answeredBy.map((partner) => pairKey(actor, partner))];
  return { about: { type: 'cbm', event, answeredBy }, keys: new Set(keys) };
}

type Attack = SeenOf<'cyber-own' | 'cyber-named' | 'cyber-struck'>;

function cyberClaim(event: Attack, events: readonly SeenEvent[], changes: readonly Changed[]): Claim {
  const { move, target } = event;
  const named = event.type === 'cyber-struck' ? null : event.named;
  const violations = events.filter(
    (e): e is SeenOf<'norm-violated'> =>
      e.type === 'norm-violated' && e.named === named && e.victim === target,
  );
  const keys = [
    `cyber ${move} ${target}`,
    ...(named === null ? [`covert ${target}`] : []),
    ...violations.map(({ norm }) => `violated ${norm} ${named}`),
  ];
  const suspects = named === null ? suspectsOf(target, changes) : [];
  return { about: { type: 'cyber', event, suspects, violations }, keys: new Set(keys) };
}

function claimOf(event: SeenEvent, events: readonly SeenEvent[], seats: readonly SeatId[]): Claim[] {
  const changes = events.filter((e): e is Changed => e.type === 'changed');
  switch (event.type) {
    case 'cbm-played':
      return [cbmClaim(event, events, seats)];
    case 'invested':
      return [{ about: { type: 'invested', event }, keys: new Set([`invested ${event.seat}`]) }];
    case 'cyber-own':
    case 'cyber-named':
    case 'cyber-struck':
      return [cyberClaim(event, events, changes)];
    case 'norm-voted':
      return [{ about: { type: 'vote', event }, keys: new Set(['norm-passed']) }];
    case 'accord-read':
      return [{ about: { type: 'read', event }, keys: new Set() }];
    case 'mandate-shown':
      return [{ about: { type: event.open ? 'exposed' : 'read', event }, keys: new Set() }];
    case 'accord-leaked':
      return [{ about: { type: 'leak', event }, keys: new Set([`leaked ${event.accord.id}`]) }];
    case 'backdoor-found':
    case 'backdoor-missed':
      return [{ about: { type: 'backdoor', event }, keys: new Set() }];
    case 'ai-resolved':
      return [{ about: { type: 'ai', event }, keys: new Set([`ai ${event.actor} ${event.card.move}`]) }];
    case 'incident-resolved':
      return [{ about: { type: 'incident', event }, keys: new Set(['incident-met', 'incident-failed']) }];
    case 'coin-flipped':
      return [{ about: { type: 'coin', event }, keys: new Set(['coin']) }];
    default:
      return [];
  }
}

/** Effects at others whose move this reader does not know. */
function covertClaims(changes: readonly Changed[], claims: readonly Claim[]): Claim[] {
  const keys = changes.flatMap(({ parts, meter }) => parts.map((part) => causeKey(part, meter)));
  const open = [...new Set(keys)].filter((key) => !claims.some((claim) => claim.keys.has(key)));
  return open.flatMap((key): Claim[] => {
    const victim = covertVictim(key);
    if (victim === null) return [];
    return [
      { about: { type: 'covert', victim, suspects: suspectsOf(victim, changes) }, keys: new Set([key]) },
    ];
  });
}

/** Changes of a briefing or a negotiation belong to no account. */
function stepOfChange(when: When): BeatStep | null {
  return when === 'briefing' || when === 'negotiation' ? null : when;
}

function all<T extends SeenEvent['type']>(events: readonly SeenEvent[], type: T): SeenOf<T>[] {
  return events.filter((event): event is SeenOf<T> => event.type === type);
}

/** Pairs that kept an accord. */
function keptPairs(changes: readonly Changed[]): number {
  const kept = changes.flatMap(({ parts }) =>
    parts.flatMap(({ cause }) => (cause.kind === 'accord-kept' ? [pairKey(...cause.pair)] : [])),
  );
  return new Set(kept).size;
}

/** What one state was found to have broken is told at once, for its price is felt at once. */
function breachClaims(events: readonly SeenEvent[]): Claim[] {
  const breaches = all(events, 'accord-breached');
  const breakers = [...new Set(breaches.map(({ breaker }) => breaker))];
  return breakers.map((breaker) => {
    const mine = breaches.filter((event) => event.breaker === breaker);
    const keys = mine.map(({ accord }) => `breached ${accord.id} ${breaker}`);
    return { about: { type: 'breach', breaker, events: mine }, keys: new Set(keys) };
  });
}

/** What many small things have in common is told at once. */
function gatheredClaims(events: readonly SeenEvent[], changes: readonly Changed[]): Claim[] {
  const fund = all(events, 'fund-moved');
  const warned = all(events, 'cyber-warned');
  const kept = keptPairs(changes);
  const ended = all(events, 'accord-ended').filter(({ why }) => why === 'expired' || why === 'left');
  const left = all(events, 'accord-left');
  const settled = kept > 0 || ended.length > 0 || left.length > 0;
  return [
    ...(fund.length > 0
      ? [{ about: { type: 'fund', events: fund }, keys: new Set(['capacity-fund']) } as const]
      : []),
    ...(warned.length > 0
      ? [{ about: { type: 'warned', events: warned }, keys: new Set<string>() } as const]
      : []),
    ...(settled
      ? [{ about: { type: 'accords', kept, ended, left }, keys: new Set(['accord-kept']) } as const]
      : []),
  ];
}

function fixedClaims(events: readonly SeenEvent[], changes: readonly Changed[]): Claim[] {
  const commitments = events.filter((e): e is SeenOf<'revealed'> => e.type === 'revealed');
  const moves = (step: BeatStep) => changes.some(({ when }) => when === step);
  return [
    ...(commitments.length > 0
      ? [{ about: { type: 'reveal', commitments }, keys: new Set<string>() } as const]
      : []),
    ...(moves('drift') ? [{ about: { type: 'drift' }, keys: new Set<string>() } as const] : []),
    ...(moves('tension') ? [{ about: { type: 'tension' }, keys: new Set<string>() } as const] : []),
  ];
}

function concerns(viewer: SeatId | null, about: BeatAbout, changes: readonly Changed[]): boolean {
  if (viewer === null || about.type === 'drift' || about.type === 'tension') return false;
  if (about.type === 'coin' || about.type === 'incident' || about.type === 'read') return true;
  if (about.type === 'leak') return about.event.accord.terms.parties.includes(viewer);
  if (about.type === 'breach')
    return about.events.some(({ accord }) => accord.terms.parties.includes(viewer));
  return changes.some(({ meter }) => meter.of !== 'trust' && 'seat' in meter && meter.seat === viewer);
}

/**
 * The events of a resolution, or of the coin, as beats in the fixed order. Each change goes to the last beat that has
 * a part in it, so that a number moves only when all its causes have been told.
 */
export function beatsOf(events: readonly SeenEvent[], { seats, viewer }: Round): Beat[] {
  const changes = events.filter((e): e is Changed => e.type === 'changed' && stepOfChange(e.when) !== null);
  const told = events.flatMap((event) => claimOf(event, events, seats));
  const claims = [
    ...told,
    ...covertClaims(changes, told),
    ...breachClaims(events),
    ...gatheredClaims(events, changes),
    ...fixedClaims(events, changes),
  ];
  const commitments = events.filter((e): e is SeenOf<'revealed'> => e.type === 'revealed');
  const start = viewer === null ? 0 : Math.max(0, seats.indexOf(viewer));
  const place = (seat: SeatId) => (seats.indexOf(seat) - start + seats.length) % seats.length;

  return BEAT_STEPS.flatMap((step) => {
    const here = claims.filter(({ about }) => STEP_OF[about.type] === step);
    const moved = changes.filter(({ when }) => stepOfChange(when) === step);
    const owner = (change: Changed): Claim | undefined =>
      here.findLast(({ keys }) => change.parts.some((part) => keys.has(causeKey(part, change.meter)))) ??
      here.at(-1);
    return here.map((claim): Beat => {
      const mine = moved.filter((change) => owner(change) === claim);
      const { about } = claim;
      const cues = [...mainCue(about, commitments, seats, place), ...changeCues(about, mine, place)];
      return { step, about, cues, changes: mine, own: concerns(viewer, about, mine) };
    });
  });
}
