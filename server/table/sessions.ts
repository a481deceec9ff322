import { readScenario } from '../../shared/content/readScenario.ts';
import type { Scenario } from '../../shared/content/scenario.ts';
import { STYLES } from '../../shared/content/styles.ts';
import { CODE_LENGTH, isCode, isOnceCode, isRecoveryCode } from '../../shared/protocol/code.ts';
import type {
  Damage,
  HttpRefusal,
  OpenedSession,
  OpenSession,
  TakenSeat,
} from '../../shared/protocol/messages.ts';
import { DEFAULT_NOTICE, RETENTION_DAYS } from '../../shared/protocol/privacy.ts';
import { ROLES } from '../../shared/protocol/roles.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import { lots } from '../../shared/rules/random.ts';
import type { Overrides } from '../../shared/rules/setup.ts';
import { dealSetup } from '../../shared/rules/setup.ts';
import type { SeatId, Setup } from '../../shared/rules/state.ts';
import { decide, fold, isRejection, openTable } from '../../shared/rules/table.ts';
import type { Access } from '../people/access.ts';
import { firstAccess } from '../people/access.ts';
import { People } from '../people/People.ts';
import { LogBroken } from '../store/chain.ts';
import type { PersonRecord, SessionRecord } from '../store/store.ts';
import { Damaged } from '../store/store.ts';
import type { Secrets } from './keys.ts';
import { hashOf, keyFor, recoveryCodeFor } from './keys.ts';
import { Session } from './Session.ts';
import type { HostParts } from './TableHost.ts';

interface SessionsParts extends HostParts {
  /** Wall clock, milliseconds; the process's own where it is left out. */
  readonly wall?: () => number;
  /** How long a session is kept after its last event. */
  readonly retentionDays?: number;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** The names of the emblems that clients can draw. */
  readonly emblems: readonly string[];
  readonly secrets: Secrets;
}

/** A session that nobody asked for so long, where nobody is and nothing runs, leaves the memory. Milliseconds. */
const IDLE = 10 * 60_000;

const DAY = 24 * 60 * 60_000;

/** Drawing a code that is in use so often in a row does not happen by chance. */
const MOST_CODE_DRAWS = 20;

type Bots = OpenSession['bots'];

/** What the opener set; the rest is the scenario's. An opener who plays is no facilitator. */
function overridesOf({
  clock,
  press,
  secretBallot,
  botPace,
  host,
  delegatesPerSeat,
  idle,
  rehearsal,
}: OpenSession): Overrides {
  const seconds = botPace === undefined ? undefined : botPace * 1000;
  const silences = idle && { warnAfter: idle.warnAfter * 1000, standInAfter: idle.standInAfter * 1000 };
  const facilitated = host === null;
  return {
    clock,
    press,
    secretBallot,
    delegatesPerSeat,
    botPace: seconds,
    facilitated,
    idle: silences,
    rehearsal,
  };
}

/** All sessions of this server by their code. Those in use are in memory; all others come from the store when asked for. */
export class Sessions {
  readonly #parts: SessionsParts;
  readonly #live = new Map<string, { readonly session: Promise<Session | null>; readonly askedAt: number }>();

  /** Nobody comes in while they are erased. */
  readonly #erasing = new Set<string>();

  constructor(parts: SessionsParts) {
    this.#parts = parts;
  }

