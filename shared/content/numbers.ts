/**
 * Every number of the rules that is not printed on a single card. Chances are whole ten-thousandths, so 6500 is 0.65.
 * A table carries its own copy in its setup, so that a scenario or a study can move one without touching code.
 */
export const NUMBERS = {
  ranges: {
    capability: { min: 0, max: 5 },
    autonomy: { min: 0, max: 10 },
    capital: { min: 0, max: 8 },
    trust: { min: 0, max: 100 },
    tension: { min: 5, max: 95 },
    ladder: { min: 0, max: 4 },
  },
  capital: { start: 2, perRound: 3 },
  trust: {
    /** Gains count in full up to full − easesOver, then fade in proportion. */
    full: 100,
    easesOver: 50,
    /** Drift goes a tenth of the way to the baseline. */
    driftDivisor: 10,
    baseline: 50,
  },
  slots: 2,
  cost: { cyber: 1, ai: 2, cbm: 1, invest: 2 },
  cyber: {
    atMost: 1,
    leverage: 7,
    success: {
      base: 6500,
      perPoint: 500,
      shield: -1500,
      backdoor: 2500,
      overReliance: 3000,
      min: 500,
      max: 9500,
    },
    /** Early warning counts as so much more cyber of the target, for success only. */
    earlyWarningCyber: 2,
    /** `monitored`: the target has an inspection accord or early warning; `perParty`: each other in its early-warning accord. */
    attribution: {
      base: 2000,
      perPoint: 500,
      monitored: 2000,
      perParty: 1000,
      atMostOfParties: 3000,
      min: 1000,
      max: 9500,
    },
    wrongName: 1000,
    named: { influence: -3, trustOfVictim: -15, trustOfOthers: -5 },
    suspicion: { trust: -3, fromCyber: 2 },
    backdoorFound: { base: 3000, perCyber: 400 },
  },
  ai: {
    /** Gain = number × posture × (base + perAi × ai), in hundredths. */
    scale: { base: 75, perAi: 7 },
    posture: {
      assisted: {
        tenths: 10,
        hazard: 2000,
        tension: 0,
        autonomy: 0,
        countsAsAi: null as number | null,
        needsAi: 0,
        needsAutonomy: 0,
      },
      delegated: {
        tenths: 15,
        hazard: 6500,
        tension: 2,
        autonomy: 0,
        countsAsAi: null as number | null,
        needsAi: 2,
        needsAutonomy: 0,
      },
      vendor: {
        tenths: 14,
        hazard: 4000,
        tension: 0,
        autonomy: -1,
        countsAsAi: 5 as number | null,
        needsAi: 0,
        needsAutonomy: 1,
      },
    },
    hazard: { perInstitution: -300, min: 200 },
  },
  cbm: { answeredInfluence: 3, shieldRounds: 2 },
  earlyWarningRounds: 2,
  accord: {
    /** A seat is party to so many at a time; those that were done at once are not counted. */
    atMost: 3,
    /** Proposals of one seat on the table at a time. */
    proposals: 8,
    rounds: { min: 1, max: 4 },
    /** Trust of each pair of parties to an open accord, once a round. */
    kept: 3,
    breach: { influence: -5, trustOfParties: -15, trustOfOthers: -5 },
    /** Notice binds for so many rounds after the one in which it is given. */
    notice: { influence: -3, binds: 1 },
    leaked: { trust: -4 },
    /** Capital that joint research spares. */
    research: 1,
    lift: { capability: 1, autonomy: -1, aRound: 1 },
    capital: { max: 8 },
  },
  norm: {
    cost: 1,
    /** It passes with this share of all seats, rounded up. */
    passes: { of: 3, needs: 2 },
    sponsor: 2,
    cosponsor: 1,
    violation: { influence: -5, trust: -5 },
    fund: { givers: 2, amount: 1 },
  },
  mandate: {
    worth: 12,
    groupAccord: 3,
    accords: { full: 3, short: 2 },
    lifts: 4,
    calm: { under: 40, fallen: 12 },
    brokered: 15,
    norms: 2,
    dialogue: { of: 3, needs: 2 },
    /** A session with as many rounds as this, or fewer, is short. */
    shortSession: 4,
  },
  talk: {
    /** Characters of a message. */
    length: 500,
    /** Messages of one seat in a round, and marks that it puts on them or takes off: nobody talks so much, but a flood does. */
    aRound: 200,
    /** Milliseconds from one act of a bot in negotiation to its next, where nobody sets another. */
    botPace: 6_000,
  },
  invest: {
    /** Rounds that must pass from one investment to the next. */
    every: 3,
    institutions: { institutions: 1, autonomy: 1 },
    cyber: { cyber: 1 },
  },
  incident: {
    /** Demand is this share of the seats, rounded up. */
    demandQuarters: 3,
    demandAtLeast: 3,
    met: { tension: -4, influence: 3 },
    failed: { tension: 8, influence: -4 },
  },
  tension: {
    start: 50,
    cyberPlayed: 4,
    cyberNamed: 4,
    cbmCard: -1,
    answeredPair: -1,
    /** Causes are scaled by this number over the number of seats. */
    seatsOfReference: 6,
    recoveryDivisor: 5,
  },
  coin: {
    peace: { trustFrom: 35, divisor: 5, ladder: -1 },
    conflict: { influence: -4, cyberAbove: 2, ladder: 1, ladderWhenTense: 2, tenseFrom: 70 },
  },
  war: { ladder: 4, scoreDivisor: 4 },
  score: { perAutonomy: 2 },
  peaceIndex: { perLadder: 10 },
  fewerRounds: { pivot: 34, shortSession: 4, ladder: 1 },
  clock: {
    /** Milliseconds. */
    closingAfterLastSeal: 3_000,
    absentAfter: 60_000,
  },
  communiqueLength: 280,
} as const;

type Widen<T> = T extends number ? number : T extends object ? { readonly [K in keyof T]: Widen<T[K]> } : T;

/** The numbers of a table; same shape as the shipped ones. */
export type Numbers = Widen<typeof NUMBERS>;
