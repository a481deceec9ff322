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
  cbm: 'measures',
  invested: 'measures',
  cyber: 'cyber',
  backdoor: 'cyber',
  covert: 'cyber',
  ai: 'ai',
  incident: 'incident',
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

function claimOf(event: SeenEvent, events: readonly SeenEvent[], seats: readonly SeatId[]): Claim[] {
  const changes = events.filter((e): e is Changed => e.type === 'changed');
  switch (event.type) {
    case 'cbm-played':
      return [cbmClaim(event, events, seats)];
    case 'invested':
      return [{ about: { type: 'invested', event }, keys: new Set([`invested ${event.seat}`]) }];
    case 'cyber-own':
    case 'cyber-named':
    case 'cyber-struck': {
      const { move, target } = event;
      const unnamed = event.type === 'cyber-struck' || event.named === null;
      const suspects = unnamed ? suspectsOf(target, changes) : [];
      const keys = [`cyber ${move} ${target}`, ...(unnamed ? [`covert ${target}`] : [])];
      return [{ about: { type: 'cyber', event, suspects }, keys: new Set(keys) }];
    }
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

function stepOfChange(when: When): BeatStep {
  return when === 'briefing' ? 'payment' : when;
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
  if (about.type === 'coin' || about.type === 'incident') return true;
  return changes.some(({ meter }) => meter.of !== 'trust' && 'seat' in meter && meter.seat === viewer);
}

/**
 * The events of a resolution, or of the coin, as beats in the fixed order. Each change goes to the last beat that has
 * a part in it, so that a number moves only when all its causes have been told.
 */
export function beatsOf(events: readonly SeenEvent[], { seats, viewer }: Round): Beat[] {
  const changes = events.filter((e): e is Changed => e.type === 'changed' && e.when !== 'briefing');
  const told = events.flatMap((event) => claimOf(event, events, seats));
  const claims = [...told, ...covertClaims(changes, told), ...fixedClaims(events, changes)];
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
