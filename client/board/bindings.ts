/**
 * READ FIRST. One list: what each part of the board depends on, and what it draws. A part is drawn anew exactly when
 * one of the values it reads has changed, in the WebGL picture and in the SVG one alike. Order is of no account,
 * depth is in `scene.ts`.
 */
import { coinPiece, dialPiece, ladderPiece } from './pieces/centre.ts';
import { knobPieces } from './pieces/knobs.ts';
import { otherLinesPiece, ownLinesPiece } from './pieces/lines.ts';
import { plaquePieces } from './pieces/plaques.ts';
import { platePiece } from './pieces/plate.ts';
import { ribbonPieces } from './pieces/ribbons.ts';
import { roundelPiece } from './pieces/roundel.ts';
import { tableMood, tablePiece } from './pieces/table.ts';
import { tilePieces } from './pieces/tiles.ts';
import type { Piece, Scene } from './scene.ts';

export interface Binding {
  readonly name: string;
  /** Compared one by one with what they were; objects by identity. */
  readonly reads: (scene: Scene) => readonly unknown[];
  readonly draw: (scene: Scene) => readonly Piece[];
}

const trustOf = ({ picture }: Scene) => picture.trust.flat().join();
const sizeOf = ({ layout }: Scene) => `${layout.width}×${layout.height}×${layout.seats}×${layout.k}`;

export const BINDINGS: readonly Binding[] = [
  {
    name: 'table: carpet, rim and chart',
    reads: (scene) => [scene.picture.chart, tableMood(scene.picture.ladder), scene.theme, sizeOf(scene)],
    draw: (scene) => [tablePiece(scene)],
  },
  {
    name: 'lines of trust of other pairs; of all pairs, where nobody is in focus',
    reads: (scene) => [trustOf(scene), scene.picture.focus, scene.omitted, scene.theme, sizeOf(scene)],
    draw: (scene) => [otherLinesPiece(scene)],
  },
  {
    name: 'lines of trust of the seat in focus',
    reads: (scene) => [trustOf(scene), scene.picture.focus, scene.omitted, scene.theme, sizeOf(scene)],
    draw: (scene) => [ownLinesPiece(scene)],
  },
  {
    name: 'ribbons and seals of accords',
    reads: (scene) => [JSON.stringify(scene.picture.accords), scene.theme, sizeOf(scene)],
    draw: ribbonPieces,
  },
  {
    name: 'plaques of norms on the rim',
    reads: (scene) => [scene.picture.norms.join(), scene.labels, scene.theme, sizeOf(scene)],
    draw: plaquePieces,
  },
  {
    name: 'knobs: how far each other seat trusts the one in focus',
    reads: (scene) => [trustOf(scene), scene.picture.focus, scene.theme, sizeOf(scene)],
    draw: knobPieces,
  },
  {
    name: 'agenda tiles',
    reads: (scene) => [
      scene.picture.agenda.map((tile) => `${tile.domain}${tile.incident ? '!' : ''}`).join(),
      scene.labels,
      scene.theme,
      sizeOf(scene),
    ],
    draw: tilePieces,
  },
  {
    name: 'dial: disc, tension ring, pointer and their labels',
    reads: (scene) => [scene.picture.tension, scene.labels, scene.theme, sizeOf(scene)],
    draw: (scene) => [dialPiece(scene)],
  },
  {
    name: 'ladder',
    reads: (scene) => [scene.picture.ladder, scene.theme, sizeOf(scene)],
    draw: ladderPiece,
  },
  {
    name: 'coin',
    reads: (scene) => [scene.theme, sizeOf(scene)],
    draw: (scene) => [coinPiece(scene)],
  },
  ...Array.from(
    { length: 8 },
    (_, place): Binding => ({
      name: `plate at place ${place}`,
      reads: (scene) => [
        JSON.stringify(scene.picture.seats[place]),
        scene.picture.own === place,
        scene.picture.focus === place,
        scene.labels,
        scene.theme,
        sizeOf(scene),
      ],
      draw: (scene) => (scene.layout.compact ? roundelPiece(scene, place) : platePiece(scene, place)),
    }),
  ),
];
