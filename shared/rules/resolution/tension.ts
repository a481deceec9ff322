import type { HazardEffect } from '../../content/hazards.ts';
import { HAZARDS } from '../../content/hazards.ts';
import { MOVES } from '../../content/moves.ts';
import { roundHalfUp } from '../amounts.ts';
import type { Cause, TableEvent } from '../events.ts';
import type { TableState } from '../state.ts';
import { gatherChanges } from './changes.ts';

interface Weight {
  readonly by: number;
  readonly cause: Cause;
}

function disruptionOf(event: TableEvent): number {
  if (event.type !== 'cyber-resolved' || !event.success.hit) return 0;
  const move = MOVES[event.move];
  const effect = move.kind === 'cyber' ? move.effects.find(({ type }) => type === 'tension') : undefined;
  return effect?.type === 'tension' ? effect.by : 0;
}

function hazardWeights(event: TableEvent): Weight[] {
  if (event.type !== 'ai-resolved' || !event.hazard) return [];
  const { hazard, card, actor } = event;
  const effects: readonly HazardEffect[] = HAZARDS[hazard].effects;
  return effects.flatMap((effect) =>
    effect.type === 'tension'
      ? [{ by: effect.by, cause: { kind: 'hazard', hazard, move: card.move, actor } as const }]
      : [],
  );
}

/** What this round's moves ask of tension, before the scaling to the table's size; alike causes are one. */
function weightsOf(state: TableState, soFar: readonly TableEvent[]): Weight[] {
  const { tension, ai } = state.setup.numbers;
  const count = (test: (event: TableEvent) => boolean) => soFar.filter(test).length;
  const cards = count(({ type }) => type === 'cbm-played');
  const pairs = count(({ type }) => type === 'cbm-answered');
  const named = count((event) => event.type === 'cyber-resolved' && event.named !== null);
  const covert = count((event) => event.type === 'cyber-resolved' && event.named === null);
  const disruptions = soFar.map(disruptionOf).filter((by) => by !== 0);
  const delegated = soFar.flatMap((event) =>
    event.type === 'ai-resolved' ? [ai.posture[event.card.posture ?? 'assisted'].tension] : [],
  );
  const systems = delegated.filter((by) => by !== 0);
  const sum = (values: readonly number[]) => values.reduce((all, by) => all + by, 0);
  return [
    { by: tension.cbmCard * cards, cause: { kind: 'cbm-cards', count: cards } },
    { by: tension.answeredPair * pairs, cause: { kind: 'answered-pairs', count: pairs } },
    {
      by: (tension.cyberPlayed + tension.cyberNamed) * named,
      cause: { kind: 'named-moves', count: named },
    },
    { by: tension.cyberPlayed * covert, cause: { kind: 'covert-activity', count: covert } },
    { by: sum(disruptions), cause: { kind: 'networks-disrupted', count: disruptions.length } },
    { by: sum(systems), cause: { kind: 'delegated-systems', count: systems.length } },
    ...soFar.flatMap(hazardWeights),
  ];
}

/** Step 8: the only one in which tension moves. */
export function resolveTension(state: TableState, soFar: readonly TableEvent[]): TableEvent[] {
  const { numbers, seats, tension: start } = state.setup;
  const changes = gatherChanges(state, 'tension');
  const meter = { of: 'tension' } as const;
  for (const { by, cause } of weightsOf(state, soFar)) {
    changes.add(meter, roundHalfUp((by * numbers.tension.seatsOfReference) / seats.length), cause);
  }
  const incident = soFar.find(({ type }) => type === 'incident-resolved');
  if (incident?.type === 'incident-resolved') {
    if (incident.met) changes.add(meter, numbers.incident.met.tension, { kind: 'incident-met' });
    else changes.add(meter, numbers.incident.failed.tension, { kind: 'incident-failed' });
  }
  const back = roundHalfUp((start - state.tension) / numbers.tension.recoveryDivisor);
  changes.add(meter, back, { kind: 'recovery' });
  return changes.events();
}
