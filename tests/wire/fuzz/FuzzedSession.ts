import { unzipSync } from 'fflate';
import type { MoveId } from '../../../shared/content/moves.ts';
import { MOVES } from '../../../shared/content/moves.ts';
import type { SeatView } from '../../../shared/projection/views.ts';
import type { OpenSession, SeatRequest } from '../../../shared/protocol/messages.ts';
import { viewOf } from '../../../shared/protocol/mirror.ts';
import type { SeatIntent } from '../../../shared/rules/intents.ts';
import type { Card, Commitment, SeatId } from '../../../shared/rules/state.ts';
import { Chance } from '../../crash/chance.ts';
import type { Player, Running } from '../../server/support/server.ts';
import { get, join, post, refusalOf, takeSeat } from '../../server/support/server.ts';
import { anyDealing } from '../../support/dealings.ts';
import { anyCommitment, diceOf } from '../../support/offers.ts';
import { ARCHIPELAGO, bytesOf, caughtUp, HOSTED, openTable } from '../recording.ts';
import type { ReaderName } from './CanaryNet.ts';
import { CanaryNet } from './CanaryNet.ts';
import { foreignIn } from './foreign.ts';
import type { Recorder } from './recorder.ts';
import type { TappedStore } from './tapped.ts';
import { Truth } from './truth.ts';

/** One connection, and how much of what it got has been looked at. */
interface Reading {
  /** A seat, `desk`, `observer` or `projector`. */
  readonly name: ReaderName;
  /** Null for those who play none. */
  readonly seat: SeatId | null;
  readonly player: Player;
  readonly key: string;
  frames: number;
  welcomes: number;
  told: number;
}

/** How much was looked at. */
export interface Tried {
  readonly frames: number;
  readonly bytes: number;
  readonly others: number;
  readonly canaries: number;
  readonly counts: ReadonlyMap<string, number>;
}

interface Parts {
  readonly server: Running;
  readonly tapped: TappedStore;
  readonly recorder: Recorder;
  /** Decides what is played, and everything in it. */
  readonly game: number;
  /** Lets time pass for the pace of requests. */
  readonly skip: () => void;
}

const FIRST = { scenario: 'first-table', preset: '20-minutes', bots: {} } as const;
function isWiretap(id: MoveId): boolean {
  const move = MOVES[id];
  return move.kind === 'cyber' && move.effects.some(({ type }) => type === 'wiretap');
}

/** What each seat does in a phase: most in negotiation. */
const ACTS = { negotiation: 4, otherwise: 1 };

/** What is no other secret, and whoever sees it knows whose it was. */
function planted(chance: Chance): string {
  return `canary-${chance.below(2 ** 40).toString(36)}-é`;
}

/**
 * A whole session that seeded players play over the wire, in which every word is a canary, and in which each connection
 * looks after every step at what it got.
 */
