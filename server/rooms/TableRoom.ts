import type { AuthContext, Client } from '@colyseus/core';
import { Room, ServerError } from '@colyseus/core';
import type { Reader } from '../../shared/projection/seen.ts';
import { type Look, type Looked, lookSchema, rehearsalSchema } from '../../shared/protocol/facilitator.ts';
import type {
  DeskPeople,
  DeskRequest,
  JoinTable,
  SeatRequest,
  Told,
  Welcome,
} from '../../shared/protocol/messages.ts';
import {
  CLOSE_CODES,
  debriefSchema,
  deskIntentSchema,
  JOIN_REFUSALS,
  joinTableSchema,
  mandatesIntentSchema,
  PROTOCOL_VERSION,
  peopleIntentSchema,
  seatIntentSchema,
  selfIntentSchema,
} from '../../shared/protocol/messages.ts';
import { mirrorOf } from '../../shared/protocol/mirror.ts';
import { dataSchema } from '../../shared/protocol/privacy.ts';
import { ROLES } from '../../shared/protocol/roles.ts';
import type { Actor } from '../../shared/rules/intents.ts';
import { isOwnOrigin } from '../http/origin.ts';
import type { Monotonic } from '../pace.ts';
import { Pace, Paces } from '../pace.ts';
import type { PersonId, PersonRecord } from '../store/store.ts';
import { Damaged } from '../store/store.ts';
import type { Clock } from '../table/clock.ts';
import type { Ended, Visit } from '../table/Presence.ts';
import type { Update } from '../table/Readers.ts';
import type { Session } from '../table/Session.ts';
import type { Sessions } from '../table/sessions.ts';
import type { Verdict } from './command.ts';
import { command } from './command.ts';
import { answerData } from './data.ts';
import { dropIfTooSlow, guard } from './guard.ts';
import { Looking } from './Looking.ts';
import { mandatesAhead } from './mandatesAhead.ts';
import { doForPeople, giveCode } from './peopleRequests.ts';
import type { TableSync } from './publicState.ts';
import { publicState, showPublicly } from './publicState.ts';
import { peopleFor, readerOf } from './reader.ts';

/** Requests of one client; a person clicks more slowly. */
const REQUESTS = { burst: 40, perSecond: 5 };

/** Wrong keys of one address. Nobody guesses one; this keeps those who try from filling time and log. */
const WRONG_KEYS = { burst: 20, perSecond: 20 / 60 };

/** How long a room without clients waits for one to come back. Milliseconds. */
const EMPTY_FOR = 60_000;

/** What this server keeps of a connection. */
interface Connection {
  readonly person: PersonRecord;
  readonly pace: Pace;
  readonly visit: Visit;
  readonly looking: Looking;
  readonly leave: () => void;
}

const CLOSES: Readonly<Record<Ended, number>> = {
  'open-elsewhere': CLOSE_CODES.openElsewhere,
  left: CLOSE_CODES.left,
  stopped: CLOSE_CODES.stopped,
  removed: CLOSE_CODES.removed,
  reseated: CLOSE_CODES.reseated,
};

/** Whoever plays and has no seat any more, was taken out by the desk. */
function isOut({ role, seat }: PersonRecord): boolean {
  return ROLES[role].plays && seat === null;
}

function deskNewsFor({ kind }: Reader, { host }: Session) {
  return kind === 'facilitator' ? host.deskNews() : null;
}

function leads({ role }: PersonRecord): boolean {
  return ROLES[role].leads;
}

type TableClient = Client<{
  userData: Connection;
  auth: PersonRecord;
  messages: { welcome: Welcome; told: Told; people: DeskPeople; looked: Looked };
}>;

interface RoomParts {
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly monotonic: Monotonic | undefined;
  readonly onFault: (error: unknown) => void;
}

/**
 * The room class of these sessions. A room is only the shell round a table: it knows which connection is which person,
 * passes on what is asked and tells what happened. It may vanish and be made anew at any time.
 */
