import type { GameObjects } from 'phaser';
import type { Point } from '../../art/svg.ts';
import { DURATION, trustBand } from '../../art/theme.ts';
import { arcCurve, curvePoints, curveUntil, HALF_END } from '../curves.ts';
import type { TrustShift } from '../picture.ts';
import { lineScale } from '../pieces/lines.ts';
import { DEPTH, halfName } from '../scene.ts';
import type { CueContext, CuePlayer } from './cue.ts';
import { EASE } from './easing.ts';
import { dim, platesAt, REDUCED } from './moves.ts';
import { numberAtFoot } from './rollingNumber.ts';
import { strokeBand } from './strokes.ts';

const SAG = 30;
const STEPS = 28;

/** Lines thicken or sag, each from the foot of the one whose trust it is, and the numbers roll. */
export const playTrust: CuePlayer<'trust'> = async ({ shifts }, context) => {
  const { stage, reduced, afterwards } = context;
  const real = shifts.filter(({ before, after }) => before !== after);
  if (real.length === 0) {
    return;
  }
  const movers = real.map((shift) => mover(context, shift));
  for (const move of movers) {
    move(0);
  }
  const knobs = real.flatMap(({ from, toward }) =>
    toward === context.scene.picture.focus ? [stage.sprite(`knob:${from}`)] : [],
  );
  for (const knob of knobs) {
    knob?.setVisible(false);
  }
  afterwards(() => {
    for (const knob of knobs) {
      knob?.setVisible(true);
    }
  });
  await context.omit(new Set(real.map(({ from, toward }) => halfName(from, toward))));
  await dim(context, new Set(platesAt(real.flatMap(({ from, toward }) => [from, toward]))));
  await stage.timeline.run(reduced ? REDUCED.crossfade : DURATION.fall, (share) => {
    for (const move of movers) {
      move(share);
    }
  });
  // What was lost stays to be read.
  await stage.timeline.wait(real.some(({ before, after }) => after < before) ? 1500 : REDUCED.hold);
};

/** Draws one shift at a share of its time. */
function mover(context: CueContext, shift: TrustShift): (share: number) => void {
  const { stage } = context;
  const lines = stage.lines(DEPTH.effect - 2);
  const paintLine = shift.after < shift.before ? fall(context, lines, shift) : rise(context, lines, shift);
  const paintNumber = numberAtFoot(context, shift);
  return (share) => {
    lines.clear();
    paintLine(share);
    paintNumber(share);
  };
}

function half({ layout }: CueContext, { from, toward }: TrustShift, until: number): Point[] {
  const curve = curveUntil(arcCurve(layout.radius, layout.seats, from, toward), HALF_END * until);
  return curvePoints(curve, STEPS).map(({ x, y }) => ({ x: x + layout.centre.x, y: y + layout.centre.y }));
}

function fall(context: CueContext, lines: GameObjects.Graphics, shift: TrustShift): (share: number) => void {
  const { scene, reduced } = context;
  const { colours } = scene;
  const scale = lineScale(scene);
  const whole = half(context, shift, 1);
  return (share) => {
    const sag = EASE.sag(share) * (reduced ? 0 : SAG);
    const fallen = whole.map(({ x, y }, step) => ({
      x,
      y: y + sag * Math.sin((Math.PI * step) / STEPS / 2) ** 2,
    }));
    if (share < 1) {
      strokeBand(lines, fallen, { band: trustBand(shift.before), colours, scale, alpha: 1 - share });
    }
    const grown = reduced ? share : EASE.out(Math.max(0, (share - 0.56) / 0.44));
    if (grown > 0) {
      const now = reduced ? whole : half(context, shift, grown);
      strokeBand(lines, now, { band: trustBand(shift.after), colours, scale, alpha: reduced ? share : 1 });
    }
  };
}

function rise(context: CueContext, lines: GameObjects.Graphics, shift: TrustShift): (share: number) => void {
  const { scene, reduced } = context;
  const { colours } = scene;
  const scale = lineScale(scene);
  const whole = half(context, shift, 1);
  return (share) => {
    const along = reduced ? 1 : EASE.out(Math.min(1, share / 0.44));
    const old = { band: trustBand(shift.before), colours, scale, alpha: 1 - along };
    if (along < 1) {
      strokeBand(lines, whole, old);
    }
    const swell = reduced ? 1 : 1 + 0.6 * Math.sin(Math.PI * Math.min(1, Math.max(0, (share - 0.3) / 0.6)));
    const done = reduced ? whole : half(context, shift, along);
    strokeBand(lines, done, {
      band: trustBand(shift.after),
      colours,
      scale: scale * swell,
      alpha: reduced ? share : 1,
    });
  };
}