export class FuzzedSession {
  readonly #parts: Parts;
  readonly #chance: Chance;
  readonly #net = new CanaryNet();
  /** Names of mandates stand in the deck too, which is public and comes with the welcome. */
  readonly #mandates = new CanaryNet();
  #truth: Truth | null = null;
  #readings: Reading[] = [];
  #code = '';
  #table = '';
  #setup: SeatView['setup'] | null = null;
  #frames = 0;
  #others = 0;
  #downloads = 0;
  readonly #caught: string[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#chance = new Chance(`table ${parts.game}`);
  }

  /** @returns what was caught where it may not be, and how much was looked at */
  async play(): Promise<{ readonly caught: readonly string[]; readonly tried: Tried }> {
    await this.#open();
    await this.#asDesk({ type: 'start' });
    for (let step = 0; this.#truth?.state.phase !== 'ended' && step < 200; step++) {
      await this.#playPhase();
      await this.#somethingElse();
      const { round = 0, phase = 'briefing' } = this.#truth?.state ?? {};
      if (phase !== 'ended' && phase !== 'seating') await this.#asDesk({ type: 'end-phase', round, phase });
    }
    await this.#settle();
    await this.#rejoin();
    await this.#askAround();
    for (const { player } of this.#here) await player.room.leave();
    const canaries = this.#net.size + this.#mandates.size;
    const counts = new Map(this.#truth?.counts);
    if (this.#downloads > 0) counts.set('download', this.#downloads);
    const { bytes } = this.#net;
    return {
      caught: this.#caught,
      tried: { frames: this.#frames, bytes, others: this.#others, canaries, counts },
    };
  }

  async #open(): Promise<void> {
    const { server, game } = this.#parts;
    const changes: Partial<OpenSession> = {
      ...(game % 4 < 2 ? ARCHIPELAGO : FIRST),
      ...(game % 2 === 0 ? {} : HOSTED),
      secretBallot: game % 3 === 0,
      botPace: 1,
    };
    const { code, keys, ...players } = await openTable(server, changes);
    this.#code = code;
    this.#table = this.#parts.tapped.newest;
    this.#setup = players.ondara.welcomes[0]?.setup ?? null;
    for (const key of keys) this.#net.plant('key', key, 'opener');
    // An opener who plays has no key but its seat's.
    const leads = this.#setup?.facilitated ? (['desk'] as const) : [];
    const names = ['ondara', 'kelduin', 'ysmere', ...leads, 'observer', 'projector'] as const;
    for (const [at, name] of names.entries()) this.#read(name, players[name], keys[at] ?? '');
    // Whoever leads opens the projector, and passes its key on.
    this.#net.plant('key', keys.at(-1) ?? '', 'projector', leads[0] ?? 'ondara');
    this.#truth = new Truth(this.#net, this.#parts.tapped.take(this.#table));
    await this.#check();
  }

  #read(name: ReaderName, player: Player, key: string): void {
    const seat = player.welcomes[0]?.seat ?? null;
    this.#readings.push({ name, seat, player, key, frames: 0, welcomes: 0, told: 0 });
  }

  get #here(): readonly Reading[] {
    return this.#readings.filter(({ player }) => player.closed.length === 0);
  }

  async #asDesk(request: Parameters<Player['room']['request']>[1]): Promise<void> {
    const desk = this.#leading;
    // The store may refuse it; then it is asked again.
    if (desk) await refusalOf(desk.player.room.request('desk', request as { type: 'start' }));
    await this.#check();
  }

  async #ask({ player }: Reading, intent: SeatIntent): Promise<boolean> {
    const action = `action-${this.#chance.below(2 ** 40).toString(36)}`;
    // What a client may send is what the options offer; who signs what others cannot pay is refused.
    const refusal = await refusalOf(player.room.request('intent', { ...intent, action } as SeatRequest));
    await this.#check();
    return refusal === null;
  }

  #viewOf({ player }: Reading): SeatView | null {
    const last = [...player.welcomes, ...player.told].at(-1);
    if (!last?.own || !last.options || !this.#setup) return null;
    return { ...viewOf(player.room.state, this.#setup), own: last.own, options: last.options };
  }

  async #playPhase(): Promise<void> {
    const { phase } = this.#truth?.state ?? {};
    const acts = phase === 'negotiation' ? ACTS.negotiation : ACTS.otherwise;
    for (const reading of this.#here) {
      const view = this.#viewOf(reading);
      if (!view) continue;
      if (phase === 'commitment') await this.#commit(reading);
      else for (let nth = 0; nth < acts; nth++) await this.#deal(reading);
    }
    if (phase !== 'negotiation') return;
    this.#parts.server.clock.advance(900);
    await this.#settle();
  }

  async #deal(reading: Reading): Promise<void> {
    const view = this.#viewOf(reading);
    if (!view) return;
    const { round, own } = view;
    const others = view.seats.map(({ id }) => id).filter((id) => id !== own.seat);
    const draw = this.#chance.fraction();
    const words = (to: readonly SeatId[]): SeatIntent => ({
      type: 'say',
      round,
      to,
      saying: { kind: 'words', text: planted(this.#chance), promise: false },
    });
    if (view.phase === 'negotiation' && draw < 0.85) {
      const signable = view.options.accords.proposals.find(({ canSign }) => canSign);
      const proposal = own.proposals.find(({ id }) => id === signable?.proposal);
      const intent: SeatIntent | null =
        proposal && draw < 0.7
          ? { type: 'sign', round, proposal: proposal.id, revision: proposal.revision }
          : anyDealing(view, diceOf(`${draw}`, round, own.seat));
      if (intent && intent.type !== 'say') await this.#ask(reading, intent);
      return;
    }
    const talk = view.options.talk;
    const what = this.#chance.fraction();
    if (what < 0.6 && talk.private.refused === null)
      await this.#ask(reading, words([this.#chance.pick(others)]));
    else if (what < 0.85 && talk.own.refused === null) await this.#ask(reading, words([]));
    else if (talk.plenary.refused === null) await this.#ask(reading, words(others));
  }

  /** Where a wiretap is to be had it is often played, and seeks an accord as often as a mandate. */
  #tapping(view: SeatView): Commitment | null {
    const taps = view.options.cards.find(({ move, refused }) => refused === null && isWiretap(move));
    if (!taps || this.#chance.below(3) === 0) return null;
    const card: Card = { move: taps.move, posture: null, targets: [this.#chance.pick(taps.targets).seat] };
    return { cards: [this.#chance.below(2) === 0 ? card : { ...card, seeks: 'accord' }], invest: null };
  }

  async #commit(reading: Reading): Promise<void> {
    for (let nth = this.#chance.below(3); nth >= 0; nth--) {
      const view = this.#viewOf(reading);
      if (!view?.options.canDraft) return;
      const dice = diceOf(`${this.#chance.fraction()}`, view.round, view.own.seat);
      const commitment = this.#tapping(view) ?? anyCommitment(view, dice, 0.5);
      await this.#ask(reading, { type: 'draft', round: view.round, commitment });
    }
    const { round = 0 } = this.#truth?.state ?? {};
    await this.#ask(reading, { type: 'seal', round });
    if (this.#chance.below(4) > 0) return;
    await this.#ask(reading, { type: 'reopen', round });
    await this.#ask(reading, { type: 'seal', round });
  }

  /** What happens beside the game. */
  async #somethingElse(): Promise<void> {
    switch (this.#chance.below(7)) {
      case 0:
        return this.#rejoin();
      case 1:
        return this.#joinLate();
      case 2:
        return this.#askAround();
      case 3:
        return this.#askBadly();
      case 4:
        this.#parts.tapped.refuseNext = this.#truth?.state.phase === 'negotiation';
    }
  }

  /** One comes back with its key; whoever sat there before hears no more. */
  async #rejoin(): Promise<void> {
    const { name, key, player } = this.#chance.pick(this.#here);
    const left = new Promise((resolve) => player.room.onLeave(resolve));
    // A screen for the room ends no other.
    if (name === 'projector') await player.room.leave();
    this.#read(name, await this.#come(key), key);
    await left;
    await this.#check();
  }
  /** @returns one who has been welcomed */
  async #come(key: string): Promise<Player> {
    const player = await join(this.#parts.server.url, { code: this.#code, key });
    await caughtUp(player);
    return player;
  }

  /** A person takes the seat of a bot, if there is one. */
  async #joinLate(): Promise<void> {
    const { url } = this.#parts.server;
    if (this.#here.length > 6 || this.#truth?.state.phase === 'ended') return;
    await this.#unlock();
    const { body } = await get<{ seats: { id: SeatId; state: string }[] }>(
      `${url}/api/sessions/${this.#code}`,
    );
    const seat = body.seats.find(({ state }) => state === 'bot')?.id;
    if (seat === undefined) return;
    const { key } = await takeSeat(url, this.#code, seat, `Late at ${seat}`);
    this.#net.plant('key', key, 'opener');
    this.#read(seat, await this.#come(key), key);
    await this.#check();
  }

  /** Whoever leads lets new people in. */
  async #unlock(): Promise<void> {
    const desk = this.#leading;
    if (desk) await refusalOf(desk.player.room.request('people', { type: 'lock', locked: false }));
    await this.#check();
  }

  async #askAround(): Promise<void> {
    const { url } = this.#parts.server;
    for (const path of [`sessions/${this.#code}`, 'scenarios', 'addresses', 'health', 'nothing'])
      await get(`${url}/api/${path}`);
    await this.#download(this.#leading);
    await this.#download(this.#chance.pick(this.#here));
    await this.#check();
  }

  /** Whoever leads. */
  get #leading(): Reading | undefined {
    return this.#here.find(({ name }) => name === (this.#setup?.facilitated ? 'desk' : 'ondara'));
  }

  /** Asks for the download, and looks into every file of it. */
  async #download(reading: Reading | undefined): Promise<void> {
    if (!reading) return;
    const headers = { authorization: `Bearer ${reading.key}` };
    const { url } = this.#parts.server;
    const answer = await fetch(`${url}/api/sessions/${this.#code}/export`, { headers });
    if (answer.status !== 200) return;
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const whole = Buffer.from(files['about.json'] ?? []).includes('"whole": true');
    const name = reading.seat ?? 'desk';
    for (const [file, bytes] of Object.entries(files).map(([at, of]) => [at, Buffer.from(of)] as const)) {
      this.#others++;
      const caught = this.#net.caught(bytes, name).concat(whole ? [] : this.#mandates.caught(bytes, name));
      // When all is over a facilitator may know all of the game, and still nobody's key, nor what was never part of it.
      const kept = caught.filter(
        (what) => !whole || !/^(nonce|incident to come|accord|proposal) /.test(what),
      );
      // Nobody here lets its words be used.
      const words = [...this.#net.found(bytes)].filter(
        (value) => value.startsWith('canary-') && value !== this.#truth?.state.seed,
      );
      this.#caught.push(...[...kept, ...words].map((what) => `${what}, ${file} of the download`));
    }
    this.#downloads++;
  }

  /** Mistakes with secrets in them: neither answer nor log may repeat them. */
  async #askBadly(): Promise<void> {
    const { url } = this.#parts.server;
    const secret = planted(this.#chance);
    this.#net.plant('what was asked badly', secret);
    const { player } = this.#chance.pick(this.#here);
    for (const bad of [
      { type: 'say', round: 1, to: [secret], saying: { kind: 'words', text: secret } },
      { type: secret },
    ])
      await refusalOf(player.room.request('intent', bad as never));
    await refusalOf(join(url, { code: this.#code, key: secret }));
    for (const body of [`{"name":"${secret}`, { name: '', seat: secret }, { [secret]: 1 }])
      await post(`${url}/api/sessions/${this.#code}/seats`, body);
    await post(`${url}/api/sessions`, { scenario: secret });
    await this.#check();
  }

  /** Waits until the table rests. */
  async #settle(): Promise<void> {
    await (await this.#parts.server.app.sessions.find(this.#code))?.host.settled();
    await this.#check();
  }

  async #check(): Promise<void> {
    const truth = this.#truth;
    this.#parts.skip();
    if (!truth) return;
    await caughtUp(...this.#here.map(({ player }) => player));
    const events = this.#parts.tapped.take(this.#table);
    truth.follow(events);
    const desk = truth.state.setup.facilitated ? ['desk'] : [];
    for (const event of events) {
      if (event.type === 'mandate-dealt')
        this.#mandates.plant('mandate', event.mandate.id, event.seat, ...desk);
      if (event.type === 'mandate-shown') this.#mandates.plant('mandate', event.mandate.id, ...event.to);
      if (event.type === 'session-ended' || (event.type === 'mandate-shown' && event.open))
        for (const { mandate, id } of Object.entries(truth.state.seats).map(([id, seat]) => ({
          ...seat,
          id,
        })))
          if (mandate && (event.type === 'session-ended' || event.seat === id))
            this.#mandates.open(mandate.id);
    }
    for (const reading of this.#readings) this.#lookAt(reading, truth);
    for (const { way, bytes } of this.#parts.recorder.take()) {
      this.#others++;
      const reader = way.startsWith('body of POST /api/sessions') ? 'opener' : 'anybody';
      this.#caught.push(...this.#net.caught(bytes, reader).map((what) => `${what}, ${way}`));
    }
  }

  #lookAt(reading: Reading, truth: Truth): void {
    const { player, seat, name } = reading;
    for (const frame of bytesOf(player).slice(reading.frames)) {
      this.#frames++;
      this.#caught.push(...this.#net.caught(frame, name));
      if (!frame.includes('mandates')) this.#caught.push(...this.#mandates.caught(frame, name));
    }
    const decoded = {
      welcomes: player.welcomes.slice(reading.welcomes),
      told: player.told.slice(reading.told),
    };
    this.#caught.push(...foreignIn(decoded, seat, truth.state.setup.secretBallot, name === 'desk'));
    reading.frames = bytesOf(player).length;
    reading.welcomes = player.welcomes.length;
    reading.told = player.told.length;
  }
}
