import type { Domain } from '../content/domains.ts';
import { DOMAINS } from '../content/domains.ts';
import type { TableEvent } from './events.ts';
import { incidentDue, newsDue } from './injects.ts';
import { lots } from './random.ts';
import { gatherChanges } from './resolution/changes.ts';
import { seatIds } from './seats.ts';
import type { Incident, TableState } from './state.ts';

const AGENDA_SIZE = 3;

/**
 * The top three of the deck; when it runs out, the ten are shuffled again without those already on this agenda.
 * @param first a domain that an incident of the facilitator's puts on top
 */
function drawAgenda(state: TableState, first: Domain | null): { agenda: Domain[]; deck: Domain[] } {
  const deck = first ? [first, ...state.deck.filter((domain) => domain !== first)] : state.deck;
  const agenda = deck.slice(0, AGENDA_SIZE);
  const left = deck.slice(AGENDA_SIZE);
  const missing = AGENDA_SIZE - agenda.length;
  if (missing === 0) return { agenda, deck: left };
  const key = { round: state.round, step: 'briefing', purpose: 'deck' };
  const shuffled = lots(
    state.seed,
    key,
    DOMAINS.filter((domain) => !agenda.includes(domain)),
  );
  return { agenda: [...agenda, ...shuffled.slice(0, missing)], deck: shuffled.slice(missing) };
}

/** One of the scenario's incidents for the domain, one not yet used where there is one. */
function drawIncident(state: TableState, domain: Domain): Incident | null {
  const ofDomain = state.setup.incidents.filter((incident) => incident.domain === domain);
  const ids = ofDomain.map(({ id }) => id);
  const unused = ids.filter((id) => !state.usedIncidents.includes(id));
  const key = { round: state.round, step: 'briefing', purpose: 'incident' };
  const [drawn] = lots(state.seed, key, unused.length > 0 ? unused : ids);
  const incident = ofDomain.find(({ id }) => id === drawn);
  if (!incident) return null;
  return { ...incident, demand: demandOf(state) };
}

/** Contributions needed. */
function demandOf({ setup }: TableState): number {
  const { demandQuarters, demandAtLeast } = setup.numbers.incident;
  return Math.max(demandAtLeast, Math.ceil((setup.seats.length * demandQuarters) / 4));
}

function preparedIncident(state: TableState): Incident | null {
  const due = incidentDue(state);
  if (!due) return null;
  const { id, domain, title, story } = due;
  return { id, domain, demand: demandOf(state), texts: { title, story } };
}

/** What a briefing brings, once its phase has begun: capital, the agenda, the incident, and news that were prepared for it. */
export function brief(state: TableState): TableEvent[] {
  const changes = gatherChanges(state, 'briefing');
  for (const seat of seatIds(state)) {
    changes.add({ of: 'capital', seat }, state.setup.numbers.capital.perRound, { kind: 'briefing' });
  }
  const prepared = preparedIncident(state);
  const { agenda, deck } = drawAgenda(state, prepared?.domain ?? null);
  const incident = prepared ?? (agenda[0] ? drawIncident(state, agenda[0]) : null);
  return [
    ...changes.events(),
    { type: 'agenda-drawn', agenda, deck },
    ...(incident ? [{ type: 'incident-revealed', incident } as const] : []),
    ...newsDue(state),
  ];
}
