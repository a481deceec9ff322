import { describe, expect, it } from 'vitest';
import { EASE } from '../../../client/board/motion/easing.ts';
import { dashes } from '../../../client/board/motion/strokes.ts';
import { Timeline } from '../../../client/board/stage/timeline.ts';

describe('timeline', () => {
  it('runs from 0 to 1 and then is idle', async () => {
    const timeline = new Timeline(() => {});
    const shares: number[] = [];
    const run = timeline.run(100, (share) => shares.push(share));
    for (const now of [0, 50, 100]) {
      timeline.tick(now);
    }
    await run;
    expect(shares).toEqual([0, 0, 0.5, 1]);
    expect(timeline.idle).toBe(true);
  });

  it('runs twice as fast at speed 2', async () => {
    const timeline = new Timeline(() => {});
    timeline.speed = 2;
    let share = 0;
    timeline.run(100, (now) => {
      share = now;
    });
    timeline.tick(0);
    timeline.tick(25);
    expect(share).toBe(0.5);
  });

  it('skips to the end, of what runs and of what is started before it resumes', async () => {
    const timeline = new Timeline(() => {});
    let share = 0;
    const run = timeline.run(1000, (now) => {
      share = now;
    });
    timeline.skip();
    await run;
    expect(share).toBe(1);
    await timeline.wait(1_000_000);
    timeline.resume();
    timeline.wait(10);
    expect(timeline.idle).toBe(false);
  });

  it('does not jump after a hitch', () => {
    const timeline = new Timeline(() => {});
    let share = 0;
    timeline.run(1000, (now) => {
      share = now;
    });
    timeline.tick(0);
    timeline.tick(60_000);
    expect(share).toBeLessThan(0.3);
  });
});

it('eases from 0 to 1, along the curve that CSS would draw', () => {
  // Halfway along a curve of Bézier its place is known.
  expect(EASE.standard(0.2)).toBeCloseTo(0.5, 4);
  for (const ease of Object.values(EASE)) {
    expect([ease(0), ease(1)]).toEqual([0, 1]);
  }
});

it('cuts dashes across corners without losing length', () => {
  const bent = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ];
  const length = dashes(bent, 4, 2)
    .flatMap((dash) =>
      dash.slice(1).map((p, i) => Math.hypot(p.x - (dash[i]?.x ?? 0), p.y - (dash[i]?.y ?? 0))),
    )
    .reduce((sum, part) => sum + part, 0);
  expect(length).toBeCloseTo(14);
});
