import { BINDINGS } from './bindings.ts';
import type { Piece, Scene } from './scene.ts';

interface Drawn {
  readonly values: readonly unknown[];
  readonly pieces: readonly Piece[];
}

/** Draws a scene through the bindings; a part whose values have not changed is kept as it is. */
export class Composer {
  readonly #drawn = new Map<string, Drawn>();

  pieces(scene: Scene): Piece[] {
    return BINDINGS.flatMap((binding) => {
      const values = binding.reads(scene);
      const last = this.#drawn.get(binding.name);
      if (last && values.every((value, index) => Object.is(value, last.values[index]))) {
        return last.pieces;
      }
      const pieces = binding.draw(scene);
      this.#drawn.set(binding.name, { values, pieces });
      return pieces;
    });
  }
}
