import * as Phaser from 'phaser';

export interface GameSpec {
  readonly host: HTMLElement;
  readonly renderer: 'webgl' | 'canvas';
  /** Frames a second at most; undefined leaves it to the screen. */
  readonly fps: number | undefined;
}

/** Frames that are drawn after the last change before the loop goes to sleep. */
const FRAMES_AFTER_CHANGE = 2;

/** Pixels of the screen to one CSS px. More than three cannot be seen and costs memory. */
export function screenDensity(): number {
  return Math.min(3, Math.max(1, window.devicePixelRatio || 1));
}

/** A Phaser game whose loop runs only while something changes. */
export class SleepyGame {
  readonly scene: Phaser.Scene;
  readonly canvas: HTMLCanvasElement;
  readonly #game: Phaser.Game;
  readonly #busy: () => boolean;
  readonly #frame: (now: number) => void;
  #framesLeft = FRAMES_AFTER_CHANGE;

  private constructor(
    game: Phaser.Game,
    scene: Phaser.Scene,
    busy: () => boolean,
    frame: (now: number) => void,
  ) {
    this.#game = game;
    this.scene = scene;
    this.canvas = game.canvas;
    this.#busy = busy;
    this.#frame = frame;
    game.events.on(Phaser.Core.Events.STEP, () => this.#frame(performance.now()));
    game.events.on(Phaser.Core.Events.POST_RENDER, () => this.#rest());
    game.events.on(Phaser.Core.Events.VISIBLE, () => this.touch());
  }

  /** `busy` tells whether the next frame will differ; `frame` moves things before each. */
  static async start(
    { host, renderer, fps }: GameSpec,
    busy: () => boolean,
    frame: (now: number) => void,
  ): Promise<SleepyGame> {
    const { promise, resolve } = Promise.withResolvers<Phaser.Scene>();
    const density = screenDensity();
    const game = new Phaser.Game({
      type: renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
      parent: host,
      transparent: true,
      // Phaser's own fitting renders at CSS pixels, which is blurred on dense screens.
      scale: {
        mode: Phaser.Scale.NONE,
        width: Math.max(1, Math.round(host.clientWidth * density)),
        height: Math.max(1, Math.round(host.clientHeight * density)),
        zoom: 1 / density,
      },
      ...(fps === undefined ? {} : { fps: { target: fps, limit: fps } }),
      render: { antialias: true, roundPixels: false, powerPreference: 'low-power' },
      // Clicks are taken from the host, so that the page can scroll and the SVG picture behaves alike.
      input: { mouse: false, touch: false, keyboard: false, gamepad: false },
      audio: { noAudio: true },
      banner: false,
      autoFocus: false,
      disableContextMenu: false,
      scene: {
        create(this: Phaser.Scene) {
          resolve(this);
        },
      },
    });
    const scene = await promise;
    const sleepy = new SleepyGame(game, scene, busy, frame);
    game.canvas.setAttribute('aria-hidden', 'true');
    sleepy.resize(host.clientWidth, host.clientHeight);
    return sleepy;
  }

  /** Something has changed: draw. */
  touch(): void {
    this.#framesLeft = FRAMES_AFTER_CHANGE;
    this.#game.loop.wake(true);
  }

  /** Fits the canvas to so many CSS px. */
  resize(width: number, height: number): void {
    const density = screenDensity();
    this.#game.scale.setZoom(1 / density);
    this.#game.scale.resize(
      Math.max(1, Math.round(width * density)),
      Math.max(1, Math.round(height * density)),
    );
    // Phaser leaves an earlier size standing where one pixel of the screen is one CSS px.
    Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px` });
    // Phaser leaves the element's size alone where the zoom is 1.
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.scene.cameras.main.setOrigin(0, 0).setZoom(density);
    this.touch();
  }

  destroy(): void {
    this.#game.events.removeAllListeners();
    this.#game.destroy(true);
    // Phaser takes itself apart in its next frame, for which it must be awake.
    this.#game.loop.wake(true);
  }

  #rest(): void {
    if (this.#busy()) {
      this.#framesLeft = FRAMES_AFTER_CHANGE;
      return;
    }
    this.#framesLeft -= 1;
    if (this.#framesLeft <= 0) {
      this.#game.loop.sleep();
    }
  }
}
