import { TABLE_REACH, tableMarkup } from '../../art/chart.ts';
import { around } from '../../art/drawing.ts';
import { DEPTH, type Piece, type Scene } from '../scene.ts';

/** How the table itself shows the ladder. */
export function tableMood(ladder: number): 'calm' | 'strained' | 'war' {
  return ladder >= 4 ? 'war' : ladder === 3 ? 'strained' : 'calm';
}

/** Everything that lies still under the game. */
export function tablePiece({ picture, layout, theme }: Scene): Piece {
  const { radius, centre, seats } = layout;
  const shapes = tableMarkup({ seats, seed: picture.chart, theme, radius, mood: tableMood(picture.ladder) });
  const reach = TABLE_REACH * radius;
  return { id: 'table', drawing: around(reach, reach, shapes), ...centre, depth: DEPTH.table };
}
