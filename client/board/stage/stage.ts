import type { GameObjects } from 'phaser';
import type { Drawing } from '../../art/drawing.ts';
import { EASE } from '../motion/easing.ts';
import type { Piece } from '../scene.ts';
import { type GameSpec, SleepyGame, screenDensity } from './game.ts';
import { type Raster, rasterise } from './raster.ts';
import { type Sprite, SpriteMaker, type Surface } from './sprites.ts';
import { Timeline } from './timeline.ts';

/** How strongly a piece is shown, by its id: 1 is in full. */
export type Strength = (id: string) => number;

interface Actor {
  readonly sprite: Sprite;
  drawing: Drawing;
}

/** What stands on the canvas: the pieces at rest, and what cues add for a while. */
export class Stage {
  readonly timeline: Timeline;
  readonly #game: SleepyGame;
  readonly #maker: SpriteMaker;
  readonly #actors = new Map<string, Actor>();
  readonly #extras = new Set<GameObjects.GameObject>();
  readonly #lasting = new Map<string, Sprite>();
  #strength: Strength = () => 1;
  #commit = 0;

  private constructor(game: SleepyGame, timeline: Timeline) {
    this.#game = game;
    this.#maker = new SpriteMaker(game.scene);
    this.timeline = timeline;
  }

  static async open(spec: GameSpec): Promise<Stage> {
    let game: SleepyGame | null = null;
    const timeline = new Timeline(() => game?.touch());
    game = await SleepyGame.start(
      spec,
      () => !timeline.idle,
      (now) => timeline.tick(now),
    );
    return new Stage(game, timeline);
  }

  get canvas(): HTMLCanvasElement {
    return this.#game.canvas;
  }

  /** Pixels of the screen to one CSS px. */
  get density(): number {
    return this.#maker.density;
  }

  touch(): void {
    this.#game.touch();
  }

  resize(width: number, height: number): void {
    this.#maker.density = screenDensity();
    this.#game.resize(width, height);
  }

  destroy(): void {
    this.timeline.skip();
    this.#game.destroy();
  }

  /**
   * Puts up these pieces and no others, all in one frame. Resolves to false where a later call has overtaken it.
   * `before` is called at the moment of the change.
   */
  async show(pieces: readonly Piece[], before: () => void = () => {}): Promise<boolean> {
    this.#commit += 1;
    const commit = this.#commit;
    const density = this.#maker.density;
    const changed = pieces.filter((piece) => {
      const actor = this.#actors.get(piece.id);
      return actor?.drawing !== piece.drawing || actor.sprite.getData('density') !== density;
    });
    const rasters = await Promise.all(changed.map(({ drawing }) => rasterise(drawing, density)));
    if (commit !== this.#commit) {
      return false;
    }
    before();
    const fresh = new Map(changed.map((piece, index) => [piece.id, rasters[index]]));
    for (const piece of pieces) {
      this.#put(piece, fresh.get(piece.id));
    }
    const wanted = new Set(pieces.map((piece) => piece.id));
    for (const [id, { sprite }] of this.#actors) {
      if (!wanted.has(id)) {
        this.#actors.delete(id);
        this.#maker.drop(sprite);
      }
    }
    this.touch();
    return true;
  }

  /** A piece at rest by its id. */
  sprite(id: string): Sprite | undefined {
    return this.#actors.get(id)?.sprite;
  }

  /** Adds a drawing for the length of a cue; `sharpness` above 1 for what will be enlarged. */
  async add(drawing: Drawing, x: number, y: number, depth: number, sharpness = 1): Promise<Sprite> {
    const raster = await rasterise(drawing, this.#maker.density * sharpness);
    const sprite = this.#maker.image(raster, drawing, x, y).setDepth(depth);
    this.#extras.add(sprite);
    this.touch();
    return sprite;
  }

  /** Lines that change from frame to frame, for the length of a cue. */
  lines(depth: number): GameObjects.Graphics {
    const graphics = this.#maker.graphics().setDepth(depth);
    this.#extras.add(graphics);
    return graphics;
  }

  /** A canvas that a cue paints anew in each frame, `width` × `height` px round (x, y). */
  surface(x: number, y: number, width: number, height: number, depth: number): Surface | null {
    const surface = this.#maker.surface(x, y, width, height);
    if (surface) {
      this.#extras.add(surface.sprite.setDepth(depth));
    }
    return surface;
  }

  /** Keeps something that a cue has added beyond the cue's end, under a name. */
  keep(name: string, sprite: Sprite): void {
    this.#extras.delete(sprite);
    this.#lasting.set(name, sprite);
  }

  /** Takes back what was kept; it is the present cue's from now on. */
  takeLasting(name: string): Sprite | undefined {
    const sprite = this.#lasting.get(name);
    if (sprite) {
      this.#lasting.delete(name);
      this.#extras.add(sprite);
    }
    return sprite;
  }

  get lasting(): readonly Sprite[] {
    return [...this.#lasting.values()];
  }

  /** Removes all that was kept. */
  dropLasting(): void {
    for (const sprite of this.#lasting.values()) {
      this.#maker.drop(sprite);
    }
    this.#lasting.clear();
    this.touch();
  }

  /** Removes everything that the last cue has added. */
  clear(): void {
    for (const extra of this.#extras) {
      this.#maker.drop(extra);
    }
    this.#extras.clear();
    this.touch();
  }

  /** Removes one thing that a cue has added. */
  remove(extra: GameObjects.GameObject): void {
    this.#extras.delete(extra);
    this.#maker.drop(extra);
    this.touch();
  }

  /** Fades the pieces to new strengths. */
  fade(strength: Strength, length: number): Promise<void> {
    this.#strength = strength;
    const from = new Map([...this.#actors].map(([id, { sprite }]) => [id, sprite.alpha]));
    return this.timeline.run(
      length,
      (share) => {
        for (const [id, { sprite }] of this.#actors) {
          const first = from.get(id) ?? 1;
          sprite.setAlpha(first + (strength(id) - first) * share);
        }
        for (const sprite of this.#lasting.values()) {
          sprite.setAlpha(sprite.alpha + (strength('token') - sprite.alpha) * share);
        }
      },
      EASE.standard,
    );
  }

  #put(piece: Piece, raster: Raster | undefined): void {
    const { id, x, y, depth, drawing } = piece;
    let actor = this.#actors.get(id);
    if (raster && actor) {
      this.#maker.dress(actor.sprite, raster);
      actor.drawing = drawing;
    } else if (raster) {
      actor = { sprite: this.#maker.image(raster, drawing, x, y).setAlpha(this.#strength(id)), drawing };
      this.#actors.set(id, actor);
    }
    if (actor) {
      this.#maker.place(actor.sprite, drawing, x, y);
      actor.sprite.setDepth(depth);
    }
  }
}
