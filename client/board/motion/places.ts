import { type Point, polar } from '../../art/svg.ts';
import { BOARD } from '../../art/theme.ts';
import { arcCurve, type Curve, curvePoint } from '../curves.ts';
import type { BoardLayout } from '../geometry.ts';
import type { Token } from '../picture.ts';

/** Where tokens wait before their seat, in R. */
const TOKEN_RING = 0.82;

/** How high a token is drawn, px. */
export function tokenSize({ radius, compact }: BoardLayout): number {
  return compact ? Math.min(22, Math.max(15, 0.17 * radius)) : Math.min(44, Math.max(22, 0.125 * radius));
}

/** A point before a seat, at a share of R; `aside` is px to the left of one who looks at the centre. */
export function before(layout: BoardLayout, place: number, share: number, aside = 0): Point {
  const angle = layout.angles[place] ?? 90;
  const spot = polar(share * layout.radius, angle);
  const side = polar(aside, angle + 90);
  return { x: layout.centre.x + spot.x + side.x, y: layout.centre.y + spot.y + side.y };
}

/** Where each token waits: side by side where a seat has two. */
export function waitingSpots(layout: BoardLayout, tokens: readonly Token[]): Point[] {
  const share = layout.compact ? 0.7 : TOKEN_RING;
  return tokens.map((token, index) => {
    const mates = tokens.filter((other) => other.place === token.place).length;
    const earlier = tokens.slice(0, index).filter((other) => other.place === token.place).length;
    return before(layout, token.place, share, (earlier - (mates - 1) / 2) * (tokenSize(layout) + 6));
  });
}

/** The middle of a seat's plate. */
export function plateSpot(layout: BoardLayout, place: number): Point {
  const box = layout.plates[place];
  return box ? { x: box.x, y: box.y } : layout.centre;
}

/** Under the plate, on the side of the table, where a stamp covers no name. */
export function stampSpot(layout: BoardLayout, place: number): Point {
  const plate = plateSpot(layout, place);
  const toCentre = { x: layout.centre.x - plate.x, y: layout.centre.y - plate.y };
  const length = Math.hypot(toCentre.x, toCentre.y) || 1;
  const box = layout.plates[place];
  const reach = layout.compact ? (box?.hh ?? 0) * 1.3 : 0;
  const below = plate.y < layout.centre.y + 1 ? 1 : -1;
  return layout.compact
    ? { x: plate.x + (toCentre.x / length) * reach, y: plate.y + (toCentre.y / length) * reach }
    : {
        x: plate.x + (box?.hw ?? 0) * 0.35 * Math.sign(toCentre.x),
        y: plate.y + below * ((box?.hh ?? 0) + 16 * layout.k),
      };
}

/** The way from one seat to another round the coin, on the canvas. */
export function wayBetween(layout: BoardLayout, from: number, to: number): (share: number) => Point {
  const curve = arcCurve(layout.radius, layout.seats, from, to);
  return onCanvas(layout, curve);
}

/** A wider way than any line of trust takes, so that it is not taken for one. */
export function bowBetween(layout: BoardLayout, from: number, to: number): (share: number) => Point {
  const { radius, angles } = layout;
  const a = polar(BOARD.arcAnchor * radius, angles[from] ?? 90);
  const b = polar(0.8 * radius, angles[to] ?? 90);
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const distance = Math.hypot(middle.x, middle.y);
  const wanted = Math.max(distance * 1.08, 0.5 * radius);
  const share = wanted / Math.max(distance, 0.001);
  const side = polar(wanted, (angles[from] ?? 90) + 90);
  const bent = distance < 0.12 * radius ? side : { x: middle.x * share, y: middle.y * share };
  const c = { x: 2 * bent.x - middle.x, y: 2 * bent.y - middle.y };
  return onCanvas(layout, { a, c, b });
}

function onCanvas({ centre }: BoardLayout, curve: Curve): (share: number) => Point {
  return (share) => {
    const point = curvePoint(curve, share);
    return { x: centre.x + point.x, y: centre.y + point.y };
  };
}
