import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, effect, signal } from '@preact/signals';
import type { Board } from '../board/picture.ts';
import type { Beat } from './beat.ts';
import { pace } from './pacing.ts';
import type { Changed } from './undo.ts';

/** What plays cues, if there is a board at all. */
export type CuePlayer = Pick<Board, 'play' | 'skip'>;

export interface Playback {
  readonly beats: ReadonlySignal<readonly Beat[]>;
  /** The beat that is being told; −1 before the first. */
  readonly index: ReadonlySignal<number>;
  /** Beats whose numbers have moved. */
  readonly played: ReadonlySignal<number>;
  /** Beats that have been told once; whoever looks back may go to any of them. */
  readonly told: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  readonly speed: ReadonlySignal<number>;
  readonly done: ReadonlySignal<boolean>;
  /** Somebody has paused or stepped: nothing goes on by itself. */
  readonly handled: ReadonlySignal<boolean>;
  /** Changes that have happened and are not yet shown. */
  readonly unplayed: ReadonlySignal<readonly Changed[]>;
  /** Puts an account there without playing it. */
  restore(beats: readonly Beat[]): void;
  /** Plays beats; `after` those that are there, or instead of them. */
  start(beats: readonly Beat[], left: number | null, after: boolean): void;
  toggle(): void;
  next(): void;
  back(): void;
  /** Goes to a beat, with its numbers moved, and waits there. */
  showBeat(at: number): void;
  skip(): void;
  setSpeed(speed: number): void;
  setPlayer(player: CuePlayer | null): void;
}

/** Share of a beat's time after which its cues are cut; what they leave is for reading, with the numbers moved. */
const CUES = 0.9;
/** Without a board a sentence stands so long before its numbers move. */
const WITHOUT_BOARD = 0.3;

type Wait = (ms: number) => Promise<void>;

const realWait: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Plays the beats of a resolution one after the other, at the viewer's own pace. */
export function createPlayback(wait: Wait = realWait): Playback {
  const beats = signal<readonly Beat[]>([]);
  const durations = signal<readonly number[]>([]);
  const index = signal(-1);
  const played = signal(0);
  const told = signal(0);
  const playing = signal(false);
  const handled = signal(false);
  const speed = signal(1);
  let player: CuePlayer | null = null;
  let run = 0;
  let busy = false;
  let hurry: () => void = () => undefined;
  let hurried = new Promise<void>((resolve) => (hurry = resolve));

  /** A wait that `stop` ends at once. */
  function pause(ms: number): Promise<void> {
    return Promise.race([wait(ms / speed.value), hurried]);
  }

  async function tell(at: number, mine: number): Promise<void> {
    const beat = beats.value[at];
    if (!beat) return;
    index.value = at;
    const time = durations.value[at] ?? 0;
    // The board may come or go while a beat is played; a beat keeps the one it began with.
    const board = player;
    const whole = pause(time);
    if (board && beat.cues.length > 0) {
      const over = pause(time * CUES);
      let late = false;
      over.then(() => (late = true));
      for (const cue of beat.cues) {
        if (late || run !== mine) break;
        await Promise.race([board.play(cue), over]);
        if (late) board.skip();
      }
    } else await pause(time * WITHOUT_BOARD);
    if (run !== mine) return;
    played.value = at + 1;
    await whole;
  }

  async function loop(): Promise<void> {
    if (busy) return;
    busy = true;
    const mine = run;
    while (run === mine && playing.value && played.value < beats.value.length) await tell(played.value, mine);
    busy = false;
    if (run !== mine) {
      if (playing.value) void loop();
    } else if (played.value >= beats.value.length) playing.value = false;
  }

  /** Ends what is being played, wherever it is. */
  function stop(): void {
    run += 1;
    player?.skip();
    hurry();
    hurried = new Promise((resolve) => (hurry = resolve));
  }

  function show(at: number): void {
    stop();
    batch(() => {
      playing.value = false;
      handled.value = true;
      index.value = Math.max(0, Math.min(at, beats.value.length - 1));
      played.value = Math.min(index.value + 1, beats.value.length);
    });
  }

  effect(() => {
    told.value = Math.min(Math.max(told.peek(), played.value), beats.value.length);
  });

  return {
    beats,
    index,
    played,
    told,
    playing,
    speed,
    handled,
    done: computed(() => played.value >= beats.value.length),
    unplayed: computed(() => beats.value.slice(played.value).flatMap(({ changes }) => changes)),
    restore(account) {
      stop();
      batch(() => {
        beats.value = account;
        durations.value = pace(account, null);
        played.value = account.length;
        index.value = account.length - 1;
        playing.value = false;
        // Whoever comes back reads at its own pace.
        handled.value = true;
      });
    },
    start(account, left, after) {
      if (!after) stop();
      batch(() => {
        const kept = after ? beats.value : [];
        const keptTimes = after ? durations.value : [];
        beats.value = [...kept, ...account];
        durations.value = [...keptTimes, ...pace(account, left)];
        if (!after) {
          played.value = 0;
          told.value = 0;
          index.value = -1;
        }
        handled.value = false;
        playing.value = true;
      });
      void loop();
    },
    toggle() {
      handled.value = playing.value;
      playing.value = !playing.value && played.value < beats.value.length;
      if (playing.value) void loop();
    },
    next() {
      show(played.value > index.value ? index.value + 1 : index.value);
    },
    back() {
      show(index.value - 1);
    },
    showBeat: show,
    skip() {
      show(beats.value.length - 1);
    },
    setSpeed(value) {
      speed.value = value;
    },
    setPlayer(value) {
      player = value;
    },
  };
}
