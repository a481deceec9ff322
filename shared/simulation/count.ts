import type { Style } from '../content/styles.ts';
import type { TableEvent } from '../rules/events.ts';
import type { Outcome, SeatId } from '../rules/state.ts';
import type { PlayedSession } from './playSession.ts';
import type { FaredSoFar, Tally } from './tally.ts';

/** @returns whether the event was one of the talks */
function countTalks({ accords, norms }: Tally, event: TableEvent, seats: number): boolean {
  switch (event.type) {
    case 'proposed':
      accords.proposed++;
      return true;
    case 'proposal-revised':
      accords.countered++;
      return true;
    case 'proposal-refused':
      accords.refused[event.reason]++;
      return true;
    case 'accord-in-force': {
      const { parties, clauses, secret } = event.accord.terms;
      accords.inForce++;
      if (secret) accords.secret++;
      if (parties.length > 2) accords.groups++;
      for (const { kind } of clauses) accords.clauses[kind]++;
      return true;
    }
    case 'accord-breached':
      for (const clause of event.clauses) accords.breached[clause]++;
      return true;
    case 'breach-unfound':
      accords.unfound++;
      return true;
    case 'norm-tabled':
      norms.tabled[event.norm]++;
      return true;
    case 'norm-called':
      norms.called[event.ballot.norm]++;
      return true;
    case 'norm-voted':
      for (const { vote } of event.votes) norms.votes[vote]++;
      norms.votes.abstained += seats - event.votes.length;
      if (event.passed) norms.passed[event.ballot.norm]++;
      return true;
    case 'norm-violated':
      norms.violations++;
      return true;
    default:
      return false;
  }
}

function countEvent(tally: Tally, event: TableEvent, winners: ReadonlySet<SeatId>): void {
  switch (event.type) {
    case 'committed': {
      const { cards, invest } = event.commitment;
      if (cards.length === 0 && invest === null) tally.holds++;
      if (invest) tally.investments[invest]++;
      for (const { move, posture } of cards) {
        tally.cards[move]++;
        if (winners.has(event.seat)) tally.winnersCards[move]++;
        if (posture) tally.postures[posture]++;
      }
      return;
    }
    case 'drafted':
      for (const { term } of event.reasons ?? []) tally.reasons[term]++;
      return;
    case 'ai-resolved':
      if (event.hazard) tally.hazards[event.hazard]++;
      return;
    case 'cbm-answered':
      tally.answered++;
      return;
    case 'cyber-resolved':
      if (event.success.hit) tally.succeeded++;
      if (event.named) tally.named++;
      return;
    case 'incident-resolved':
      tally.incidents++;
      if (event.met) tally.incidentsMet++;
      return;
    case 'coin-flipped':
      tally.coins++;
      tally.tension += event.tension;
      if (event.face === 'conflict') tally.conflicts++;
      return;
    default:
      return;
  }
}

function entry<K>(of: Map<K, FaredSoFar>, key: K): FaredSoFar {
  const known = of.get(key) ?? { games: 0, score: 0, wins: 0, fairShare: 0 };
  of.set(key, known);
  return known;
}

function countOutcome(tally: Tally, outcome: Outcome, styles: ReadonlyMap<SeatId, Style>): void {
  const { standings, by } = outcome;
  const scores = standings.map(({ score }) => score);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const winners = standings.filter(({ winner }) => winner).length;
  tally.peaceIndex += outcome.peaceIndex;
  tally.score += mean;
  if (by === 'war') tally.wars++;
  else {
    tally.scored++;
    tally.spread += Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
    tally.lead += (scores[0] ?? 0) - (scores[1] ?? 0);
  }
  for (const { seat, score, winner, mandate, mandateMet } of standings) {
    if (mandate) tally.mandates.dealt[mandate.id]++;
    if (mandate && mandateMet) tally.mandates.met[mandate.id]++;
    const style = styles.get(seat);
    for (const fared of [entry(tally.seats, seat), ...(style ? [entry(tally.styles, style)] : [])]) {
      fared.games++;
      fared.score += score;
      if (winner) fared.wins += 1 / winners;
      if (by !== 'war') fared.fairShare += 1 / standings.length;
    }
  }
}

/** Adds a game that has ended. */
export function count(tally: Tally, { state, log }: PlayedSession, styles: ReadonlyMap<SeatId, Style>): void {
  if (!state.outcome) throw new Error('A game that has not ended cannot be counted');
  tally.games++;
  const winners = new Set(state.outcome.standings.filter(({ winner }) => winner).map(({ seat }) => seat));
  for (const event of log)
    if (!countTalks(tally, event, state.setup.seats.length)) countEvent(tally, event, winners);
  countOutcome(tally, state.outcome, styles);
}
