import type { Numbers } from '../../shared/content/numbers.ts';

/** The numbers, telling which of them are read. */
function watched<T extends object>(value: T, read: (path: string) => void, path = ''): T {
  return new Proxy(value, {
    get(target, key) {
      const inner: unknown = Reflect.get(target, key);
      const at = path === '' ? String(key) : `${path}.${String(key)}`;
      if (typeof inner === 'object' && inner !== null) return watched(inner, read, at);
      read(at);
      return inner;
    },
  });
}

const percent = (tenThousandths: number) => `${tenThousandths / 100}%`;
const signedPercent = (chance: number) => `${chance < 0 ? '−' : '+'}${percent(Math.abs(chance))}`;
const signed = (amount: number) => `${amount < 0 ? '−' : '+'}${Math.abs(amount)}`;
const range = ({ min, max }: { min: number; max: number }) => `${min}–${max}`;
const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;

/**
 * What the rules must say, word for word, with the numbers as the engine has them. A number that is moved there and not
 * in the text fails the test of its sentence.
 */
export function sentencesOf(numbers: Numbers, read: (path: string) => void): string[] {
  const n = watched(numbers, read);
  return [
    ...state(n),
    ...round(n),
    ...coin(n),
    ...cyber(n),
    ...ai(n),
    ...measures(n),
    ...incident(n),
    ...negotiation(n),
    ...tension(n),
    ...end(n),
  ];
}

function state({ ranges, capital, trust, tension }: Numbers): string[] {
  const ease = trust.full - trust.easesOver;
  return [
    `${range(ranges.capability)} each`,
    range(ranges.autonomy),
    range(ranges.capital),
    range(ranges.trust),
    `tension (${range(ranges.tension)}; it starts at the scenario’s value, ${tension.start} where none is given)`,
    `escalation ladder (${range(ranges.ladder)};`,
    `It starts at ${capital.start}, and ${capital.perRound} come with each briefing; what is over ${ranges.capital.max} is lost`,
    `baseline in the scenario (${trust.baseline} where none is given)`,
    `while trust is at most ${ease}, and less above: a gain g counts g × (${trust.full} − trust) / ${trust.easesOver}`,
    `trust drifts a ${{ 10: 'tenth' }[trust.driftDivisor]} of the way back`,
  ];
}

function round({ slots, cyber, cost, invest, clock, communiqueLength, talk, capital }: Numbers): string[] {
  const words = ['no', 'one', 'two', 'three'];
  return [
    `Each state gets ${capital.perRound} capital`,
    `drafts up to ${words[slots]} different cards`,
    `at most ${words[cyber.atMost]} of them cyber`,
    `The last seal closes the phase after ${seconds(clock.closingAfterLastSeal)}`,
    `connected for ${seconds(clock.absentAfter)} as a commitment opens`,
    `communiqué of at most ${communiqueLength} characters`,
    `A message has at most ${talk.length} characters, and a seat may send ${talk.aRound} a round`,
    `at most once in ${words[invest.every]} rounds (not in the ${words[invest.every - 1]} after): ${cost.invest} capital`,
    `either institutions ${signed(invest.institutions.institutions)} and autonomy ${signed(invest.institutions.autonomy)} or cyber ${signed(invest.cyber.cyber)}`,
  ];
}

function coin({ coin: { peace, conflict }, war }: Numbers): string[] {
  return [
    `less ${peace.trustFrom}, divided by ${peace.divisor}, and at least 0. The ladder steps down by ${-peace.ladder}`,
    `every seat loses ${-conflict.influence} influence, less 1 for each point of its cyber above ${conflict.cyberAbove}`,
    `The ladder steps up by ${conflict.ladder}, and by ${conflict.ladderWhenTense} if tension is ${conflict.tenseFrom} or more`,
    `Ladder at ${war.ladder}: war`,
    `every score is divided by ${war.scoreDivisor}, rounded down`,
  ];
}

function cyber({ cost, cyber: c, tension }: Numbers): string[] {
  const { success, attribution, named, suspicion, backdoorFound } = c;
  return [
    `Cost ${cost.cyber}. One target, covert, at most ${c.atMost} a round`,
    `Success: ${percent(success.base)}, and ${percent(success.perPoint)} more for each point`,
    `${signedPercent(success.shield)} where the target has a CBM shield`,
    `${signedPercent(success.backdoor)} by your backdoor; ${signedPercent(success.overReliance)} while the target over-relies`,
    `It is kept between ${percent(success.min)} and ${percent(success.max)}. Early warning counts as ${c.earlyWarningCyber} more cyber`,
    `a success brings ${signed(c.leverage)} leverage`,
    `Attribution: ${percent(attribution.base)}, and ${percent(attribution.perPoint)} for each point`,
    `${signedPercent(attribution.monitored)} where the target has an inspection accord`,
    `${signedPercent(attribution.perParty)} for each other party to its largest early-warning accord, at most ${percent(attribution.atMostOfParties)}`,
    `It is kept between ${percent(attribution.min)} and ${percent(attribution.max)}. It is rolled apart`,
    `loses ${-named.influence} influence, ${-named.trustOfVictim} of the victim’s trust, and ${-named.trustOfOthers} of everyone else’s`,
    `Tension rises by ${tension.cyberPlayed} for each cyber card played, whatever came of it, and by another ${tension.cyberNamed} when`,
    `in ${percent(c.wrongName)} of attributions`,
    `trust falls by ${-suspicion.trust}, for each such attack, in every state with cyber ${suspicion.fromCyber} or more`,
    `finds each with ${percent(backdoorFound.base)} and ${percent(backdoorFound.perCyber)} more for each point of its cyber`,
  ];
}

