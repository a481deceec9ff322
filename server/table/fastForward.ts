import type { DeskIntent } from '../../shared/rules/intents.ts';
import { isRoundPhase } from '../../shared/rules/phases.ts';
import type { BotTable } from './bots.ts';
import { playBots, seatsOfBots, takeTurn } from './bots.ts';

/** However much bots have to say, a rehearsed negotiation is over after so many turns of each. */
const TURNS = 12;

async function negotiate(table: BotTable): Promise<void> {
  const resting = new Set<string>();
  for (let turn = 0; turn < TURNS; turn++) {
    const seats = seatsOfBots(table.state()).filter((seat) => !resting.has(seat));
    if (seats.length === 0 || table.stopped()) return;
    for (const seat of seats) if ((await takeTurn(table, seat)) !== 'acted') resting.add(seat);
  }
}

/**
 * Plays a rehearsal on, without waiting for any clock, until the next round begins or the session is over: bots
 * negotiate and choose as they would, and each phase is ended from the desk.
 */
export async function fastForward(
  table: BotTable,
  atDesk: (intent: DeskIntent) => Promise<string | null>,
): Promise<void> {
  const from = table.state().round;
  for (;;) {
    const { phase, round } = table.state();
    if (!isRoundPhase(phase) || round > from || table.stopped()) return;
    if (phase === 'negotiation') await negotiate(table);
    if (phase === 'commitment') await playBots(table);
    const refused = await atDesk({ type: 'end-phase', round, phase });
    // What the bots did may have ended it already.
    if (refused !== null && refused !== 'wrong-phase' && refused !== 'wrong-round') return;
  }
}
