import { MOST_OBSERVERS } from '../../shared/protocol/limits.ts';
import type { HttpRefusal, Refusal, TakenSeat, TakeSeat, Watch } from '../../shared/protocol/messages.ts';
import type { Role } from '../../shared/protocol/roles.ts';
import { ROLES } from '../../shared/protocol/roles.ts';
import type { HostIntent } from '../../shared/rules/intents.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { firstAccess } from '../people/access.ts';
import { likeness } from '../people/names.ts';
import type { People } from '../people/People.ts';
import type { Privacy } from '../people/Privacy.ts';
import type { PersonId, PersonRecord } from '../store/store.ts';
import type { Secrets } from './keys.ts';
import { hashOf, keyFor } from './keys.ts';
import type { Presence } from './Presence.ts';
import type { Roster } from './Roster.ts';
import type { Refused, TableHost } from './TableHost.ts';

interface SeatingParts {
  /** The session's code. */
  readonly session: string;
  readonly host: TableHost;
  readonly people: People;
  readonly privacy: Privacy;
  readonly roster: Roster;
  readonly presence: Presence;
  readonly secrets: Secrets;
}

/** Who gets which seat of a table, one change after the other: what is kept of people, and what the log says of them. */
export class Seating {
  readonly #parts: SeatingParts;
  #changing: Promise<unknown> = Promise.resolve();

  constructor(parts: SeatingParts) {
    this.#parts = parts;
  }

  /** A crash may fall between what is kept of a person and the log's word of it; and former logs name no delegates. */
  async reconcile(): Promise<void> {
    const { host, roster } = this.#parts;
    const sits = roster.delegates();
    for (const { id: seat } of host.state.setup.seats)
      for (const { id: delegate } of host.state.seats[seat]?.delegates ?? [])
        if (!sits.some((each) => each.id === delegate && each.seat === seat))
          await this.#tell({ type: 'unseat-delegate', seat, delegate });
    for (const { id: delegate, seat } of sits)
      if (!host.state.seats[seat]?.delegates.some(({ id }) => id === delegate))
        await this.#tell({ type: 'seat-delegate', seat, delegate });
  }

  /** Gives a seat to a new person. @param open whether new people may still come in when its turn has come */
  take(request: TakeSeat, open: () => boolean): Promise<TakenSeat | HttpRefusal> {
    return this.#letIn('delegate', request, open, (person) => this.#sit(person, request.seat));
  }

