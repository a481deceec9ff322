import type { Debrief } from '../../shared/analysis/debrief.ts';
import { debriefOf } from '../../shared/analysis/debrief.ts';
import { deskView } from '../../shared/projection/deskView.ts';
import { publicView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { Reader, SeenEvent } from '../../shared/projection/seen.ts';
import type { PublicView } from '../../shared/projection/views.ts';
import type { DeskNews } from '../../shared/protocol/messages.ts';
import { nextDeadline, phaseEnd } from '../../shared/rules/deadlines.ts';
import type { EventType, TableEvent } from '../../shared/rules/events.ts';
import type { Actor, Intent } from '../../shared/rules/intents.ts';
import { seedHash } from '../../shared/rules/random.ts';
import type { RejectionCode } from '../../shared/rules/rejections.ts';
import type { SeatId, TableState } from '../../shared/rules/state.ts';
import { decide, evolveAll, fold, isRejection } from '../../shared/rules/table.ts';
import type { Store, TableId } from '../store/store.ts';
import { VersionConflict } from '../store/store.ts';
import { Asked } from './Asked.ts';
import type { BotPlayer, BotTable } from './bots.ts';
import { playBots, seatsOfBots } from './bots.ts';
import type { Cancel, Clock } from './clock.ts';
import { fastForward } from './fastForward.ts';
import { IdleWatch } from './IdleWatch.ts';
import { NegotiatingBots } from './NegotiatingBots.ts';
import type { Listener, PrivateView } from './Readers.ts';
import { privateViewOf, Readers } from './Readers.ts';

/** Why nothing happened: a rule, or the disk. */
export type Refused = RejectionCode | 'not-saved';

export interface HostParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly bots: BotPlayer;
  /** Faults that end nothing, but should be known to whoever runs the server. */
  readonly onFault: (error: unknown) => void;
}

/** After these a bot may have something new to do. */
const WAKES_BOTS: ReadonlySet<EventType> = new Set([
  'phase-began',
  'seat-held',
  'stood-in',
  'reopened',
  'rehearsed',
]);

/** A phase of no length at every step would never let anyone in between; no real session has so many at once. */
const MOST_TICKS = 100;

/** How long to wait before a tick that changed nothing is tried again. Milliseconds. */
const RETRY_AFTER = 1000;

/** A desk need not know to the second when something was heard of a seat. Milliseconds. */
const TOLD_EVERY = 10_000;

/** The table has ended its life in this process; its log stays, and whoever takes it up finds it there. */
export class TableClosed extends Error {
  override readonly name = 'TableClosed';
}

/**
 * One table without a network: judges what is asked, one intent after the other, stores what happened before anybody
 * is told, and watches the clock. People, bots and the clock all come through `submit`.
 */
export class TableHost {
  readonly id: TableId;
  readonly #parts: HostParts;
  readonly #readers: Readers;
  readonly #botTable: BotTable;
  readonly #negotiating: NegotiatingBots;
  readonly #idle: IdleWatch;
  readonly #asked = new Asked();
  #log: TableEvent[];
  #state: TableState;
  #queue: Promise<unknown> = Promise.resolve();
  #cancelTimer: Cancel | null = null;
  #closed = false;

