/** From share of time to share of the way. */
export type Easing = (share: number) => number;

/** CSS's cubic-bezier with the same four numbers. */
function cubicBezier(x1: number, y1: number, x2: number, y2: number): Easing {
  const along = (a: number, b: number, t: number) => {
    const s = 1 - t;
    return 3 * s * s * t * a + 3 * s * t * t * b + t * t * t;
  };
  return (share) => {
    if (share <= 0 || share >= 1) {
      return Math.min(1, Math.max(0, share));
    }
    let low = 0;
    let high = 1;
    for (let step = 0; step < 24; step++) {
      const middle = (low + high) / 2;
      if (along(x1, x2, middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return along(y1, y2, (low + high) / 2);
  };
}

/** The curves of the visual language. */
export const EASE = {
  standard: cubicBezier(0.2, 0, 0, 1),
  out: cubicBezier(0.16, 1, 0.3, 1),
  in: cubicBezier(0.5, 0, 0.9, 0.4),
  sag: cubicBezier(0.36, 0, 0.3, 1),
  drop: cubicBezier(0.3, 0.9, 0.4, 1.02),
} as const;