  /** Lets a new person look on. @param open as for `take` */
  watch(request: Watch, open: () => boolean): Promise<TakenSeat | HttpRefusal> {
    const { people, host } = this.#parts;
    return this.#letIn('observer', request, open, async (person) => {
      if (people.all().filter(({ role }) => role === 'observer').length >= MOST_OBSERVERS)
        return { error: 'gallery-full' };
      await people.add({ ...person, table: host.id });
      return null;
    });
  }

  /** @param place gives the person its place: a seat, or null where it has none, or why there is no place */
  #letIn(
    role: Role,
    request: Watch,
    open: () => boolean,
    place: (person: PersonRecord) => Promise<SeatId | null | HttpRefusal>,
  ): Promise<TakenSeat | HttpRefusal> {
    const { action, name, research = false, realName = '' } = request;
    const { secrets, privacy, session } = this.#parts;
    return this.#inTurn(async () => {
      const before = this.taken(request);
      if (before) return before;
      if (!open()) return { error: 'unknown-code' };
      if (this.#isTaken(name)) return { error: 'name-taken', path: 'name' };
      const key = action === undefined ? secrets.key() : keyFor(action, session);
      const person = this.#newcomer(role, name, key);
      const seat = await place(person);
      if (typeof seat === 'object' && seat !== null) return seat;
      await privacy.choose(person.id, research, person.joinedAt);
      await privacy.keepRealName(person.id, realName);
      return { code: session, seat, key };
    });
  }

  /** The screen for the room, made where there is none yet. */
  projector(): Promise<PersonRecord> {
    const { people, secrets, host } = this.#parts;
    return this.#inTurn(async () => {
      const before = people.all().find(({ role, table }) => role === 'projector' && table === host.id);
      if (before) return before;
      const projector = { ...this.#newcomer('projector', '', secrets.key()), table: host.id };
      await people.add(projector);
      return projector;
    });
  }

  /** What was answered to a request before; null where it was not asked for yet, or has no name. */
  taken({ action }: Watch): TakenSeat | HttpRefusal | null {
    const { people, session } = this.#parts;
    if (action === undefined) return null;
    const key = keyFor(action, session);
    const shown = people.withKey(key);
    if (!shown) return null;
    const { person, standing } = shown;
    // Whoever has got another key since, or was taken out, has had the answer.
    return standing === 'good' && (person.seat !== null || !ROLES[person.role].plays)
      ? { code: session, seat: person.seat, key }
      : { error: 'bad-request', path: 'action' };
  }

  /** Seats somebody who is known: the opener who plays. */
  seat(person: PersonRecord, wanted: SeatId | null): Promise<SeatId | HttpRefusal> {
    return this.#inTurn(() => this.#sit(person, wanted));
  }

  rename(id: PersonId, name: string): Promise<Refusal['code'] | null> {
    return this.#inTurn(async () => {
      if (this.#isTaken(name, id)) return 'name-taken';
      const renamed = await this.#parts.people.change(id, (person) => ({ ...person, name }));
      return renamed ? null : 'unknown-delegate';
    });
  }

  /** Gives a person another seat. Its page loads anew, as that seat's. */
  reseat(id: PersonId, wanted: SeatId): Promise<Refusal['code'] | null> {
    const { host, people, presence, roster } = this.#parts;
    return this.#inTurn(async () => {
      const person = people.get(id);
      if (!person || !ROLES[person.role].plays) return 'unknown-delegate';
      if (person.seat === wanted) return 'already-seated';
      if (host.state.phase === 'ended') return 'session-over';
      const chosen = roster.choose(host.state, wanted);
      if ('error' in chosen) return chosen.error === 'unknown-seat' ? 'unknown-seat' : 'seat-taken';
      presence.end(id, 'reseated');
      if (person.seat !== null)
        await this.#tell({ type: 'unseat-delegate', seat: person.seat, delegate: id });
      await people.change(id, (known) => ({ ...known, table: host.id, seat: wanted }));
      return this.#tell({ type: 'seat-delegate', seat: wanted, delegate: id });
    });
  }

  /**
   * Takes a person out of its seat, which is free for another. Given a seat again, it comes in as before. Whoever only
   * looks on has no way back but as somebody new.
   */
  remove(id: PersonId): Promise<Refusal['code'] | null> {
    const { people, presence } = this.#parts;
    return this.#inTurn(async () => {
      const person = people.get(id);
      if (person && !ROLES[person.role].plays && !ROLES[person.role].leads) {
        await people.remove(id);
        presence.end(id, 'removed');
        return null;
      }
      if (!person || person.seat === null) return 'unknown-delegate';
      if (ROLES[person.role].leads) return 'not-yours';
      await people.change(id, (known) => ({ ...known, table: null, seat: null }));
      presence.end(id, 'removed');
      return this.#tell({ type: 'unseat-delegate', seat: person.seat, delegate: id });
    });
  }

  /**
   * Erases a person who does not lead: it leaves its seat, and its name, its keys and its words are gone.
   * @returns whether there was such a person
   */
  erase(id: PersonId): Promise<boolean> {
    const { host, people, privacy } = this.#parts;
    return this.#inTurn(async () => {
      const person = people.get(id);
      if (!person || ROLES[person.role].leads) return false;
      const { seat } = person;
      if (seat !== null) await this.#tell({ type: 'unseat-delegate', seat, delegate: id });
      await people.erase(id);
      privacy.forget(id);
      await host.forget();
      return true;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#changing.then(work);
    this.#changing = done.catch(() => undefined);
    return done;
  }

  #tell(intent: HostIntent): Promise<Refused | null> {
    return this.#parts.host.submit({ kind: 'host' }, intent);
  }

  /** Names that others could not tell apart are given to one person only. */
  #isTaken(name: string, except?: PersonId): boolean {
    return this.#parts.people
      .all()
      .some((each) => each.id !== except && likeness(each.name) === likeness(name));
  }

  #newcomer(role: Role, name: string, key: string): PersonRecord {
    const { people, secrets, session } = this.#parts;
    const last = people.all().at(-1)?.joinedAt ?? 0;
    return {
      id: secrets.person(),
      session,
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
    const { host, people, roster } = this.#parts;
    if (host.state.phase === 'ended') return { error: 'session-over' };
    const chosen = roster.choose(host.state, wanted);
    if ('error' in chosen) return chosen;
    const { seat } = chosen;
    const place = { table: host.id, seat };
    const known = people.get(person.id) !== null;
    if (known) await people.change(person.id, (before) => ({ ...before, ...place }));
    else await people.add({ ...person, ...place });
    const refused = await this.#tell({ type: 'seat-delegate', seat, delegate: person.id });
    if (refused === null) return seat;
    if (known) await people.change(person.id, (now) => ({ ...now, table: null, seat: null }));
    else await people.remove(person.id);
    if (refused === 'session-over' || refused === 'not-saved') return { error: refused };
    return { error: 'seat-taken', path: 'seat' };
  }
}
