/** How much of a decision an AI move leaves to the machine, and to whom the machine belongs. */
export const POSTURES = ['assisted', 'delegated', 'vendor'] as const;

export type Posture = (typeof POSTURES)[number];
