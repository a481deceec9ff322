import type { PublicSeat, PublicView } from '../../shared/projection/views.ts';
import type { DeskNews } from '../../shared/protocol/messages.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { ServerClock } from './clock.ts';
import type { DeskLine } from './deskTalk.ts';

/** What keeps a seat from playing: its people are gone, or there and silent, or the last whom the table waits for. */
export type Trouble = 'lost' | 'idle' | 'last';

/** What the desk says of one seat on one line. */
export interface SeatWatch {
  readonly seat: PublicSeat;
  readonly trouble: Trouble | null;
  /** How long it has been lost, or nothing was heard of it; milliseconds. Null where that is not known. */
  readonly silentFor: number | null;
  readonly lastWord: DeskLine | null;
}

/** Where the session sets no time, so long a silence is worth a look. Milliseconds. */
const LONG_SILENCE = 120_000;

function isDone({ phase }: PublicView, { ready, sealed }: PublicSeat): boolean {
  return phase === 'commitment' ? sealed : ready;
}

/** Whether the table waits for the people of a seat. */
function isAwaited(view: PublicView, seat: PublicSeat): boolean {
  const runs = view.phase !== 'seating' && view.phase !== 'ended';
  return runs && seat.holder === 'people' && !seat.standIn && !seat.markedAbsent && !isDone(view, seat);
}

/** All seats of the desk, in scenario order; follows time. */
export function watchSeats(
  view: PublicView,
  news: DeskNews | null,
  lines: readonly DeskLine[],
  clock: Pick<ServerClock, 'since'>,
): SeatWatch[] {
  const awaited = view.seats.filter((seat) => isAwaited(view, seat));
  const silence = view.setup.idle?.warnAfter || LONG_SILENCE;
  return view.seats.map((seat) => {
    const lostAt = news?.seats.find((each) => each.seat === seat.id)?.lostAt ?? null;
    const heard = news?.heard[seat.id];
    const since = seat.connected ? heard : lostAt;
    const silentFor = since === undefined || since === null ? null : clock.since(since);
    const lastWord = lines.findLast(({ event }) => event.type === 'said' && event.by === seat.id) ?? null;
    return { seat, trouble: troubleOf(seat, silentFor, awaited, silence), silentFor, lastWord };
  });
}

function troubleOf(
  seat: PublicSeat,
  silentFor: number | null,
  awaited: readonly PublicSeat[],
  silence: number,
): Trouble | null {
  if (!awaited.includes(seat)) return null;
  if (!seat.connected) return 'lost';
  if (silentFor !== null && silentFor >= silence) return 'idle';
  return awaited.length === 1 ? 'last' : null;
}

const GRAVEST: readonly Trouble[] = ['lost', 'idle', 'last'];

/** The seat that needs help most, after the one that was looked at before; null where none does. */
export function nextStuck(watches: readonly SeatWatch[], after: SeatId | null): SeatId | null {
  const stuck = GRAVEST.flatMap((trouble) => watches.filter((watch) => watch.trouble === trouble));
  const ids = stuck.map(({ seat }) => seat.id);
  const at = after === null ? -1 : ids.indexOf(after);
  return ids[(at + 1) % Math.max(1, ids.length)] ?? null;
}
