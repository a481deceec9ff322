import type { GameObjects, Scene } from 'phaser';
import type { Drawing } from '../../art/drawing.ts';
import { screenDensity } from './game.ts';
import type { Raster } from './raster.ts';

export type Sprite = GameObjects.Image;

/** A canvas on the board that is painted anew from frame to frame; (0, 0) is its middle, in px. */
export interface Surface {
  readonly sprite: Sprite;
  readonly context: CanvasRenderingContext2D;
  /** Shows what has been painted. */
  refresh(): void;
}

/** Makes sprites out of drawn canvases, and takes their textures away with them. */
export class SpriteMaker {
  /** Pixels of the screen to one CSS px. */
  density = screenDensity();
  readonly #scene: Scene;
  #textures = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  image(raster: Raster, drawing: Drawing, x: number, y: number): Sprite {
    const sprite = this.#scene.add.image(0, 0, this.#texture(raster));
    this.place(sprite, drawing, x, y);
    return fitted(sprite, raster);
  }

  /** Gives a sprite another picture. */
  dress(sprite: Sprite, raster: Raster): void {
    const old = sprite.texture.key;
    fitted(sprite.setTexture(this.#texture(raster)), raster);
    this.#scene.textures.remove(old);
  }

  /** Puts the drawing's corner on a whole pixel of the screen: that is what keeps text sharp. */
  place(sprite: Sprite, drawing: Drawing, x: number, y: number): void {
    const snap = (at: number, corner: number) =>
      Math.round((at + corner) * this.density) / this.density - corner;
    sprite.setPosition(snap(x, drawing.x), snap(y, drawing.y));
  }

  surface(x: number, y: number, width: number, height: number): Surface | null {
    const { density } = this;
    const key = this.#key();
    const texture = this.#scene.textures.createCanvas(
      key,
      Math.ceil(width * density),
      Math.ceil(height * density),
    );
    if (!texture) {
      return null;
    }
    const { context } = texture;
    context.setTransform(density, 0, 0, density, (width * density) / 2, (height * density) / 2);
    const sprite = this.#scene.add
      .image(x, y, key)
      .setScale(1 / density)
      .setData('density', density);
    return { sprite, context, refresh: () => texture.refresh() };
  }

  graphics(): GameObjects.Graphics {
    return this.#scene.add.graphics();
  }

  drop(thing: GameObjects.GameObject): void {
    const key = 'texture' in thing ? (thing as Sprite).texture.key : null;
    thing.destroy();
    if (key !== null) {
      this.#scene.textures.remove(key);
    }
  }

  #texture(raster: Raster): string {
    const key = this.#key();
    this.#scene.textures.addCanvas(key, raster.canvas);
    return key;
  }

  #key(): string {
    this.#textures += 1;
    return `drawn-${this.#textures}`;
  }
}

function fitted(sprite: Sprite, raster: Raster): Sprite {
  return sprite
    .setDisplayOrigin(raster.originX, raster.originY)
    .setScale(1 / raster.density)
    .setData('density', raster.density);
}
