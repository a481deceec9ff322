import type { HazardEffect } from '../../content/hazards.ts';
import { HAZARDS } from '../../content/hazards.ts';
import { MOVES } from '../../content/moves.ts';
import type { TableEvent } from '../events.ts';
import { seatIds, seatOf } from '../seats.ts';
import type { Card, Incident, SeatId, TableState } from '../state.ts';
import { gatherChanges } from './changes.ts';

/** How much a card helps with an incident when nothing goes wrong. */
export function contributionOf(card: Pick<Card, 'move'>, incident: Pick<Incident, 'domain'>): number {
  const move = MOVES[card.move];
  if (move.kind === 'cyber') return 0;
  const extra = move.kind === 'ai' ? move.extras.find(({ type }) => type === 'contribution') : undefined;
  if (move.domain === incident.domain) return extra?.type === 'contribution' ? extra.own : 1;
  return extra ? 1 : 0;
}

/** What the card counts after its hazard, if one struck in step 4. */
function countOf(card: Card, actor: SeatId, incident: Incident, soFar: readonly TableEvent[]): number {
  const planned = contributionOf(card, incident);
  if (planned === 0) return 0;
  const outcome = soFar.find(
    (event) => event.type === 'ai-resolved' && event.actor === actor && event.card.move === card.move,
  );
  if (outcome?.type !== 'ai-resolved' || !outcome.hazard) return planned;
  const effects: readonly HazardEffect[] = HAZARDS[outcome.hazard].effects;
  const instead = effects.find(({ type }) => type === 'contribution-counts');
  return instead?.type === 'contribution-counts' ? instead.as : planned;
}

/** Seats whose contributions a successful cyber move of step 3 made void. */
function voidedSeats(soFar: readonly TableEvent[]): Set<SeatId> {
  const voided = soFar.flatMap((event) => {
    if (event.type !== 'cyber-resolved' || !event.success.hit) return [];
    const move = MOVES[event.move];
    const voids = move.kind === 'cyber' && move.effects.some(({ type }) => type === 'void-contributions');
    return voids ? [event.target] : [];
  });
  return new Set(voided);
}

/** Step 5: enough contributions, or all pay. */
export function resolveIncident(state: TableState, soFar: readonly TableEvent[]): TableEvent[] {
  const { incident, setup } = state;
  if (!incident) return [];
  const voided = voidedSeats(soFar);
  const contributions = Object.fromEntries(
    seatIds(state).map((seat) => {
      const counts = seatOf(state, seat).draft.cards.map((card) => countOf(card, seat, incident, soFar));
      return [seat, voided.has(seat) ? 0 : counts.reduce((sum, count) => sum + count, 0)];
    }),
  );
  const total = Object.values(contributions).reduce((sum, count) => sum + count, 0);
  const met = total >= incident.demand;
  const changes = gatherChanges(state, 'incident');
  for (const seat of seatIds(state)) {
    const influence = { of: 'influence', seat } as const;
    if (!met) changes.add(influence, setup.numbers.incident.failed.influence, { kind: 'incident-failed' });
    else if ((contributions[seat] ?? 0) > 0) {
      changes.add(influence, setup.numbers.incident.met.influence, { kind: 'incident-met' });
    }
  }
  return [
    {
      type: 'incident-resolved',
      incident,
      contributions,
      voided: seatIds(state).filter((seat) => voided.has(seat)),
      total,
      met,
    },
    ...changes.events(),
  ];
}
