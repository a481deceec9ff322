/** When a mandate is not in the deck: with three seats, or where things unlock over four rounds. */
interface MandateRule {
  readonly notForThree: boolean;
  readonly notUnlockingInFour: boolean;
}

const ALWAYS: MandateRule = { notForThree: false, notUnlockingInFour: false };

/** The ten secret national objectives, in the rules' order (1–10). How each is met stands in rules/mandates.ts. */
export const MANDATES = {
  'self-reliance': ALWAYS,
  'accord-builder': { ...ALWAYS, notForThree: true },
  'most-trusted': ALWAYS,
  'capacity-receiver': { notForThree: true, notUnlockingInFour: true },
  'clean-hands': ALWAYS,
  'calm-waters': ALWAYS,
  'outdo-rival': ALWAYS,
  broker: { ...ALWAYS, notForThree: true },
  'norm-setter': { ...ALWAYS, notUnlockingInFour: true },
  'wide-dialogue': ALWAYS,
} as const satisfies Record<string, MandateRule>;

export type MandateId = keyof typeof MANDATES;

export const MANDATE_IDS = Object.keys(MANDATES) as [MandateId, ...MandateId[]];
