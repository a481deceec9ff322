import { coinMarkup } from '../../art/coin.ts';
import { dialDrawing, ladderDrawing } from '../../art/dial.ts';
import { around } from '../../art/drawing.ts';
import { BOARD } from '../../art/theme.ts';
import { DEPTH, type Piece, type Scene } from '../scene.ts';

/** The disc with the tension ring. Words and ladder are left to the page where the table is small. */
export function dialPiece({ picture, layout, theme, labels }: Scene): Piece {
  const words = layout.compact ? null : { peace: labels.peace, conflict: labels.conflict };
  const drawing = dialDrawing({ tension: picture.tension, theme, radius: layout.radius, labels: words });
  return { id: 'dial', drawing, ...layout.centre, depth: DEPTH.dial };
}

export function ladderPiece({ picture, layout, theme }: Scene): Piece[] {
  if (layout.compact) {
    return [];
  }
  const drawing = ladderDrawing(picture.ladder, theme, layout.radius);
  return [{ id: 'ladder', drawing, ...layout.centre, depth: DEPTH.ladder }];
}

/** The coin, showing both faces. */
export function coinPiece({ layout, theme }: Scene): Piece {
  const radius = BOARD.coin * layout.radius;
  const drawing = around(radius * 1.15, radius * 1.17, coinMarkup('both', theme, radius));
  return { id: 'coin', drawing, ...layout.centre, depth: DEPTH.coin };
}
