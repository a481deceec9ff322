import type { Beat, BeatAbout } from './beat.ts';

/** Milliseconds that a beat takes when there is time enough. */
const NATURAL: Record<BeatAbout['type'], number> = {
  reveal: 2_600,
  vote: 4_000,
  fund: 1_600,
  cbm: 2_800,
  invested: 1_600,
  cyber: 4_200,
  warned: 2_400,
  read: 3_000,
  leak: 4_200,
  backdoor: 2_400,
  covert: 3_200,
  ai: 3_000,
  exposed: 2_600,
  incident: 3_600,
  breach: 4_800,
  accords: 2_600,
  drift: 1_800,
  tension: 4_200,
  coin: 6_000,
};

const LONGEST_STEP = 6_000;
const LONGEST = 75_000;

/** How much more of a short step's time a beat gets that concerns the viewer. */
const OWN_WEIGHT = 2;

/**
 * Milliseconds of each beat: no step takes more than 6 s, and all no more than 75 s or what is left on the clock.
 * @param left milliseconds that the phase still has; null where it has no deadline
 */
export function pace(beats: readonly Beat[], left: number | null): number[] {
  const natural = beats.map(({ about }) => NATURAL[about.type]);
  const within = beats.map(({ step, own, about }, i) => {
    const same = beats.flatMap((beat, j) => (beat.step === step ? [j] : []));
    const wanted = same.reduce((sum, j) => sum + (natural[j] ?? 0), 0);
    if (wanted <= LONGEST_STEP) return natural[i] ?? 0;
    const weight = (at: number) => (beats[at]?.own ? OWN_WEIGHT : 1);
    const weights = same.reduce((sum, j) => sum + weight(j), 0);
    return Math.min(NATURAL[about.type], (LONGEST_STEP * (own ? OWN_WEIGHT : 1)) / weights);
  });
  const all = within.reduce((sum, ms) => sum + ms, 0);
  const limit = Math.min(LONGEST, left ?? LONGEST);
  return within.map((ms) => Math.round(all > limit ? (ms * limit) / all : ms));
}
