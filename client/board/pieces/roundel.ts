import { around } from '../../art/drawing.ts';
import { roundelMarkup } from '../../art/emblems.ts';
import { num } from '../../art/svg.ts';
import { DEPTH, type Piece, type Scene } from '../scene.ts';
import { markShapes } from './plate.ts';

/** The compact form of a plate: an emblem on the rim; the page has the names. */
export function roundelPiece({ picture, layout, colours, theme }: Scene, place: number): Piece[] {
  const box = layout.plates[place];
  const seat = picture.seats[place];
  if (!box || !seat) {
    return [];
  }
  const radius = box.hw;
  const own =
    picture.own === place
      ? `<circle r="${num(radius + 3.6)}" fill="${colours.sheet}" stroke="${colours.ink}" stroke-width="1.8"/>`
      : '';
  const pointed =
    picture.focus === place && picture.own !== place
      ? `<circle r="${num(radius + 2)}" fill="none" stroke="${colours.ink}" stroke-width="2"/>`
      : '';
  const faint = seat.holder === 'people' && !seat.connected ? 0.55 : 1;
  const mark = Math.max(7.5, radius * 0.4);
  const shapes = `${own}<circle r="${num(radius)}" fill="${colours['room-2']}"/><g opacity="${faint}">${roundelMarkup(seat.emblem, seat.enamel, radius)}</g>${pointed}\
<g transform="translate(${num(radius * 0.76)} ${num(-radius * 0.76)})">${markShapes(seat.mark, theme, mark)}</g>`;
  const reach = radius + mark;
  return [
    { id: `plate:${place}`, drawing: around(reach, reach, shapes), x: box.x, y: box.y, depth: DEPTH.plate },
  ];
}
