import type { ReadonlySignal } from '@preact/signals';
import type { Composer } from '../compose.ts';
import type { BoardLayout } from '../geometry.ts';
import type { BoardPicture, BoardSettings, Cue } from '../picture.ts';

/** What a view of the board draws from. */
export interface Surroundings {
  readonly host: HTMLElement;
  readonly composer: Composer;
  readonly picture: ReadonlySignal<BoardPicture>;
  readonly settings: ReadonlySignal<BoardSettings>;
  /** For the host's size as it is now. */
  readonly layout: () => BoardLayout;
  readonly fps: number | undefined;
}

/** One way of showing the board: on a canvas that moves, or as SVG that does not. */
export interface View {
  /** Draws the model as it is now. */
  draw(): void;
  /** Resolves when what was last asked for stands. */
  drawn(): Promise<void>;
  resize(): void;
  play(cue: Cue): Promise<void>;
  skip(): void;
  destroy(): void;
}
