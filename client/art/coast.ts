import { contours } from 'd3-contour';
import { seededNumbers } from './random.ts';
import { polar } from './svg.ts';

/** Height above the sea's floor at which each line of the chart is drawn; the fourth is the coast. */
export const LEVELS = [0.14, 0.25, 0.35, 0.47, 0.64, 0.84] as const;

type Rings = readonly (readonly (readonly (readonly [number, number])[])[])[];

const CELLS = 208;
/** Half of the square that is charted, in R. */
const EXTENT = 0.93;
const ISLETS = 26;

interface Hill {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly width: number;
}

interface Wave {
  readonly fx: number;
  readonly fy: number;
  readonly phase: number;
  readonly height: number;
}

function hills(seats: number, random: () => number): Hill[] {
  const coasts = Array.from({ length: seats }, (_, place): Hill[] => {
    const angle = 90 + (360 * place) / seats;
    const width = Math.min(0.195, 1.14 / seats) * (0.94 + 0.12 * random());
    // A headland and a spur beside it keep the coasts from being the same bump eight times.
    const cape = polar(0.76 - 0.09 * random(), angle + (random() - 0.5) * (84 / seats));
    return [
      { ...polar(0.98, angle), height: 1.05, width },
      { ...cape, height: 0.32 + 0.26 * random(), width: 0.045 + 0.03 * random() },
    ];
  });
  const islets = Array.from(
    { length: ISLETS },
    (): Hill => ({
      ...polar(0.58 + 0.3 * random(), 360 * random()),
      height: 0.1 + 0.5 * random(),
      width: 0.022 + 0.022 * random(),
    }),
  );
  return [...coasts.flat(), ...islets];
}

function waves(random: () => number): Wave[] {
  return [7, 13, 24, 41].map((frequency, octave) => {
    const direction = 2 * Math.PI * random();
    return {
      fx: frequency * Math.cos(direction),
      fy: frequency * Math.sin(direction),
      phase: 2 * Math.PI * random(),
      height: 0.072 / (1 + octave * 0.5),
    };
  });
}

function heightField(seats: number, seed: string): number[] {
  const random = seededNumbers(`${seed}/${seats}`);
  const land = hills(seats, random);
  const swell = [...waves(random), ...waves(random)];
  const field: number[] = [];
  for (let row = 0; row < CELLS; row++) {
    const y = ((row + 0.5) / CELLS) * 2 * EXTENT - EXTENT;
    for (let column = 0; column < CELLS; column++) {
      const x = ((column + 0.5) / CELLS) * 2 * EXTENT - EXTENT;
      let height = 0.1;
      for (const hill of land) {
        const square = (x - hill.x) ** 2 + (y - hill.y) ** 2;
        height += hill.height * Math.exp(-square / (2 * hill.width * hill.width));
      }
      for (const wave of swell) {
        height +=
          wave.height * Math.sin(wave.fx * x + wave.fy * y + wave.phase + 1.6 * Math.sin(2.3 * (x - y)));
      }
      field.push(height);
    }
  }
  return field;
}

const known = new Map<string, readonly Rings[]>();

/** The lines of a landscape in R, one set of polygons for each level. The same seed gives the same coasts. */
export function coastLines(seats: number, seed: string): readonly Rings[] {
  const name = `${seats}/${seed}`;
  const found = known.get(name);
  if (found) {
    return found;
  }
  const drawn = contours()
    .size([CELLS, CELLS])
    .thresholds([...LEVELS])(heightField(seats, seed))
    .map((level): Rings => level.coordinates.map((polygon) => polygon.map((ring) => ring.map(toUnit))));
  known.set(name, drawn);
  return drawn;
}

function toUnit(position: readonly number[]): [number, number] {
  const [column = 0, row = 0] = position;
  return [(column / CELLS) * 2 * EXTENT - EXTENT, (row / CELLS) * 2 * EXTENT - EXTENT];
}
