/** Every reason for which an intent is refused. Each has a text that says what to do. */
export const REJECTIONS = [
  'not-yours',
  'unknown-seat',
  'seat-taken',
  'not-started',
  'already-started',
  'session-over',
  'wrong-phase',
  'wrong-round',
  'already-paused',
  'not-paused',
  'no-clock',
  'nothing-to-ready',
  'already-sealed',
  'not-sealed',
  'too-many-cards',
  'same-card-twice',
  'too-many-cyber',
  'not-on-agenda',
  'wrong-targets',
  'own-target',
  'wrong-posture',
  'needs-ai',
  'needs-autonomy',
  'locked-until-later',
  'cannot-pay',
  'invested-lately',
  'nothing-to-gain',
  'communique-issued',
  'text-too-long',
  'text-empty',
] as const;

export type RejectionCode = (typeof REJECTIONS)[number];

/** A refusal: a value, not an exception. Nothing has changed. */
export interface Rejection {
  readonly code: RejectionCode;
}
