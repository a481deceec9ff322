import type { Cast } from '../../shared/content/cast.ts';
import { castOf } from '../../shared/content/cast.ts';
import type { Scenario } from '../../shared/content/scenario.ts';
import type {
  DeskPeople,
  HttpRefusal,
  SessionSummary,
  TakenSeat,
  TakeSeat,
  Watch,
} from '../../shared/protocol/messages.ts';
import type { Admitted } from '../people/Admission.ts';
import { Admission } from '../people/Admission.ts';
import { People } from '../people/People.ts';
import { Privacy } from '../people/Privacy.ts';
import type { PersonId, SessionRecord, Store } from '../store/store.ts';
import { giveGrace } from './grace.ts';
import type { Secrets } from './keys.ts';
import { Presence } from './Presence.ts';
import { Roster } from './Roster.ts';
import { Seating } from './Seating.ts';
import { publishSeedAtEnd } from './seed.ts';
import type { HostParts } from './TableHost.ts';
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
  readonly admission: Admission;
  readonly roster: Roster;
  readonly seating: Seating;
  readonly presence: Presence;
  /** Of its log; older logs have none, and then it is that of the shipped scenario. */
  readonly cast: Cast;
  readonly #record: SessionRecord;
  readonly #store: Store;
  readonly #onLock = new Set<() => void>();
  readonly #onErased = new Set<(person: PersonId | null) => void>();
  #locked: boolean | null;

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
    this.admission = new Admission(people, parts.secrets, parts.clock);
    this.roster = new Roster(people, record.table);
    this.presence = new Presence(host, parts.onFault);
    const { roster, presence } = this;
    this.seating = new Seating({
      session: record.code,
      host,
      people,
      privacy,
      roster,
      presence,
      secrets: parts.secrets,
    });
    const shipped = parts.scenarios.get(record.scenario);
    const unknown = { title: { en: record.scenario }, summary: { en: '' }, seats: [] };
    this.cast = host.state.setup.cast ?? (shipped ? castOf(shipped) : unknown);
    this.#record = record;
    this.#store = parts.store;
    this.#locked = record.locked;
  }

  /** Takes a session up where its log ends. */
  static async resume(record: SessionRecord, parts: SessionParts): Promise<Session> {
    const log = await parts.store.load(record.table);
    const people = new People(parts.store, await parts.store.people(record.code));
    const host = new TableHost(record.table, log, parts);
    const privacy = await Privacy.of(record.code, parts.store);
    const session = new Session(record, host, people, privacy, parts);
    await session.seating.reconcile();
    session.presence.settle();
    publishSeedAtEnd([host], parts.onFault);
    await giveGrace(host, parts.clock);
    return session;
  }

  /** Whether new people are kept out. Unless the desk says otherwise, they are once play has begun. */
  get locked(): boolean {
    return this.#locked ?? this.host.state.phase !== 'seating';
  }

  /** Whether whoever has the code, and nothing else, may know of the session. */
  get open(): boolean {
    return !this.locked && this.host.state.phase !== 'ended';
  }

  async lock(locked: boolean): Promise<void> {
    await this.#store.lockSession(this.code, locked);
    this.#locked = locked;
    for (const listener of this.#onLock) listener();
  }

  /** What desks are told of the people, beside what all may see. */
  deskPeople(): DeskPeople {
    const all = this.people.all();
    return {
      locked: this.locked,
      stopped: all.filter(({ access }) => access.stopped).map(({ id }) => id),
      observers: all.filter(({ role }) => role === 'observer').map(({ id, name }) => ({ id, name })),
      projector: all.find(({ role }) => role === 'projector')?.id ?? null,
    };
  }

  /** Calls when names, seats, keys or the lock have changed, until the returned function is called. */
  onPeople(listener: () => void): () => void {
    let locked = this.locked;
    const ends = [
      this.people.subscribe(listener),
      this.host.subscribe({ kind: 'public' }, () => {
        if (this.locked !== locked) listener();
        locked = this.locked;
      }),
    ];
    this.#onLock.add(listener);
    return () => {
      this.#onLock.delete(listener);
      for (const end of ends) end();
    };
  }

  summary(): Omit<SessionSummary, 'data'> {
    const { state } = this.host;
    const { code, scenario } = this.#record;
    const { phase, round, tension, setup } = state;
    const seats = this.roster.seats(state);
    return { code, scenario, cast: this.cast, phase, round, rounds: setup.rounds, tension, seats };
  }

  /** Gives a seat to a new person. */
  take(request: TakeSeat): Promise<TakenSeat | HttpRefusal> {
    return this.seating.take(request, () => this.open);
  }

  /** Lets a new person look on. */
  watch(request: Watch): Promise<TakenSeat | HttpRefusal> {
    return this.seating.watch(request, () => this.open);
  }

  /** Another key to the screen for the room. @returns null where that was ended meanwhile */
  async openProjector(): Promise<string | null> {
    const { id } = await this.seating.projector();
    return this.admission.giveKey(id);
  }

  /** A retired key was shown: whoever has it, has it from the person. Neither comes in before a new key is given out. */
  async raiseAlarm(id: PersonId): Promise<void> {
    await this.admission.stop(id);
    this.#cutOff(id, 'stopped');
  }

  /** Moves a person to the device on which its one-time code was entered; the former one is told. */
  async moveDevice(id: PersonId, code: string): Promise<TakenSeat | null> {
    return this.#moved(await this.admission.redeem(id, code));
  }

  async recoverDesk(code: string): Promise<TakenSeat | null> {
    return this.#moved(await this.admission.recover(code));
  }

  #moved(admitted: Admitted | null): TakenSeat | null {
    if (!admitted) return null;
    const { person, key } = admitted;
    this.#cutOff(person.id, 'left');
    return { code: this.code, seat: person.seat, key };
  }

  #cutOff(id: PersonId, why: 'left' | 'stopped'): void {
    this.presence.end(id, why);
    const person = this.people.get(id);
    if (person) this.presence.lost(person);
  }

  /** Erases a person who does not lead, and tells. @returns whether there was such a person */
  async erase(id: PersonId): Promise<boolean> {
    const erased = await this.seating.erase(id);
    if (erased) for (const listener of [...this.#onErased]) listener(id);
    return erased;
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
}