  /** Opens a session and, where the opener plays, seats it. */
  async open(request: OpenSession): Promise<OpenedSession | HttpRefusal> {
    const scenario = this.#scenarioOf(request);
    if ('error' in scenario) return scenario;
    if (!scenario.presets.some(({ id }) => id === request.preset))
      return { error: 'unknown-preset', path: 'preset' };
    const seats = scenario.seats.map(({ id }) => id);
    const stranger = Object.keys(request.bots).find((seat) => !seats.includes(seat));
    if (stranger !== undefined) return { error: 'unknown-seat', path: `bots.${stranger}` };
    const wanted = request.host?.seat ?? null;
    if (wanted !== null && !seats.includes(wanted)) return { error: 'unknown-seat', path: 'host.seat' };

    const { action } = request;
    const { secrets, store } = this.#parts;
    const key = action === undefined ? secrets.key() : keyFor(action, 'opening');
    const onPaper = action === undefined ? secrets.recoveryCode() : recoveryCodeFor(action);
    const opening = action === undefined ? null : hashOf(action);
    const access = firstAccess(hashOf(key), hashOf(onPaper));
    const { code } =
      (opening !== null && (await store.findOpening(opening))) ||
      (await this.#create(
        request,
        dealSetup(scenario, request.preset, overridesOf(request)),
        access,
        opening,
      ));
    const session = await this.find(code);
    if (!session) throw new Error(`The session ${code} was opened and is not there`);
    const shown = session.people.withKey(key);
    // Whoever has got another key since has had the answer.
    if (shown?.standing !== 'good') return { error: 'bad-request', path: 'action' };
    const { person } = shown;
    await session.privacy.lay(request.notice ?? DEFAULT_NOTICE);
    const recovery = `${code}${onPaper}`;
    if (!request.host || person.seat !== null) return { code, seat: person.seat, key, recovery };
    const seat = await session.seating.seat(person, wanted);
    return typeof seat === 'string' ? { code, seat, key, recovery } : seat;
  }

  #opener(host: OpenSession['host'], access: Access): PersonRecord {
    return {
      id: this.#parts.secrets.person(),
      session: '',
      role: host ? 'host' : 'facilitator',
      name: host?.name ?? '',
      table: null,
      seat: null,
      joinedAt: Date.now(),
      access,
    };
  }

  /** @returns null for a code that no session has */
  async find(code: string): Promise<Session | null> {
    if (!isCode(code) || this.#erasing.has(code)) return null;
    const asked = this.#live.get(code)?.session ?? this.#load(code);
    this.#live.set(code, { session: asked, askedAt: performance.now() });
    try {
      const session = await asked;
      if (!session) this.#live.delete(code);
      return session;
    } catch (error) {
      this.#live.delete(code);
      throw error;
    }
  }

  /** Erases all of a session; whoever is at its table is told and let go. @returns whether there was such a session */
  async erase(code: string): Promise<boolean> {
    if (this.#erasing.has(code)) return false;
    // A damaged one cannot be played, and can be erased.
    const session = await this.find(code).catch(() => null);
    this.#erasing.add(code);
    try {
      this.#live.delete(code);
      await session?.end();
      return await this.#parts.store.eraseSession(code);
    } finally {
      this.#erasing.delete(code);
    }
  }

  /** Days that a session is kept after its last event. */
  get retentionDays(): number {
    return this.#parts.retentionDays ?? RETENTION_DAYS;
  }

  /** Wall clock, milliseconds. */
  wall(): number {
    return (this.#parts.wall ?? Date.now)();
  }

  /** When a session is erased if nothing more happens in it; wall clock, milliseconds. */
  async keptUntil(code: string): Promise<number> {
    return ((await this.#parts.store.touchedAt(code)) ?? this.wall()) + this.retentionDays * DAY;
  }

  /** Erases the sessions whose time is over, and what is left of erased ones. */
  async expire(): Promise<void> {
    const { store, onFault } = this.#parts;
    for (const code of await store.codesBefore(this.wall() - this.retentionDays * DAY))
      await this.erase(code).catch(onFault);
    await store.scrub();
  }

  /**
   * How far the log of a session is as it was written, for one who leads it.
   * @returns null where nothing is wrong, or the key opens no lead
   */
  async damage(code: string, key: string): Promise<Damage | null> {
    const { store } = this.#parts;
    const record = isCode(code) ? await store.findSession(code) : null;
    if (!record) return null;
    const shown = new People(store, await store.people(code)).withKey(key);
    if (shown?.standing !== 'good' || !ROLES[shown.person.role].leads) return null;
    try {
      await store.load(record.table);
      return null;
    } catch (error) {
      if (!(error instanceof LogBroken)) throw error;
      const { seq, length, sound } = error;
      const state = sound.length > 0 ? fold(sound) : null;
      const stood = state && { phase: state.phase, round: state.round };
      return { event: seq, events: length, stood };
    }
  }

  /** Moves whoever has this one-time code to where it was entered; null where it is nobody's, or no longer good. */
  async moveDevice(code: string): Promise<TakenSeat | null> {
    if (!isOnceCode(code)) return null;
    const person = await this.#parts.store.personWithCode(hashOf(code));
    const session = person && (await this.find(person.session));
    return session ? session.moveDevice(person.id, code) : null;
  }

  /** Gives a desk back to whoever has its code on paper. Its first symbols are the session's. */
  async recoverDesk(code: string): Promise<TakenSeat | null> {
    const [session, recovery] = [code.slice(0, CODE_LENGTH), code.slice(CODE_LENGTH)];
    if (!isCode(session) || !isRecoveryCode(recovery)) return null;
    return (await (await this.find(session))?.recoverDesk(recovery)) ?? null;
  }

  /** Takes up all sessions with an event since then (wall clock), so that their clocks run again. */
  async resumeSince(wallTime: number): Promise<void> {
    for (const code of await this.#parts.store.codesSince(wallTime))
      await this.find(code).catch(this.#parts.onFault);
  }

  /** Lets go of idle sessions. They come back from the store when asked for. */
  async sweep(): Promise<void> {
    const now = performance.now();
    for (const [code, { session, askedAt }] of [...this.#live]) {
      const idle = await session;
      if (now - askedAt < IDLE || !idle?.presence.empty || idle.host.running) continue;
      this.#live.delete(code);
      await idle.host.close();
    }
  }

  /** Waits until everything asked of any table so far is done. */
  async settled(): Promise<void> {
    for (const { session } of [...this.#live.values()])
      await (await session.catch(() => null))?.host.settled();
  }

  /** Ends all tables in this process once what is under way is stored. */
  async close(): Promise<void> {
    for (const { session } of this.#live.values()) await (await session.catch(() => null))?.host.close();
    this.#live.clear();
  }

  /** Whether any table is in memory, so that the clock matters. */
  get inUse(): boolean {
    return this.#live.size > 0;
  }

  /** One that the server offers, or the opener's own if it has no mistake. */
  #scenarioOf({ scenario }: OpenSession): Scenario | HttpRefusal {
    const { scenarios, emblems } = this.#parts;
    if (typeof scenario === 'string')
      return scenarios.get(scenario) ?? { error: 'unknown-scenario', path: 'scenario' };
    const read = readScenario(scenario, { emblems });
    return Array.isArray(read) ? { error: 'bad-scenario', path: 'scenario', faults: read } : read;
  }

  async #load(code: string): Promise<Session | null> {
    const record = await this.#parts.store.findSession(code);
    try {
      return record && (await Session.resume(record, this.#parts));
    } catch (error) {
      if (!(error instanceof LogBroken)) throw error;
      // Whoever runs the server knows sessions by their codes.
      throw new Damaged(
        `Session ${code} is damaged at event ${error.seq} of ${error.length}. It is not played.`,
      );
    }
  }

  /** @returns the new session, or the one that somebody has opened meanwhile under the same name */
  async #create(
    { bots, host }: OpenSession,
    setup: Setup,
    access: Access,
    opening: string | null,
  ): Promise<SessionRecord> {
    const { store, clock, secrets } = this.#parts;
    const opener = this.#opener(host, access);
    const seed = secrets.seed();
    const opened = openTable(setup, seed);
    const events = [...opened, ...this.#seatBots(opened, bots, seed)];
    for (let draw = 0; draw < MOST_CODE_DRAWS; draw++) {
      const record = {
        code: secrets.code(),
        table: secrets.table(),
        scenario: setup.scenario,
        opening,
        openedAt: opener.joinedAt,
        locked: null,
      };
      if (await store.createSession(record, { ...opener, session: record.code }, events, clock.now()))
        return record;
      const before = opening === null ? null : await store.findOpening(opening);
      if (before) return before;
    }
    throw new Error('No free join code was found');
  }

  #seatBots(opened: readonly TableEvent[], bots: Bots, seed: string): TableEvent[] {
    const dealt = lots(seed, { round: 0, step: 'seating', purpose: 'styles' }, STYLES);
    const events: TableEvent[] = [];
    Object.entries(bots).forEach(([seat, wish]: [SeatId, Bots[string]], i) => {
      const style = wish === 'any' ? (dealt[i % dealt.length] ?? 'reciprocator') : wish;
      const context = { actor: { kind: 'host' }, now: this.#parts.clock.now() } as const;
      const intent = { type: 'hold-seat', seat, holder: { kind: 'bot', style } } as const;
      const seated = decide(fold([...opened, ...events]), intent, context);
      if (isRejection(seated)) throw new Error(`No bot can sit at ${seat}: ${seated.code}`);
      events.push(...seated);
    });
    return events;
  }
}
