import type { Cast } from '../../shared/content/cast.ts';
import { castOf } from '../../shared/content/cast.ts';
import type { Scenario } from '../../shared/content/scenario.ts';
import type { HttpRefusal, SessionSummary, TakenSeat, TakeSeat } from '../../shared/protocol/messages.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import type { SessionRecord, Store } from '../store/store.ts';
import { hashOf, sameHash } from './keys.ts';
import { Presence } from './Presence.ts';
import { Roster } from './Roster.ts';
import { publishSeedAtEnd } from './seed.ts';
import type { HostParts } from './TableHost.ts';
import { TableHost } from './TableHost.ts';

/** What a key opens. */
export interface Identity {
  readonly seat: SeatId | null;
  readonly desk: boolean;
}

interface SessionParts extends HostParts {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly newKey: () => string;
}

/** An open session: its table, and who sits at it. */
export class Session {
  readonly code: string;
  readonly host: TableHost;
  readonly roster: Roster;
  readonly presence: Presence;
  /** Of its log; older logs have none, and then it is that of the shipped scenario. */
  readonly cast: Cast;
  readonly #record: SessionRecord;
  readonly #store: Store;
  readonly #newKey: () => string;
  #taking: Promise<unknown> = Promise.resolve();

  private constructor(record: SessionRecord, host: TableHost, roster: Roster, parts: SessionParts) {
    this.code = record.code;
    this.host = host;
    this.roster = roster;
    this.presence = new Presence(host, parts.onFault);
    const shipped = parts.scenarios.get(record.scenario);
    const unknown = { title: { en: record.scenario }, summary: { en: '' }, seats: [] };
    this.cast = host.state.setup.cast ?? (shipped ? castOf(shipped) : unknown);
    this.#record = record;
    this.#store = parts.store;
    this.#newKey = parts.newKey;
  }

  /** Takes a session up where its log ends. */
  static async resume(record: SessionRecord, parts: SessionParts): Promise<Session> {
    const log = await parts.store.load(record.table);
    const holders = await parts.store.holders(record.table);
    const host = new TableHost(record.table, log, parts);
    const session = new Session(record, host, new Roster(holders), parts);
    // A crash may fall between giving out a seat and the log's word of it.
    for (const { seat } of holders)
      if (host.state.seats[seat]?.holder.kind !== 'people')
        await host.submit({ kind: 'host' }, { type: 'hold-seat', seat, holder: { kind: 'people' } });
    session.presence.settle();
    publishSeedAtEnd([host], parts.onFault);
    return session;
  }

  summary(): SessionSummary {
    const { state } = this.host;
    const { code, scenario } = this.#record;
    const { phase, round, tension, setup } = state;
    const seats = this.roster.seats(state);
    return { code, scenario, cast: this.cast, phase, round, rounds: setup.rounds, tension, seats };
  }

  /** Gives a seat to a person, one person after the other. */
  take(request: TakeSeat): Promise<TakenSeat | HttpRefusal> {
    const taken = this.#taking.then(() => this.#take(request));
    this.#taking = taken.catch(() => undefined);
    return taken;
  }

  async #take({ name, seat: wanted }: TakeSeat): Promise<TakenSeat | HttpRefusal> {
    if (this.host.state.phase === 'ended') return { error: 'session-over' };
    const chosen = this.roster.choose(this.host.state, wanted);
    if ('error' in chosen) return chosen;
    const { seat } = chosen;
    const seatToken = this.#newKey();
    const holder = { table: this.#record.table, seat, name, keyHash: hashOf(seatToken) };
    if (!(await this.#store.addHolder(holder))) return { error: 'seat-taken', path: 'seat' };
    this.roster.add(holder);
    const intent = { type: 'hold-seat', seat, holder: { kind: 'people' } } as const;
    const refused = await this.host.submit({ kind: 'host' }, intent);
    if (refused === null) return { code: this.code, seat, seatToken };
    this.roster.remove(seat);
    await this.#store.removeHolder(this.#record.table, seat);
    if (refused === 'session-over' || refused === 'not-saved') return { error: refused };
    return { error: 'seat-taken', path: 'seat' };
  }

  /**
   * @param key a seat's or the desk's
   * @param desk the desk's key, beside a seat's
   * @returns what the keys open; null where one of them is wrong
   */
  identify(key: string, desk?: string): Identity | null {
    if (desk !== undefined && !this.#isDeskKey(desk)) return null;
    if (this.#isDeskKey(key)) return { seat: null, desk: true };
    const seat = this.roster.seatOf(key);
    return seat === null ? null : { seat, desk: desk !== undefined };
  }

  #isDeskKey(key: string): boolean {
    return sameHash(this.#record.deskHash, hashOf(key));
  }
}
