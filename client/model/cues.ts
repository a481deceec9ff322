import { MOVES } from '../../shared/content/moves.ts';
import type { Card, SeatId } from '../../shared/rules/state.ts';
import type { Cue, Token } from '../board/picture.ts';
import type { BeatAbout, SeenOf } from './beat.ts';
import type { Changed } from './undo.ts';

/** Gives a seat's place round the table. */
export type PlaceOf = (seat: SeatId) => number;

function tokenOf(seat: SeatId, card: Card, place: PlaceOf): Token {
  const { kind, domain } = MOVES[card.move];
  return { place: place(seat), kind, domain };
}

/** The open tokens: a count of covert cards must not be told. */
function openTokens(commitments: readonly SeenOf<'revealed'>[], place: PlaceOf): Token[] {
  return commitments.flatMap(({ seat, cards }) =>
    cards.filter(({ move }) => MOVES[move].kind !== 'cyber').map((card) => tokenOf(seat, card, place)),
  );
}

function contributes(card: Card, domain: string): boolean {
  const move = MOVES[card.move];
  if (move.kind === 'cyber') return false;
  return (
    move.domain === domain || (move.kind === 'ai' && move.extras.some(({ type }) => type === 'contribution'))
  );
}

/** What the board plays for a beat, before its numbers move. */
export function mainCue(
  about: BeatAbout,
  commitments: readonly SeenOf<'revealed'>[],
  seats: readonly SeatId[],
  place: PlaceOf,
): Cue[] {
  switch (about.type) {
    case 'reveal': {
      const tokens = openTokens(about.commitments, place);
      return tokens.length === 0 ? [] : [{ type: 'reveal', tokens }];
    }
    case 'cbm': {
      const { actor, card } = about.event;
      const partners = card.targets.length > 0 ? card.targets : seats.filter((seat) => seat !== actor);
      const token = tokenOf(actor, card, place);
      return [{ type: 'cbm', token, to: partners.map(place), answeredBy: about.answeredBy.map(place) }];
    }
    case 'cyber': {
      const { event, suspects } = about;
      const named = event.type === 'cyber-struck' ? null : event.named;
      const cue = { victim: place(event.target), domain: MOVES[event.move].domain };
      const suspected = named === null ? suspects.map(place) : [];
      return [{ type: 'cyber', ...cue, named: named === null ? null : place(named), suspects: suspected }];
    }
    case 'covert':
      return [
        {
          type: 'cyber',
          victim: place(about.victim),
          domain: null,
          named: null,
          suspects: about.suspects.map(place),
        },
      ];
    case 'ai': {
      const { actor, card, gain, hazard } = about.event;
      const token = tokenOf(actor, card, place);
      const posture = card.posture ?? 'assisted';
      const struck = hazard !== null;
      return [{ type: 'ai', token, posture, move: card.move, by: struck ? -gain : gain, hazard: struck }];
    }
    case 'leak': {
      const { accord, at } = about.event;
      const places = accord.terms.parties.map(place);
      return [{ type: 'accord', keys: [accord.id], what: 'leaked', at: place(at), places }];
    }
    case 'breach': {
      const { breaker, events } = about;
      const places = events.flatMap(({ accord }) => accord.terms.parties.map(place));
      const keys = events.map(({ accord }) => accord.id);
      return [{ type: 'accord', keys, what: 'broken', at: place(breaker), places }];
    }
    case 'incident': {
      const { incident, contributions, met } = about.event;
      const helped = commitments.filter(({ seat }) => (contributions[seat] ?? 0) !== 0);
      const contributors = helped.flatMap(({ seat, cards }) =>
        cards.filter((card) => contributes(card, incident.domain)).map((card) => tokenOf(seat, card, place)),
      );
      return [{ type: 'incident', contributors, met }];
    }
    default:
      return [];
  }
}

function chipsOf(changes: readonly Changed[], place: PlaceOf) {
  return changes.flatMap(({ meter, from, to }) =>
    meter.of === 'influence' && to !== from ? [{ place: place(meter.seat), by: to - from }] : [],
  );
}

/** What the board plays for the numbers themselves. */
export function changeCues(about: BeatAbout, changes: readonly Changed[], place: PlaceOf): Cue[] {
  const ladder = changes.flatMap(({ meter, from, to }): Cue[] =>
    meter.of === 'ladder' && from !== to ? [{ type: 'ladder', from, to }] : [],
  );
  if (about.type === 'coin') {
    const { face, tension } = about.event;
    return [{ type: 'coin', face, tension, chips: chipsOf(changes, place) }, ...ladder];
  }
  const tension = changes.flatMap(({ meter, from, to }): Cue[] =>
    meter.of === 'tension' ? [{ type: 'tension', from, to }] : [],
  );
  const shifts = changes.flatMap(({ meter, from, to }) =>
    meter.of === 'trust' && from !== to
      ? [{ from: place(meter.seat), toward: place(meter.toward), before: from, after: to }]
      : [],
  );
  const chips = chipsOf(changes, place);
  return [
    // Drift and kept accords move many lines a little: the new picture alone says that.
    ...(shifts.length > 0 && about.type !== 'drift' && about.type !== 'accords'
      ? [{ type: 'trust', shifts } as const]
      : []),
    ...(chips.length > 0 ? [{ type: 'influence', chips } as const] : []),
    ...tension,
    ...ladder,
  ];
}