export function tableRoom({ sessions, clock, monotonic, onFault }: RoomParts) {
  const wrongKeys = new Paces(WRONG_KEYS, monotonic);

  function wrongKey(asker: string): ServerError {
    return wrongKeys.of(asker).take()
      ? new ServerError(JOIN_REFUSALS.wrongKey, 'wrong-key')
      : new ServerError(429, 'too-many-requests');
  }

  /** @throws ServerError where the table cannot be played */
  async function found(code: string): Promise<Session | null> {
    try {
      return await sessions.find(code);
    } catch (error) {
      onFault(error);
      throw error instanceof Damaged ? new ServerError(JOIN_REFUSALS.damaged, 'damaged') : error;
    }
  }

  return class TableRoom extends Room<{ state: TableSync; client: TableClient }> {
    override autoDispose = false;
    override patchRate = null;
    session: Session | null = null;
    shut = false;
    unsubscribe: (() => void)[] = [];
    emptyTimer: NodeJS.Timeout | undefined;

    /** Wrong codes and wrong keys answer alike, and nothing of a table is told before the key is right. */
    static override async onAuth(
      _token: string,
      options: unknown,
      { headers, ip }: AuthContext,
    ): Promise<PersonRecord> {
      if (!isOwnOrigin(headers.get('origin'), headers.get('host')))
        throw new ServerError(403, 'wrong-origin');
      const read = joinTableSchema.safeParse(options);
      const session = read.success ? await found(read.data.code) : null;
      const shown = read.success && session ? session.people.withKey(read.data.key) : null;
      if (!read.success || !session || !shown) throw wrongKey(String(ip));
      const { person, standing } = shown;
      if (standing === 'retired') await session.raiseAlarm(person.id);
      if (standing === 'left') throw new ServerError(JOIN_REFUSALS.left, 'left');
      if (standing !== 'good') throw new ServerError(JOIN_REFUSALS.stopped, 'stopped');
      if (isOut(person)) throw new ServerError(JOIN_REFUSALS.removed, 'removed');
      const { tab, takeOver = false } = read.data;
      if (!takeOver && session.presence.isElsewhere(person.id, tab))
        throw new ServerError(JOIN_REFUSALS.openElsewhere, 'open-elsewhere');
      return person;
    }

    override messages = {
      intent: command(seatIntentSchema, onFault, (client: TableClient, request) => {
        const { seat, id: delegate } = client.userData?.person ?? {};
        const actor = seat && delegate ? ({ kind: 'seat', seat, delegate } as const) : null;
        return this.pass(client, actor, request);
      }),
      desk: command(deskIntentSchema, onFault, (client: TableClient, request) =>
        this.pass(
          client,
          client.userData && leads(client.userData.person) ? { kind: 'desk' } : null,
          request,
        ),
      ),
      people: command(peopleIntentSchema, onFault, (client: TableClient, request) =>
        this.judge(client, async (session, person) =>
          leads(person) ? doForPeople(session, request) : 'not-yours',
        ),
      ),
      self: command(selfIntentSchema, onFault, (client: TableClient) =>
        this.judge(client, async (session, { id, role }) =>
          ROLES[role].shared ? 'not-yours' : giveCode(session, id),
        ),
      ),
      data: command(dataSchema, onFault, (client: TableClient, request) =>
        this.judge(client, async (session, person) => {
          if (ROLES[person.role].shared) return 'not-yours';
          const answer = await answerData(request, person, session, sessions);
          return typeof answer === 'string' ? answer : { answer };
        }),
      ),
      mandates: command(mandatesIntentSchema, onFault, (client: TableClient) =>
        this.judge(client, async (session, person) => {
          const answer = mandatesAhead(session, person);
          return typeof answer === 'string' ? answer : { answer };
        }),
      ),
      look: command(lookSchema, onFault, (client: TableClient, request) =>
        this.judge(client, async (session, person) => {
          if (readerOf(session, person).kind !== 'facilitator') return 'not-yours';
          return this.look(client, session, request);
        }),
      ),
      rehearsal: command(rehearsalSchema, onFault, (client: TableClient) =>
        this.judge(client, async (session, person) => {
          if (readerOf(session, person).kind !== 'facilitator') return 'not-yours';
          return (await session.host.forward()) ?? { answer: null };
        }),
      ),
      /** Somebody touches its page: no request, and no answer. */
      here: ({ userData }: TableClient) => {
        const seat = userData?.person.seat ?? null;
        if (seat !== null && userData?.visit.current) this.session?.host.heard(seat);
      },
      debrief: command(debriefSchema, onFault, (client: TableClient) =>
        this.judge(client, async (session, person) => {
          if (isOut(person)) return 'not-yours';
          const answer = session.host.debrief(readerOf(session, person));
          return answer === null ? 'not-over' : { answer };
        }),
      ),
      /** What no version of the game says is ignored. */
      '*': () => undefined,
    };

    override async onCreate({ code }: JoinTable): Promise<void> {
      const session = await found(code);
      if (!session) throw new ServerError(JOIN_REFUSALS.wrongKey, 'wrong-key');
      this.session = session;
      this.shut = session.locked;
      this.state = publicState(mirrorOf(session.host.publicView(), session.roster.delegates()));
      this.unsubscribe = [
        session.host.subscribe({ kind: 'public' }, () => this.show(session)),
        session.onPeople(() => {
          this.show(session);
          const turned = this.shut !== session.locked;
          this.shut = session.locked;
          for (const client of this.clients)
            if (client.userData) this.tellPeople(client, session, client.userData.person, turned);
        }),
        session.onErased((person) => this.letGo(person)),
        session.presence.openRoom(),
      ];
      this.closeIfEmpty();
    }

    override async onJoin(client: TableClient, { key, tab, takeOver = false }: JoinTable): Promise<void> {
      const { session } = this;
      const admitted = client.auth && (await session?.admission.admit(client.auth.id, key));
      if (!session || !admitted) throw new ServerError(JOIN_REFUSALS.wrongKey, 'wrong-key');
      const { person } = admitted;
      // Two tabs may have been let in at once, while neither was there yet.
      if (!takeOver && session.presence.isElsewhere(person.id, tab))
        throw new ServerError(JOIN_REFUSALS.openElsewhere, 'open-elsewhere');
      const { seat, role, id } = person;
      const reader = readerOf(session, person);
      client.send('welcome', {
        protocol: PROTOCOL_VERSION,
        setup: session.host.publicView().setup,
        cast: session.cast,
        seedHash: session.host.seedHash,
        role,
        person: id,
        seat,
        own: null,
        options: null,
        ...(seat === null ? {} : session.host.privateView(seat)),
        desk: deskNewsFor(reader, session),
        history: session.host.history(reader),
        key: admitted.key,
        people: peopleFor(session, person),
        now: clock.now(),
      });
      const unsubscribe = session.host.subscribe(reader, (update) => this.tell(client, update));
      const visit = session.presence.enter(person, {
        tab,
        onEnd: (why) => client.leave(CLOSES[why], why),
      });
      const looking = new Looking();
      const leave = () => {
        looking.stop();
        unsubscribe();
        visit.leave();
      };
      client.userData = { person, pace: new Pace(REQUESTS, monotonic), visit, looking, leave };
      guard(client);
    }

    override onLeave(client: TableClient): void {
      client.userData?.leave();
      this.closeIfEmpty();
    }

    override onDispose(): void {
      clearTimeout(this.emptyTimer);
      for (const end of this.unsubscribe) end();
    }

    override onUncaughtException(error: unknown): void {
      // A join that is refused is no fault.
      if (!(error instanceof Error && error.cause instanceof ServerError)) onFault(error);
    }

    /** Lets a facilitator see the table as a seat does; that it looked stands in the log. */
    async look(client: TableClient, { host }: Session, request: Look): Promise<Verdict<null>> {
      client.userData?.looking.stop();
      if (request.type === 'look-away') return { answer: null };
      const { seat } = request;
      const refused = await host.submit({ kind: 'desk' }, { type: 'look-at', seat });
      if (refused !== null) return refused;
      client.userData?.looking.at(
        host,
        seat,
        () => clock.now(),
        (looked) => {
          client.send('looked', looked);
          dropIfTooSlow(client);
        },
      );
      return { answer: null };
    }

    /** Passes a request to the table. @param actor null where this client may not ask such things */
    pass(
      client: TableClient,
      actor: Actor | null,
      request: SeatRequest | DeskRequest,
    ): Promise<Verdict<null>> {
      return this.judge(client, async ({ host }) => {
        if (actor === null) return 'not-yours';
        const { action, ...intent } = request;
        return (await host.submit(actor, intent, action)) ?? { answer: null };
      });
    }

    /** Lets one request through that comes in time, and from the connection that acts for its person. */
    async judge<Answer>(
      { userData }: TableClient,
      ask: (session: Session, person: PersonRecord) => Promise<Verdict<Answer>>,
    ): Promise<Verdict<Answer>> {
      if (!userData?.pace.take()) return 'too-fast';
      if (!this.session) return 'not-yours';
      return userData.visit.current ? ask(this.session, userData.person) : 'open-elsewhere';
    }

    /** Somebody's words are gone: whoever has heard them joins again, and hears what there is. */
    letGo(erased: PersonId | null): void {
      if (erased === null) return void this.disconnect(CLOSE_CODES.sessionErased).catch(onFault);
      for (const client of [...this.clients])
        if (client.userData?.person.id === erased) client.leave(CLOSE_CODES.personErased, 'person-erased');
        else client.leave(CLOSE_CODES.forget, 'forget');
    }

    show(session: Session): void {
      showPublicly(this.state, mirrorOf(session.host.publicView(), session.roster.delegates()));
      this.broadcastPatch();
      for (const client of this.clients) dropIfTooSlow(client);
    }

    /** @param turned whether the door was opened or shut, of which a projector hears and of nothing else */
    tellPeople(client: TableClient, session: Session, person: PersonRecord, turned: boolean): void {
      const people = turned || leads(person) ? peopleFor(session, person) : null;
      if (people) client.send('people', people);
    }

    tell(client: TableClient, { privateView, deskView, events }: Update): void {
      const person = client.userData?.person;
      if (!this.session || !person) return;
      if (privateView === null && deskView === null && events.length === 0) return;
      const { seat } = person;
      const mine = seat === null ? { own: null, options: null } : this.session.host.privateView(seat);
      const desk = deskNewsFor(readerOf(this.session, person), this.session);
      client.send('told', { ...mine, desk, events, now: clock.now() });
      dropIfTooSlow(client);
    }

    closeIfEmpty(): void {
      clearTimeout(this.emptyTimer);
      if (this.clients.length > 0) return;
      this.emptyTimer = setTimeout(() => {
        if (this.clients.length === 0) this.disconnect().catch(onFault);
      }, EMPTY_FOR).unref();
    }
  };
}
