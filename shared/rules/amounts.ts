import type { Numbers } from '../content/numbers.ts';
import type { Meter } from './events.ts';

/** Rounds half up, negatives too: 2.5 → 3, −2.5 → −2. */
export function roundHalfUp(amount: number): number {
  return Math.floor(amount + 0.5);
}

export function clamp(amount: number, range: { readonly min: number; readonly max: number }): number {
  return Math.min(range.max, Math.max(range.min, amount));
}

/** What a gain of trust is worth at a level of trust: it comes slowly near the top. Losses count in full. */
export function trustGain(gain: number, trust: number, numbers: Numbers): number {
  if (gain <= 0) return gain;
  const { full, easesOver } = numbers.trust;
  return roundHalfUp((gain * Math.min(easesOver, full - trust)) / easesOver);
}

/** The range to which a meter is cut. */
export function rangeOf(of: Meter['of'], numbers: Numbers): { readonly min: number; readonly max: number } {
  const { ranges } = numbers;
  switch (of) {
    case 'cyber':
    case 'ai':
    case 'institutions':
      return ranges.capability;
    case 'influence':
    case 'leverage':
      return { min: 0, max: Number.POSITIVE_INFINITY };
    default:
      return ranges[of];
  }
}
