import type { PhraseId } from '../../../shared/content/talk.ts';
import type { SeenEvent } from '../../../shared/projection/seen.ts';
import type { SeatIntent } from '../../../shared/rules/intents.ts';
import type { SeatId, TableState } from '../../../shared/rules/state.ts';
import type { About } from '../../../shared/rules/talk.ts';
import type { Proposal, Terms } from '../../../shared/rules/terms.ts';
import type { Position } from '../../support/position.ts';
import { at, names } from '../../support/position.ts';

/** One person, at b, among bots: the seats trust one another, and the agenda is fit for research. */
export function oneAmongBots(position: Partial<Position> = {}): TableState {
  const { n = 6, seats = {}, ...rest } = position;
  const ids = names(n);
  const trust = Object.fromEntries(ids.map((i) => [i, Object.fromEntries(ids.map((j) => [j, 60]))]));
  const holders = ids.map((id) => [
    id,
    { holder: id === 'b' ? { kind: 'people' } : { kind: 'bot', style: 'reciprocator' }, ...seats[id] },
  ]);
  return at({ n, trust, phase: 'negotiation', ...rest, seats: Object.fromEntries(holders) });
}

/** A phrase, as those in its channel heard it. */
export function said(by: SeatId, to: string, phrase: PhraseId, about: About = {}): SeenEvent {
  return {
    type: 'said',
    by,
    to: [...to],
    at: 1,
    saying: { kind: 'phrase', phrase, about, promise: false },
  };
}

export function words(by: SeatId, to: string, text: string): SeenEvent {
  return { type: 'said', by, to: [...to], at: 1, saying: { kind: 'words', text, promise: false } };
}

/** What a bot has just done, as it hears of it. @throws for what nobody hears */
export function heardOf(by: SeatId, intent: SeatIntent | null, seats = 'abcdef'): SeenEvent {
  if (intent?.type !== 'say') throw new Error(`${intent?.type} is not said`);
  const to = [...seats].filter((id) => id === by || intent.to.includes(id));
  return { type: 'said', by, to, at: 1, saying: intent.saying };
}

/** A proposal on the table, signed by its author. */
export function offer(by: SeatId, terms: Terms, patch: Partial<Proposal> = {}): Proposal {
  return {
    id: `of ${by}`,
    by,
    revision: 1,
    revisedBy: by,
    terms,
    former: null,
    amends: null,
    signed: [by],
    refused: [],
    ...patch,
  };
}
