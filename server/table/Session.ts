import type { Cast } from '../../shared/content/cast.ts';
import { castOf } from '../../shared/content/cast.ts';
import type { Scenario } from '../../shared/content/scenario.ts';
import type { HttpRefusal, SessionSummary, TakenSeat, TakeSeat } from '../../shared/protocol/messages.ts';
import { ROLES, type Role } from '../../shared/protocol/roles.ts';
import type { HostIntent } from '../../shared/rules/intents.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { firstAccess } from '../people/access.ts';
import { People } from '../people/People.ts';
import { Privacy } from '../people/Privacy.ts';
import type { PersonId, PersonRecord, SessionRecord } from '../store/store.ts';
import { giveGrace } from './grace.ts';
import type { Secrets } from './keys.ts';
import { hashOf, keyFor } from './keys.ts';
import { Presence } from './Presence.ts';
import { Roster } from './Roster.ts';
import { publishSeedAtEnd } from './seed.ts';
import type { HostParts, Refused } from './TableHost.ts';
import { TableHost } from './TableHost.ts';

interface SessionParts extends HostParts {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly secrets: Secrets;
}

/** An open session: its table, and who sits at it. */
export class Session {
  readonly code: string;
  readonly host: TableHost;
  readonly people: People;
  readonly privacy: Privacy;
  readonly roster: Roster;
  readonly presence: Presence;
  /** Of its log; older logs have none, and then it is that of the shipped scenario. */
  readonly cast: Cast;
  readonly #record: SessionRecord;
  readonly #secrets: Secrets;
  readonly #onErased = new Set<(person: PersonId | null) => void>();
  #taking: Promise<unknown> = Promise.resolve();

  private constructor(
    record: SessionRecord,
    host: TableHost,
    people: People,
    privacy: Privacy,
    parts: SessionParts,
  ) {
    this.privacy = privacy;
    this.code = record.code;
    this.host = host;
    this.people = people;
    this.roster = new Roster(people, record.table);
    this.presence = new Presence(host, parts.onFault);
    const shipped = parts.scenarios.get(record.scenario);
    const unknown = { title: { en: record.scenario }, summary: { en: '' }, seats: [] };
    this.cast = host.state.setup.cast ?? (shipped ? castOf(shipped) : unknown);
    this.#record = record;
    this.#secrets = parts.secrets;
  }

  /** Takes a session up where its log ends. */
  static async resume(record: SessionRecord, parts: SessionParts): Promise<Session> {
    const log = await parts.store.load(record.table);
    const people = new People(parts.store, await parts.store.people(record.code));
    const privacy = await Privacy.of(record.code, parts.store);
    const host = new TableHost(record.table, log, parts);
    const session = new Session(record, host, people, privacy, parts);
    await session.#reconcile();
    session.presence.settle();
    publishSeedAtEnd([host], parts.onFault);
    await giveGrace(host, parts.clock);
    return session;
  }

  /** A crash may fall between what is kept of a person and the log's word of it; and former logs name no delegates. */
  async #reconcile(): Promise<void> {
    const sits = this.roster.delegates();
    for (const { id: seat } of this.host.state.setup.seats)
      for (const { id: delegate } of this.host.state.seats[seat]?.delegates ?? [])
        if (!sits.some((each) => each.id === delegate && each.seat === seat))
          await this.#tell({ type: 'unseat-delegate', seat, delegate });
    for (const { id: delegate, seat } of sits)
      if (!this.host.state.seats[seat]?.delegates.some(({ id }) => id === delegate))
        await this.#tell({ type: 'seat-delegate', seat, delegate });
  }

  #tell(intent: HostIntent): Promise<Refused | null> {
    return this.host.submit({ kind: 'host' }, intent);
  }

  summary(): Omit<SessionSummary, 'data'> {
    const { state } = this.host;
    const { code, scenario } = this.#record;
    const { phase, round, tension, setup } = state;
    const seats = this.roster.seats(state);
    return { code, scenario, cast: this.cast, phase, round, rounds: setup.rounds, tension, seats };
  }

  /** Gives a seat to a new person, one after the other. */
  take(request: TakeSeat): Promise<TakenSeat | HttpRefusal> {
    return this.#inTurn(() => this.#take(request));
  }

  /** Seats the opener who plays. */
  seatHost(host: PersonRecord, wanted: SeatId | null): Promise<SeatId | HttpRefusal> {
    return this.#inTurn(() => this.#sit(host, wanted));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#taking.then(work);
    this.#taking = done.catch(() => undefined);
    return done;
  }

  async #take({
    action,
    name,
    seat: wanted,
    research = false,
    realName = '',
  }: TakeSeat): Promise<TakenSeat | HttpRefusal> {
    const key = action === undefined ? this.#secrets.key() : keyFor(action, this.code);
    const person = this.people.withKey(key) ?? this.#newPerson('delegate', name, key);
    const seat = person.seat ?? (await this.#sit(person, wanted));
    if (typeof seat !== 'string') return seat;
    await this.privacy.choose(person.id, research, person.joinedAt);
    await this.privacy.keepRealName(person.id, realName);
    return { code: this.code, seat, key };
  }

  #newPerson(role: Role, name: string, key: string): PersonRecord {
    const last = this.people.all().at(-1)?.joinedAt ?? 0;
    return {
      id: this.#secrets.person(),
      session: this.code,
      role,
      name,
      table: null,
      seat: null,
      joinedAt: Math.max(Date.now(), last + 1),
      access: firstAccess(hashOf(key)),
    };
  }

  /** Seats a person, or changes nothing and says why not. */
  async #sit(person: PersonRecord, wanted: SeatId | null): Promise<SeatId | HttpRefusal> {
    if (this.host.state.phase === 'ended') return { error: 'session-over' };
    const chosen = this.roster.choose(this.host.state, wanted);
    if ('error' in chosen) return chosen;
    const { seat } = chosen;
    const before = this.people.get(person.id);
    await this.people.keep({ ...person, table: this.#record.table, seat });
    const refused = await this.#tell({ type: 'seat-delegate', seat, delegate: person.id });
    if (refused === null) return seat;
    await (before ? this.people.keep(before) : this.people.remove(person.id));
    if (refused === 'session-over' || refused === 'not-saved') return { error: refused };
    return { error: 'seat-taken', path: 'seat' };
  }

  /**
   * Erases a person who does not lead: it leaves its seat, and its name, its keys and its words are gone.
   * @returns whether there was such a person
   */
  erase(id: PersonId): Promise<boolean> {
    return this.#inTurn(async () => {
      const person = this.people.get(id);
      if (!person || ROLES[person.role].leads) return false;
      const { seat } = person;
      if (seat !== null) await this.#tell({ type: 'unseat-delegate', seat, delegate: id });
      await this.people.erase(id);
      this.privacy.forget(id);
      await this.host.forget();
      for (const listener of [...this.#onErased]) listener(id);
      return true;
    });
  }

  /** Ends the session's life in this process, because it is to be erased. */
  async end(): Promise<void> {
    await this.host.close();
    for (const listener of [...this.#onErased]) listener(null);
  }

  /** Tells when a person was erased, by its id, or all of the session: null. @returns how to stop that */
  onErased(listener: (person: PersonId | null) => void): () => void {
    this.#onErased.add(listener);
    return () => this.#onErased.delete(listener);
  }

  /** Who shows this key; null where nobody has it. */
  identify(key: string): PersonRecord | null {
    return this.people.withKey(key);
  }
}
