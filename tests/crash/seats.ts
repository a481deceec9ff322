import { effect } from '@preact/signals';
import { completePart } from '../../client/model/draft.ts';
import type { SeatLink } from '../../client/net/seatLink.ts';
import { linkSeat } from '../../client/net/seatLink.ts';
import type { OpenedSession, OpenSession, TakenSeat } from '../../shared/protocol/messages.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { Journal } from './journal.ts';
import { keyOfDraft } from './journal.ts';

/** A client without a screen: the game's own link and model, with the keys that a browser would keep. */
export interface HeadlessSeat {
  /** Null for the desk. */
  readonly seat: SeatId | null;
  readonly link: SeatLink;
  stop(): void;
}

/** The table that all play: eight seats. */
export const EIGHT = ['tarsk', 'halvard', 'ondara', 'corvane', 'kelduin', 'pellier', 'maravel', 'ysmere'];

const HOURS = 3_600_000;

async function post<T>(url: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

export function openSession(url: string, request: OpenSession): Promise<OpenedSession> {
  return post(`${url}/api/sessions`, request);
}

/** A link with this key, joined. */
export function sitDown(url: string, code: string, seat: SeatId | null, key: string): HeadlessSeat {
  let kept = key;
  const link = linkSeat(code, {
    origin: url,
    tab: () => `tab-${seat ?? 'desk'}`,
    key: () => kept,
    renew(_code, shown, next) {
      if (kept === shown) kept = next;
    },
    onHurry: () => () => undefined,
    onSign: () => () => undefined,
  });
  link.join();
  return { seat, link, stop: () => link.leave() };
}

/** Tells the journal of every draft that the model calls saved. */
function watchDrafts({ seat, link }: HeadlessSeat, journal: Journal): () => void {
  const { drafting, truth } = link.model;
  return effect(() => {
    const round = truth.value?.round ?? 0;
    if (seat !== null && drafting.saving.value === 'saved')
      journal.saved(keyOfDraft(seat, round, completePart(drafting.draft.value)));
  });
}

export interface EightSeats {
  readonly code: string;
  readonly seats: readonly HeadlessSeat[];
  readonly desk: HeadlessSeat;
  readonly everybody: readonly HeadlessSeat[];
  stop(): void;
}

/** Opens a session of hours, seats eight people and a desk, and waits until all are there. */
export async function openEight(url: string, journal: Journal): Promise<EightSeats> {
  const clock = {
    briefing: HOURS,
    negotiation: HOURS,
    commitment: HOURS,
    resolution: HOURS,
    reflection: HOURS,
  };
  const request = { scenario: 'two-giants', preset: '90-minutes', clock, bots: {}, host: null };
  const { code, key: deskKey } = await openSession(url, request);
  const seats: HeadlessSeat[] = [];
  for (const seat of EIGHT) {
    const path = `${url}/api/sessions/${code}/seats`;
    const { key } = await post<TakenSeat>(path, { name: `Delegate of ${seat}`, seat });
    seats.push(sitDown(url, code, seat, key));
  }
  const desk = sitDown(url, code, null, deskKey);
  const everybody = [...seats, desk];
  const stops = seats.map((seat) => watchDrafts(seat, journal));
  await allOpen(everybody);
  const refused = await desk.link.model.asker.desk({ type: 'start' });
  if (refused !== null) throw new Error(`The session does not start: ${refused}`);
  return {
    code,
    seats,
    desk,
    everybody,
    stop() {
      for (const stop of stops) stop();
      for (const each of everybody) each.stop();
    },
  };
}

/** After so long a seat counts as one that does not come back, however busy the machine is. Milliseconds. */
const PATIENCE = 120_000;

/** Resolves when this holds of all clients. @throws where it does not in time */
function allAre(
  seats: readonly HeadlessSeat[],
  holds: (seat: HeadlessSeat) => boolean,
  what: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const names = seats.filter((seat) => !holds(seat)).map(({ seat }) => seat ?? 'desk');
      stop();
      reject(new Error(`Not ${what} after ${PATIENCE / 1000} s: ${names.join(', ')}`));
    }, PATIENCE);
    const stop = effect(() => {
      // All are asked, so that whichever changes is heard.
      if (!seats.map(holds).every(Boolean)) return;
      clearTimeout(timer);
      queueMicrotask(() => stop());
      resolve();
    });
  });
}

/** Every client is joined and has the table, each by itself. */
export function allOpen(seats: readonly HeadlessSeat[]): Promise<void> {
  const isOpen = ({ link: { model } }: HeadlessSeat) =>
    model.link.value === 'open' && model.truth.value !== null;
  return allAre(seats, isOpen, 'back');
}

/** Every client has noticed that its connection is gone. */
export function allLost(seats: readonly HeadlessSeat[]): Promise<void> {
  return allAre(seats, ({ link: { model } }) => model.link.value === 'lost', 'lost');
}
