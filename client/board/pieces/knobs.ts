import { around, type Drawing, line } from '../../art/drawing.ts';
import { num } from '../../art/svg.ts';
import { type Colours, trustBand } from '../../art/theme.ts';
import { arcFoot, knobRadius } from '../curves.ts';
import { DEPTH, type Piece, type Scene } from '../scene.ts';

/** A number of trust in a ring of its band. */
export function knobDrawing(trust: number, radius: number, colours: Colours): Drawing {
  const band = trustBand(trust);
  const dash = band.dash ? (band.id === 'hostile' ? '0.01 4' : '3.4 2.2') : '';
  const edge = `stroke="${colours[band.colour]}" stroke-width="2.2" stroke-linecap="${band.cap}" stroke-dasharray="${band.id === 'guarded' ? '' : dash}"`;
  const size = Math.max(11, radius * 1.14);
  const number = line(String(Math.round(trust)), 0, size * 0.36, {
    size,
    weight: 700,
    colour: colours.ink,
    font: 'text',
  });
  const shapes = `<circle r="${num(radius)}" fill="${colours.sheet}"/><circle r="${num(radius)}" fill="none" ${edge}/>`;
  return around(radius + 3, radius + 3, shapes, [number]);
}

/** At each other seat, how far it trusts the one in focus. */
export function knobPieces({ picture, layout, colours }: Scene): Piece[] {
  const { focus } = picture;
  // The smallest tables have no room for numbers that can be read.
  if (focus === null || layout.radius < 100) {
    return [];
  }
  return picture.seats.flatMap((_, place): Piece[] => {
    if (place === focus) {
      return [];
    }
    const spot = arcFoot(layout.radius, layout.seats, place, focus);
    return [
      {
        id: `knob:${place}`,
        drawing: knobDrawing(picture.trust[place]?.[focus] ?? 0, knobRadius(layout.radius), colours),
        x: layout.centre.x + spot.x,
        y: layout.centre.y + spot.y,
        depth: DEPTH.knob,
      },
    ];
  });
}
