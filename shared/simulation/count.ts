import type { Style } from '../content/styles.ts';
import type { TableEvent } from '../rules/events.ts';
import type { Outcome, SeatId } from '../rules/state.ts';
import type { PlayedSession } from './playSession.ts';
import type { FaredSoFar, Tally } from './tally.ts';

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
  for (const { seat, score, winner } of standings) {
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
  for (const event of log) countEvent(tally, event, winners);
  countOutcome(tally, state.outcome, styles);
}
