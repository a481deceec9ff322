/** Longest time of a phase, and the most by which one is made longer at once: sessions may go on for days. Milliseconds. */
export const LONGEST_PHASE = 14 * 24 * 3_600_000;

/** The most observers of one session. */
export const MOST_OBSERVERS = 100;

/** The most people of one delegation. */
export const MOST_DELEGATES = 6;

/** The most time by which one seat may have longer than the others. Milliseconds. */
export const LONGEST_EXTRA_TIME = 60 * 60_000;
