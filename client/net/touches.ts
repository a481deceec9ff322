/** Signs closer together than this say nothing new. Milliseconds. */
const APART = 20_000;

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls while somebody moves, types or scrolls, at most every twenty seconds. @returns how to stop that */
export function tellOfTouches(tell: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const touched = () => {
    const now = performance.now();
    if (now - last < APART) return;
    last = now;
    tell();
  };
  for (const type of TOUCHES) document.addEventListener(type, touched, { passive: true });
  return () => {
    for (const type of TOUCHES) document.removeEventListener(type, touched);
  };
}