  /** @param log all events of the table so far; at least the one that opened it */
  constructor(id: TableId, log: readonly TableEvent[], parts: HostParts) {
    this.id = id;
    this.#parts = parts;
    this.#readers = new Readers(parts.onFault);
    this.#log = [...log];
    this.#asked.follow(log);
    this.#state = fold(log);
    this.#botTable = {
      state: () => this.#state,
      history: (reader) => this.history(reader),
      submit: (seat, intent) => this.#apply({ kind: 'bot', seat }, intent),
      stopped: () => this.#closed,
      bots: parts.bots,
      onFault: parts.onFault,
    };
    this.#negotiating = new NegotiatingBots(this.#botTable, parts.clock, (play) => {
      this.#enqueue(async () => {
        await this.#catchUp();
        await play();
      }).catch(parts.onFault);
    });
    this.#idle = new IdleWatch(parts.clock, (intent) => {
      this.submit({ kind: 'host' }, intent).catch(parts.onFault);
    });
    this.#watchClock();
    this.#negotiating.follow(true);
    this.#idle.follow(this.#state);
    this.#wakeBots();
  }

  /** The whole truth; for the host's own housekeeping and never for a reader. */
  get state(): TableState {
    return this.#state;
  }

  /** All that happened; who may be told how much of it, is for the caller to know. */
  get log(): readonly TableEvent[] {
    return this.#log;
  }

  /** Binds the seed while it is secret. */
  get seedHash(): string {
    return seedHash(this.#state.seed);
  }

  get running(): boolean {
    return nextDeadline(this.#state) !== null;
  }

  publicView(): PublicView {
    return publicView(this.#state);
  }

  privateView(seat: SeatId): PrivateView {
    return privateViewOf(this.#state, seat);
  }

  /** What the desk of a facilitator is told beside what everybody is. */
  deskNews(): DeskNews {
    return { ...deskView(this.#state), heard: this.#idle.heardOf() };
  }

  /** A person of this seat touched its page. What it asks for is heard by itself, and told with what came of it. */
  heard(seat: SeatId): void {
    const before = this.#idle.heardOf()[seat] ?? Number.NEGATIVE_INFINITY;
    this.#idle.heard(seat, this.#state);
    if (this.#parts.clock.now() - before >= TOLD_EVERY) this.#readers.tellDesk(this.#state);
  }

  /** Everything so far that the reader may know. */
  history(reader: Reader): readonly SeenEvent[] {
    return seenEvents(this.#log, reader);
  }

  /** What the reader is told when it is over; null before. */
  debrief(reader: Reader): Debrief | null {
    return debriefOf(this.#log, reader);
  }

  /** Tells the reader of every later change that concerns it, until the returned function is called. */
  subscribe(reader: Reader, listener: Listener): () => void {
    return this.#readers.add(reader, listener);
  }

  /**
   * @param action the asker's name for this action: asked for again under it, it is not done twice
   * @returns null once it has happened and is stored; otherwise why not, and nothing has changed
   */
  submit(actor: Actor, intent: Intent, action?: string): Promise<Refused | null> {
    return this.#enqueue(async () => {
      if (this.#closed) throw new TableClosed(`Table ${this.id} is closed in this process`);
      if (actor.kind === 'seat') this.#idle.heard(actor.seat, this.#state);
      if (this.#asked.has(actor, action)) return null;
      await this.#catchUp();
      return this.#apply(actor, intent, action);
    });
  }

  /** In a rehearsal, lets the round pass at once. No other session's time can be moved. */
  forward(): Promise<Refused | null> {
    return this.#enqueue(async () => {
      if (!this.#state.setup.rehearsal) return 'no-rehearsal';
      if (this.#state.phase === 'seating') return 'not-started';
      await fastForward(this.#botTable, (intent) => this.#apply({ kind: 'desk' }, intent));
      return null;
    });
  }

  /** Reads the log again after something in it was erased behind the table's back. */
  forget(): Promise<void> {
    return this.#enqueue(() => this.#reload());
  }

  /** Waits until everything asked so far is done, and what bots and the clock made of it. */
  async settled(): Promise<void> {
    for (let last: unknown = null; last !== this.#queue; ) {
      last = this.#queue;
      await last;
    }
  }

  /** Ends the table's life in this process, once what is under way is stored. Its log stays. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelTimer?.();
    this.#negotiating.stop();
    this.#idle.stop();
    await this.settled();
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /**
   * What the clock has ended counts as ended, even where the timer comes late.
   * @returns whether nothing more is due now
   */
  async #catchUp(): Promise<boolean> {
    for (let ticks = 0; ticks < MOST_TICKS; ticks++) {
      const due = nextDeadline(this.#state);
      if (due === null || due > this.#parts.clock.now()) return true;
      const { version } = this.#state;
      await this.#apply({ kind: 'host' }, { type: 'tick' });
      if (this.#state.version === version) return false;
    }
    return false;
  }

  async #apply(actor: Actor, intent: Intent, action?: string): Promise<Refused | null> {
    const { clock, store, onFault } = this.#parts;
    const now = clock.now();
    const judged = decide(this.#state, intent, { actor, now });
    if (isRejection(judged)) return judged.code;
    if (judged.length === 0) return null;
    const verdict = this.#asked.named(actor, action, judged);
    const before = this.#state;
    const after = evolveAll(before, verdict);
    try {
      const author = actor.kind === 'seat' ? actor.delegate : null;
      await store.append({ table: this.id, expectedVersion: before.version, events: verdict, now, author });
    } catch (error) {
      onFault(error);
      if (error instanceof VersionConflict) await this.#reload();
      return 'not-saved';
    }
    this.#state = after;
    this.#log.push(...verdict);
    this.#asked.follow(verdict);
    this.#watchClock();
    this.#negotiating.follow();
    this.#idle.follow(after);
    this.#readers.tell(before, after, verdict);
    if (verdict.some(({ type }) => WAKES_BOTS.has(type))) this.#wakeBots();
    return null;
  }

  /** The log has grown without us: what it says is right. */
  async #reload(): Promise<void> {
    const before = this.#state;
    this.#log = [...(await this.#parts.store.load(this.id))];
    this.#asked.follow(this.#log);
    this.#state = fold(this.#log);
    this.#watchClock();
    this.#negotiating.follow(true);
    this.#idle.follow(this.#state);
    this.#readers.tell(before, this.#state, []);
  }

  /** @param again set where the last tick changed nothing: others may still hold the table up, or the disk was full */
  #watchClock(again = false): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    const due = nextDeadline(this.#state);
    if (due === null || this.#closed) return;
    const { clock, onFault } = this.#parts;
    const end = phaseEnd(this.#state) ?? Number.POSITIVE_INFINITY;
    const later = clock.now() + RETRY_AFTER;
    const time = again ? Math.min(later, end > clock.now() ? end : later) : due;
    this.#cancelTimer = clock.at(time, () => {
      this.#enqueue(async () => {
        this.#watchClock(!(await this.#catchUp()));
      }).catch(onFault);
    });
  }

  #wakeBots(): void {
    if (seatsOfBots(this.#state).length === 0) return;
    this.#enqueue(() => playBots(this.#botTable)).catch(this.#parts.onFault);
  }
}
