import { line } from '../../art/drawing.ts';
import { trustBand } from '../../art/theme.ts';
import { arcFoot, knobRadius } from '../curves.ts';
import type { TrustShift } from '../picture.ts';
import { signed } from '../pieces/callouts.ts';
import { DEPTH } from '../scene.ts';
import { paintText } from '../stage/paintText.ts';
import type { CueContext } from './cue.ts';
import { EASE } from './easing.ts';

/** A knob at the foot whose number rolls, with the change beside it. */
export function numberAtFoot(context: CueContext, shift: TrustShift): (share: number) => void {
  const { stage, scene, layout } = context;
  const { colours } = scene;
  const foot = arcFoot(layout.radius, layout.seats, shift.from, shift.toward);
  const radius = Math.max(layout.compact ? 8.5 : 10.5, knobRadius(layout.radius));
  const by = shift.after - shift.before;
  // Towards the middle of the table there is room for the change, on the coast there is none.
  const leftward = foot.x > 0;
  const surface = stage.surface(
    layout.centre.x + foot.x,
    layout.centre.y + foot.y,
    15 * radius,
    2 * radius + 8,
    DEPTH.callout,
  );
  let shown = Number.NaN;
  return (share) => {
    const value = Math.round(shift.before + by * EASE.standard(share));
    if (!surface || value === shown) {
      return;
    }
    shown = value;
    const { context: paint, refresh } = surface;
    paint.clearRect(-8 * radius, -radius - 4, 16 * radius, 2 * radius + 8);
    const colour = colours[by < 0 ? 'conflict' : 'peace'];
    const size = radius * 1.14;
    const tag = signed(by);
    const width = (tag.length * 0.62 + 0.9) * size;
    paint.beginPath();
    paint.roundRect(
      leftward ? -radius * 0.4 - width - 4 : radius * 0.4,
      -radius * 0.86,
      width + 4,
      radius * 1.72,
      3,
    );
    paint.fillStyle = colour;
    paint.fill();
    paint.beginPath();
    paint.arc(0, 0, radius, 0, 2 * Math.PI);
    paint.fillStyle = colours.sheet;
    paint.fill();
    paint.lineWidth = 2.2;
    paint.strokeStyle = colours[trustBand(value).colour];
    paint.stroke();
    const style = { size, weight: 700, font: 'text' } as const;
    paintText(paint, line(String(value), 0, size * 0.36, { ...style, colour: colours.ink }));
    const middle = (radius * 1.4 + width - radius * 0.4) / 2 + radius * 0.2;
    paintText(
      paint,
      line(tag, leftward ? -middle : middle, size * 0.36, { ...style, colour: colours['on-solid'] }),
    );
    refresh();
  };
}
