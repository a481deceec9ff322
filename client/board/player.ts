import { DURATION } from '../art/theme.ts';
import type { CueContext } from './motion/cue.ts';
import { playCue } from './motion/cues.ts';
import { layTokensAnew } from './motion/tokens.ts';
import type { BoardAccord, Cue } from './picture.ts';
import { ribbonName } from './pieces/ribbons.ts';
import { newlySigned } from './ribbons.ts';
import { NOTHING, type Scene } from './scene.ts';
import type { Stage } from './stage/stage.ts';

/** What the player asks of the board it plays on. */
export interface PlayedBoard {
  readonly stage: Stage;
  scene(): Scene;
  reduced(): boolean;
  speed(): number;
  /** Draws the model as it is now, without these halves; `tidy` runs in the same frame. */
  redraw(omitted: ReadonlySet<string>, tidy: () => void): Promise<void>;
}

/** If the model has not moved on by then, the board goes back to it (ms). */
const GRACE = 400;
/** Tokens that wait for their turn are cleared away if none comes (ms). */
const PATIENCE = 6000;

/** Plays cues one at a time, and holds each one's last moment until the model shows the same. */
export class Player {
  omitted: ReadonlySet<string> = NOTHING;
  readonly #board: PlayedBoard;
  #queue: Promise<void> = Promise.resolve();
  #tidy: (() => void)[] = [];
  /** As they were drawn last; null before the first picture. */
  #accords: readonly BoardAccord[] | null = null;
  /** Newly signed accords whose ribbons are not drawn yet. */
  readonly #unsealed = new Set<string>();
  #playing = false;
  #held = false;
  /** The board has another size: the cue that is being played is played again. */
  #again = false;
  #destroyed = false;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(board: PlayedBoard) {
    this.#board = board;
  }

  play(cue: Cue): Promise<void> {
    const played = this.#queue.then(() => this.#play(cue));
    // What is thrown after the board has gone is of no account, and one broken cue must not hold up the next.
    this.#queue = played.catch(() => {});
    return played.catch((error: unknown) => {
      if (!this.#destroyed) {
        throw error;
      }
    });
  }

  skip(): void {
    this.#again = false;
    if (this.#playing) {
      this.#board.stage.timeline.skip();
    }
  }

  /** The board has another size: everything is laid anew, and a cue in the midst of playing begins again. */
  resized(): Promise<void> {
    if (this.#playing) {
      this.#again = true;
      this.#board.stage.timeline.skip();
      return this.#board.redraw(this.omitted, () => {});
    }
    const laid = this.#queue.then(() => this.#layAnew());
    this.#queue = laid.catch(() => {});
    return laid;
  }

  /** The model has changed: draw it, and let go of what the last cue holds. */
  async changed(): Promise<void> {
    const { accords } = this.#board.scene().picture;
    for (const key of newlySigned(this.#accords, accords)) this.#unsealed.add(key);
    this.#accords = accords;
    if (this.#playing || !this.#held) await this.#board.redraw(this.omitted, () => {});
    else await this.#letGo();
    this.#sealNew();
  }

  /** Ribbons that have just come are hidden before they were seen once, and draw themselves in. */
  #sealNew(): void {
    const come = [...this.#unsealed].filter((key) => this.#board.stage.sprite(ribbonName(key)));
    for (const key of come) {
      this.#unsealed.delete(key);
      this.#board.stage.sprite(ribbonName(key))?.setVisible(false);
    }
    if (come.length > 0) void this.play({ type: 'signed', keys: come });
  }

  destroy(): void {
    this.#destroyed = true;
    clearTimeout(this.#grace);
    clearTimeout(this.#patience);
  }

  async #play(cue: Cue): Promise<void> {
    const { stage } = this.#board;
    if (this.#destroyed) {
      return;
    }
    clearTimeout(this.#grace);
    clearTimeout(this.#patience);
    if (this.#held) {
      await this.#letGo();
    }
    this.#playing = true;
    stage.timeline.speed = this.#board.speed();
    try {
      await this.#playOnce(cue);
      while (this.#again) {
        this.#again = false;
        await this.#layAnew();
        await this.#playOnce(cue);
      }
    } finally {
      this.#playing = false;
      this.#held = true;
      stage.timeline.resume();
      if (!this.#destroyed) {
        this.#grace = setTimeout(() => this.#letGo(), GRACE);
        this.#patience = setTimeout(() => stage.dropLasting(), PATIENCE);
      }
    }
  }

  async #playOnce(cue: Cue): Promise<void> {
    const { stage } = this.#board;
    stage.timeline.resume();
    if (document.hidden) {
      // Nobody looks, and no frames come: go straight to the end.
      stage.timeline.skip();
    }
    await playCue(cue, this.#context());
    await stage.fade(() => 1, DURATION.base);
  }

  async #layAnew(): Promise<void> {
    if (!this.#destroyed) {
      await this.#letGo();
      await layTokensAnew(this.#context());
    }
  }

  async #letGo(): Promise<void> {
    clearTimeout(this.#grace);
    const tidy = this.#tidy;
    this.#tidy = [];
    this.#held = false;
    this.omitted = NOTHING;
    await this.#board.redraw(NOTHING, () => {
      for (const step of tidy) {
        step();
      }
      this.#board.stage.clear();
    });
  }

  #context(): CueContext {
    const { stage } = this.#board;
    const scene = this.#board.scene();
    return {
      stage,
      scene,
      layout: scene.layout,
      reduced: this.#board.reduced(),
      omit: async (halves) => {
        this.omitted = halves;
        await this.#board.redraw(halves, () => {});
      },
      afterwards: (tidy) => {
        this.#tidy.push(tidy);
      },
    };
  }
}
