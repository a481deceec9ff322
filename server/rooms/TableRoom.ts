import type { AuthContext, Client, MessageContext } from '@colyseus/core';
import { Room, ServerError } from '@colyseus/core';
import type { Reader } from '../../shared/projection/seen.ts';
import type {
  DeskRequest,
  JoinTable,
  Refusal,
  SeatRequest,
  Told,
  Welcome,
} from '../../shared/protocol/messages.ts';
import {
  CLOSE_CODES,
  deskIntentSchema,
  JOIN_REFUSALS,
  joinTableSchema,
  PROTOCOL_VERSION,
  seatIntentSchema,
} from '../../shared/protocol/messages.ts';
import { mirrorOf } from '../../shared/protocol/mirror.ts';
import { type DataRequest, dataSchema } from '../../shared/protocol/privacy.ts';
import { ROLES } from '../../shared/protocol/roles.ts';
import type { Actor } from '../../shared/rules/intents.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { isOwnOrigin } from '../http/origin.ts';
import { Pace } from '../pace.ts';
import type { PersonId, PersonRecord } from '../store/store.ts';
import { Damaged } from '../store/store.ts';
import type { Clock } from '../table/clock.ts';
import type { Update } from '../table/Readers.ts';
import type { Session } from '../table/Session.ts';
import type { Sessions } from '../table/sessions.ts';
import { command, refused } from './command.ts';
import { answerData } from './data.ts';
import { dropIfTooSlow, guard } from './guard.ts';
import type { TableSync } from './publicState.ts';
import { publicState, showPublicly } from './publicState.ts';

/** Requests of one client; a person clicks more slowly. */
const REQUESTS = { burst: 40, perSecond: 5 };

/** How long a room without clients waits for one to come back. Milliseconds. */
const EMPTY_FOR = 60_000;

/** What this server keeps of a connection. */
interface Connection {
  readonly person: PersonRecord;
  readonly pace: Pace;
  readonly leave: () => void;
}

/** A desk reads as the facilitator only where the session has one: an opener who plays reads no more than its seat. */
function readerOf({ host }: Session, seat: SeatId | null): Reader {
  if (seat !== null) return { kind: 'seat', seat };
  return { kind: host.state.setup.facilitated ? 'facilitator' : 'public' };
}

function leads({ role }: PersonRecord): boolean {
  return ROLES[role].leads;
}

type Request = SeatRequest | DeskRequest;

type TableClient = Client<{
  userData: Connection;
  auth: PersonRecord;
  messages: { welcome: Welcome; told: Told };
}>;

interface RoomParts {
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
}

/**
 * The room class of these sessions. A room is only the shell round a table: it knows which connection is which seat,
 * passes on what is asked and tells what happened. It may vanish and be made anew at any time.
 */
export function tableRoom({ sessions, clock, onFault }: RoomParts) {
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
    unsubscribe: () => void = () => undefined;
    closeRoom: () => void = () => undefined;
    stopHearing: () => void = () => undefined;
    emptyTimer: NodeJS.Timeout | undefined;

    /** Wrong codes and wrong keys answer alike, and nothing of a table is told before the key is right. */
    static override async onAuth(
      _token: string,
      options: unknown,
      context: AuthContext,
    ): Promise<PersonRecord> {
      if (!isOwnOrigin(context.headers.get('origin'), context.headers.get('host')))
        throw new ServerError(403, 'wrong-origin');
      const read = joinTableSchema.safeParse(options);
      const session = read.success ? await found(read.data.code) : null;
      const person = read.success ? session?.identify(read.data.key) : null;
      if (!person) throw new ServerError(JOIN_REFUSALS.wrongKey, 'wrong-key');
      return person;
    }

    override messages = {
      intent: command(seatIntentSchema, onFault, (client: TableClient, request, context) => {
        const { seat, id } = client.userData?.person ?? { seat: null };
        const actor = seat === null || !id ? null : ({ kind: 'seat', seat, delegate: id } as const);
        return this.pass(client, actor, request, context);
      }),
      desk: command(deskIntentSchema, onFault, (client: TableClient, request, context) =>
        this.pass(
          client,
          client.userData && leads(client.userData.person) ? { kind: 'desk' } : null,
          request,
          context,
        ),
      ),
      data: command(dataSchema, onFault, async (client: TableClient, request, context) => {
        const answer = await this.answerData(client, request);
        return typeof answer === 'string' ? refused(context, answer) : answer;
      }),
      /** What no version of the game says is ignored. */
      '*': () => undefined,
    };

    override async onCreate({ code }: JoinTable): Promise<void> {
      const session = await found(code);
      if (!session) throw new ServerError(JOIN_REFUSALS.wrongKey, 'wrong-key');
      this.session = session;
      this.state = publicState(mirrorOf(session.host.publicView(), session.roster.delegates()));
      this.unsubscribe = session.host.subscribe({ kind: 'public' }, () => this.show(session));
      this.closeRoom = session.presence.openRoom();
      this.stopHearing = session.onErased((person) => this.letGo(person));
      this.closeIfEmpty();
    }

    override onJoin(client: TableClient, _options: JoinTable): void {
      const { session } = this;
      const person = client.auth;
      if (!session || !person) throw new ServerError(JOIN_REFUSALS.wrongKey, 'wrong-key');
      const { seat, role } = person;
      const reader = readerOf(session, seat);
      client.send('welcome', {
        protocol: PROTOCOL_VERSION,
        setup: session.host.publicView().setup,
        cast: session.cast,
        seedHash: session.host.seedHash,
        role,
        person: person.id,
        seat,
        own: null,
        options: null,
        ...(seat === null ? {} : session.host.privateView(seat)),
        history: session.host.history(reader),
        now: clock.now(),
      });
      const unsubscribe = session.host.subscribe(reader, (update) => this.tell(client, update));
      const left = session.presence.enter(person, () =>
        client.leave(CLOSE_CODES.openElsewhere, 'open-elsewhere'),
      );
      const leave = () => {
        unsubscribe();
        left();
      };
      client.userData = { person, pace: new Pace(REQUESTS), leave };
      guard(client);
    }

    override onLeave(client: TableClient): void {
      client.userData?.leave();
      this.closeIfEmpty();
    }

    override onDispose(): void {
      clearTimeout(this.emptyTimer);
      this.unsubscribe();
      this.stopHearing();
      this.closeRoom();
    }

    override onUncaughtException(error: unknown): void {
      onFault(error);
    }

    /** Passes a request to the table. @param actor null where this client may not ask such things */
    async pass(client: TableClient, actor: Actor | null, request: Request, context: MessageContext) {
      const refusal = await this.verdict(client, actor, request);
      return refusal === null ? null : refused(context, refusal);
    }

    async verdict(
      client: TableClient,
      actor: Actor | null,
      request: Request,
    ): Promise<Refusal['code'] | null> {
      if (!client.userData?.pace.take()) return 'too-fast';
      if (!this.session || actor === null) return 'not-yours';
      const { action, ...intent } = request;
      return this.session.host.submit(actor, intent, action);
    }

    async answerData(client: TableClient, request: DataRequest) {
      if (!client.userData?.pace.take()) return 'too-fast';
      return this.session ? answerData(request, client.userData.person, this.session, sessions) : 'not-yours';
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

    tell(client: TableClient, { privateView, events }: Update): void {
      const seat = client.userData?.person.seat ?? null;
      if (!this.session || (privateView === null && events.length === 0)) return;
      const mine = seat === null ? { own: null, options: null } : this.session.host.privateView(seat);
      client.send('told', { ...mine, events, now: clock.now() });
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
