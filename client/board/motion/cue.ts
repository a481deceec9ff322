import type { BoardLayout } from '../geometry.ts';
import type { Cue } from '../picture.ts';
import type { Scene } from '../scene.ts';
import type { Stage } from '../stage/stage.ts';

/** What a cue has to hand while it plays. */
export interface CueContext {
  readonly stage: Stage;
  readonly scene: Scene;
  readonly layout: BoardLayout;
  /** No travel, spin, scale or pulse. */
  readonly reduced: boolean;
  /** Leaves halves of lines out of the picture, because the cue draws them; resolves when they are gone. */
  omit(halves: ReadonlySet<string>): Promise<void>;
  /** Called when the picture after the cue stands. */
  afterwards(tidy: () => void): void;
}

/** Plays one family of cues. */
export type CuePlayer<Type extends Cue['type']> = (
  cue: Extract<Cue, { type: Type }>,
  context: CueContext,
) => Promise<void>;
