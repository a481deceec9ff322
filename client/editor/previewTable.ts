import { signal } from '@preact/signals';
import { castOf } from '../../shared/content/cast.ts';
import type { Scenario } from '../../shared/content/scenario.ts';
import { seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import { mirrorOf } from '../../shared/protocol/mirror.ts';
import type { TableEvent } from '../../shared/rules/events.ts';
import type { Actor, Intent } from '../../shared/rules/intents.ts';
import { seedHash } from '../../shared/rules/random.ts';
import { dealSetup } from '../../shared/rules/setup.ts';
import type { SeatId } from '../../shared/rules/state.ts';
import { decide, fold, isRejection, openTable } from '../../shared/rules/table.ts';
import type { Asker } from '../model/requests.ts';
import type { TableModel } from '../model/table.ts';
import { createTableModel } from '../model/table.ts';

/** The log of a table of this scenario up to its first briefing, with people at every seat. */
function firstBriefing(scenario: Scenario, preset: string, seed: string): readonly TableEvent[] {
  let log: readonly TableEvent[] = openTable(dealSetup(scenario, preset), seed);
  const ask = (actor: Actor, intent: Intent) => {
    const verdict = decide(fold(log), intent, { actor, now: 0 });
    if (isRejection(verdict)) throw new Error(`The preview cannot ${intent.type}: ${verdict.code}`);
    log = [...log, ...verdict];
  };
  for (const { id } of scenario.seats)
    ask({ kind: 'host' }, { type: 'seat-delegate', seat: id, delegate: id });
  ask({ kind: 'desk' }, { type: 'start' });
  return log;
}

const ASKER: Asker = {
  intent: async () => null,
  desk: async () => null,
  people: async () => null,
  openProjector: async () => 'offline',
  giveCode: async () => 'offline',
  look: async () => null,
  forward: async () => null,
  data: async () => null,
  mandatesAhead: async () => [],
  debrief: async () => 'not-over' as const,
  unanswered: signal(false),
};

/**
 * A table in this page, played by the real rules up to its first briefing, as one of its seats sees it: nothing that
 * the seat would not be told is in the model.
 * @param seed another seed deals other mandates and another incident
 */
export function previewTable(scenario: Scenario, preset: string, seat: SeatId, seed: string): TableModel {
  const log = firstBriefing(scenario, preset, seed);
  const { own, options, ...view } = seatView(fold(log), seat);
  const model = createTableModel('preview', ASKER);
  model.heardMirror(mirrorOf(view, []));
  const { setup } = view;
  const history = seenEvents(log, { kind: 'seat', seat });
  const welcome = { protocol: 0, setup, cast: castOf(scenario), role: 'delegate' } as const;
  const who = { person: seat, seat, key: '', people: null, desk: null };
  model.heardWelcome({ ...welcome, ...who, seedHash: seedHash(seed), own, options, history, now: 0 }, 0);
  return model;
}