function ai({ cost, ai: { scale, hazard } }: Numbers): string[] {
  return [
    `Cost ${cost.ai}. It serves the actor’s own benefit`,
    `(${scale.base / 100} + ${(scale.perAi / 100).toFixed(2)} for each point of AI)`,
    `the posture’s, ${signedPercent(hazard.perInstitution)} for each point of institutions`,
    `at least ${percent(hazard.min)}`,
  ];
}

function measures({ cost, cbm, earlyWarningRounds, tension }: Numbers): string[] {
  const span = { 2: 'this round and the next' };
  const rounds = (count: number) => span[count as 2];
  return [
    `Cost ${cost.cbm}. One partner`,
    `each side gains ${cbm.answeredInfluence} influence`,
    `shielded in that domain, ${rounds(cbm.shieldRounds)}`,
    `early warning ${rounds(earlyWarningRounds).replace(' and', ', from step 2 on, and')}`,
    `Tension ${signed(tension.cbmCard)} for each card, and ${signed(tension.answeredPair)} more for each answered pair`,
  ];
}

function incident({ incident: { demandQuarters, demandAtLeast, met, failed } }: Numbers): string[] {
  return [
    `Demand is ${{ 3: 'three quarters' }[demandQuarters]} of the seats, rounded up, and at least ${demandAtLeast}:`,
    `Met: tension ${signed(met.tension)}, and each seat that contributed gains ${met.influence} influence`,
    `Not met: tension ${signed(failed.tension)}, and every seat loses ${-failed.influence} influence`,
  ];
}

function negotiation({ accord, norm }: Numbers): string[] {
  const { breach, notice, lift } = accord;
  return [
    `for ${accord.rounds.min} to ${accord.rounds.max} rounds, this one included`,
    `A seat is party to at most ${accord.atMost} at a time`,
    `has at most ${accord.proposals} proposals on the table`,
    `one gives another 1 to ${accord.capital.max} capital; or lifts one capability of the other by ${lift.capability}, for which the receiver pays 0 to ${accord.capital.max}`,
    `loses ${-lift.autonomy} autonomy and can receive at most ${lift.aRound} lift a round`,
    `parties pay ${accord.research} less`,
    `costs the breaker ${-breach.trustOfParties} trust with the other parties, ${-breach.trustOfOthers} with everyone else, and ${-breach.influence} influence`,
    `trusts one another ${accord.kept} more a round`,
    `costs ${-notice.influence} influence, and is public`,
    `It binds through ${notice.binds} more round`,
    `its parties’ trust in one another falls by ${-accord.leaked.trust}`,
    `It needs ${norm.cost} capital, which is paid only`,
    `passes with ${norm.passes.needs} of every ${norm.passes.of} seats, rounded up`,
    `Its sponsor gains ${norm.sponsor} influence and each co-sponsor ${norm.cosponsor}`,
    `${-norm.violation.influence} influence and ${-norm.violation.trust} of everyone’s trust, on top`,
    `the ${norm.fund.givers} richest in capital give ${norm.fund.amount} each`,
  ];
}

function tension({ tension: t, fewerRounds: f }: Numbers): string[] {
  return [
    `(${t.cyberPlayed} + ${t.cyberNamed} each)`,
    `multiplied by ${t.seatsOfReference} / n`,
    `a ${{ 5: 'fifth' }[t.recoveryDivisor]} of the way from the tension`,
    `${f.pivot} + (printed + 2 × autonomy − ${f.pivot}) × R / N − 2 × autonomy`,
    `With ${f.shortSession} rounds the ladder starts at ${f.ladder} at least`,
  ];
}

function end({ score, mandate: m, peaceIndex, war }: Numbers): string[] {
  return [
    `influence + leverage + ${score.perAutonomy} × autonomy + ${m.worth} for a mandate met; by war divided by ${war.scoreDivisor}`,
    `− ${peaceIndex.perLadder} for each step of the ladder`,
    `party to ${m.accords.full} distinct open accords of ${m.groupAccord} or more parties over the session; ${m.accords.short} where it has ${{ 4: 'four' }[m.shortSession]} rounds`,
    `party to one open accord of ${m.groupAccord} or more`,
    `${m.lifts} capability lifts received`,
    `tension under ${m.calm.under}, or more than ${m.calm.fallen} under its start`,
    `ends ${m.brokered} above the start`,
    `sponsor of ${m.norms} norms passed`,
    `answered CBMs with ${m.dialogue.needs} of every ${m.dialogue.of} other seats`,
  ];
}
