import type { SeenEvent } from '../../../shared/projection/seen.ts';
import type { Told, Welcome } from '../../../shared/protocol/messages.ts';
import type { SeatId } from '../../../shared/rules/state.ts';

/** What the SDK made of some of the messages to one reader. */
export interface Decoded {
  readonly welcomes: readonly Welcome[];
  readonly told: readonly Told[];
}

/** Names of what stands in the log or the state and in no message, whoever reads it. */
const SECRET_KEYS: ReadonlySet<string> = new Set([
  'deck',
  'incidents',
  'usedIncidents',
  'version',
  'reasons',
  'style',
  'search',
  'asKnown',
  'warned',
  'record',
  'mandateKnownTo',
  'believedBackdoors',
  'sealings',
  'speakers',
]);

/** Everything below a value, with the names on the way. */
export function* walk(value: unknown, key = ''): Generator<{ key: string; value: unknown }> {
  yield { key, value };
  if (value !== null && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) yield* walk(inner, name);
}

export function eventsOf({ welcomes, told }: Decoded): SeenEvent[] {
  return [...welcomes.flatMap(({ history }) => history), ...told.flatMap(({ events }) => events)];
}

/** Whether an event tells a reader more than it may know; `seat` is null for who has none. */
function isForeign(event: SeenEvent, seat: SeatId | null): boolean {
  switch (event.type) {
    case 'drafted':
      return event.seat !== seat;
    case 'cyber-own':
      return event.actor !== seat;
    case 'cyber-struck':
    case 'backdoor-found':
      return event.target !== seat;
    case 'ai-resolved':
      return event.actor !== seat && event.draw !== null;
    case 'revealed':
      return event.seat !== seat && event.cards.some(({ move }) => move.startsWith('cyber'));
    case 'seal-opened':
      return event.seat !== seat && JSON.stringify(event.leaves).includes('cyber-');
    case 'changed':
      return (event.meter.of === 'capital' || event.meter.of === 'leverage') && event.meter.seat !== seat;
    default:
      return false;
  }
}

/**
 * What these messages should not have told this reader, each in a few words.
 * @param isDesk whether the reader may know what the desk alone is told
 */
export function foreignIn(
  decoded: Decoded,
  seat: SeatId | null,
  secretBallot = false,
  isDesk = seat === null,
): string[] {
  const views = [...decoded.welcomes, ...decoded.told].filter(
    ({ own, options }) => (own?.seat ?? seat) !== seat || (seat === null && options !== null),
  );
  const desks = [...decoded.welcomes, ...decoded.told].filter(({ desk }) => !isDesk && desk !== null);
  const events = eventsOf(decoded).filter((event) => isForeign(event, seat));
  const votes = secretBallot
    ? eventsOf(decoded).filter((event) => event.type === 'norm-voted' && event.votes !== null)
    : [];
  // At the very end the seed is told.
  const keys = [...walk(decoded)].map(({ key }) => key).filter((key) => SECRET_KEYS.has(key));
  return [
    ...views.map(({ own }) => `the own view of ${own?.seat} at ${seat}`),
    ...desks.map(() => `the desk’s view at ${seat}`),
    ...[...events, ...votes].map(({ type }) => `${type} at ${seat}`),
    ...new Set(keys.map((key) => `${key} at ${seat}`)),
  ];
}
