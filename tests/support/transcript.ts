/**
 * A whole session as text for people: what happened, who saw what of it, and how the table stood after each round.
 * Under an event stand the readers who saw it otherwise than it was, or not at all.
 */
import { publicView, seatView } from '../../shared/projection/project.ts';
import { seenEvents } from '../../shared/projection/redaction.ts';
import type { Reader, SeenEvent } from '../../shared/projection/seen.ts';
import type { Odds, SeatView } from '../../shared/projection/views.ts';
import type { Meter, TableEvent } from '../../shared/rules/events.ts';
import { logHash } from '../../shared/rules/logHash.ts';
import type { Card, Outcome, SeatId, TableState } from '../../shared/rules/state.ts';
import { evolve } from '../../shared/rules/table.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A value in few words: `cyber-public → ysmere`, `2,500 by roll 1,234: hit`. */
function words(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(words).join(' + ');
  if (!isRecord(value)) return value === null ? '–' : String(value);
  if ('move' in value && 'targets' in value) {
    const posture = value.posture === null ? '' : ` ${words(value.posture)}`;
    const targets = words(value.targets);
    return `${words(value.move)}${posture}${targets === 'none' ? '' : ` → ${targets}`}`;
  }
  if ('roll' in value && 'hit' in value) {
    return `${words(value.roll)} against ${words(value.chance)}: ${value.hit === true ? 'hit' : 'miss'}`;
  }
  if ('why' in value && 'by' in value) return `${words(value.why)} ${words(value.by)}`;
  return Object.entries(value)
    .map(([name, part]) => `${name} ${isRecord(part) ? `(${words(part)})` : words(part)}`)
    .join(', ');
}

function meterWords(meter: Meter): string {
  if (meter.of === 'trust') return `trust of ${meter.seat} in ${meter.toward}`;
  return 'seat' in meter ? `${meter.of} of ${meter.seat}` : meter.of;
}

function causeWords({ kind, ...rest }: { readonly kind: string }): string {
  const more = Object.values(rest).map(words).join(' ');
  return more === '' ? kind : `${kind} ${more}`;
}

/** An event as one line; a seen event alike, so that the two can be compared. */
function line(event: TableEvent | SeenEvent): string {
  switch (event.type) {
    case 'changed': {
      const parts = event.parts
        .map(({ by, cause }) => `${by > 0 ? '+' : ''}${by} ${causeWords(cause)}`)
        .toSorted();
      return `${event.when}: ${meterWords(event.meter)} ${event.from} → ${event.to} (${parts.join('; ')})`;
    }
    case 'table-opened':
      return `table-opened: ${event.setup.scenario}, ${event.setup.rounds} rounds`;
    case 'session-ended':
      return `session-ended: by ${event.outcome.by}`;
    default: {
      const { type, ...rest } = event;
      return `${type}: ${words(rest)}`;
    }
  }
}

/** How the readers saw one event, where they did not see it as it was. */
function sights(event: TableEvent, seats: readonly SeatId[]): string[] {
  const truth = line(event);
  const readers: [string, Reader][] = [
    ...seats.map((seat): [string, Reader] => [seat, { kind: 'seat', seat }]),
    ['public', { kind: 'public' }],
  ];
  const groups = new Map<string, string[]>();
  for (const [name, reader] of readers) {
    const seen = seenEvents([event], reader).map(line).join(' | ') || '(nothing)';
    if (seen !== truth) groups.set(seen, [...(groups.get(seen) ?? []), name]);
  }
  const all = readers.length;
  return [...groups].map(
    ([seen, names]) => `      ${names.length === all ? 'all' : names.join(', ')}: ${seen}`,
  );
}

function oddsWords(odds: Odds): string {
  return `${odds.bound} ${odds.chance} (${odds.sum.map(words).join(', ')})`;
}

/** The odds that a seat is shown for a card in its draft. */
function cardOdds({ options }: SeatView, card: Card): string[] {
  const option = options.cards.find(({ move }) => move === card.move);
  const posture = option?.postures.find((each) => each.posture === card.posture);
  const target = option?.targets.find(({ seat }) => seat === card.targets[0]);
  return [
    ...(posture ? [`${card.move}: gain ${posture.gain}, hazard ${oddsWords(posture.hazard)}`] : []),
    ...(target?.success ? [`${card.move}: success ${oddsWords(target.success)}`] : []),
    ...(target?.named ? [`${card.move}: named ${oddsWords(target.named)}`] : []),
  ];
}

function standing(state: TableState): string[] {
  const view = publicView(state);
  const seats = view.seats.map((seat) => {
    const { own } = seatView(state, seat.id);
    const shields = Object.entries(seat.shields).map(([domain, until]) => `${domain} ${until}`);
    return [
      `  ${seat.id}: influence ${seat.influence}, cyber ${seat.cyber}, ai ${seat.ai},`,
      `institutions ${seat.institutions}, autonomy ${seat.autonomy}, early warning ${seat.earlyWarningUntil},`,
      `over-relies ${seat.overReliesIn}, shields ${shields.join(' + ') || 'none'}`,
      `/ alone: capital ${own.capital}, leverage ${own.leverage}, backdoors ${own.backdoors.join(' + ') || 'none'}`,
    ].join(' ');
  });
  const trust = Object.entries(view.trust).map(
    ([i, row]) =>
      `  ${i} trusts ${Object.entries(row)
        .map(([j, level]) => `${j} ${level}`)
        .join(', ')}`,
  );
  return [`The table: tension ${view.tension}, ladder ${view.ladder}`, ...seats, ...trust];
}

function ending({ by, standings, peaceIndex }: Outcome): string[] {
  return [
    `The end, by ${by}; peace index ${peaceIndex}`,
    ...standings.map(
      ({ seat, score, influence, leverage, autonomy, winner }) =>
        `  ${seat} ${score}${winner ? ', wins' : ''} (influence ${influence}, leverage ${leverage}, autonomy ${autonomy})`,
    ),
  ];
}

export function transcript(log: readonly TableEvent[]): string {
  const lines: string[] = [];
  let state: TableState | null = null;
  for (const [place, event] of log.entries()) {
    state = evolve(state, event);
    const ids = state.setup.seats.map(({ id }) => id);
    if (event.type === 'phase-began') {
      if (event.phase === 'briefing') lines.push('', `== Round ${event.round} ==`);
      lines.push('', `-- ${event.phase}, until ${words(event.deadline)} --`);
      continue;
    }
    lines.push(`    ${line(event)}`, ...sights(event, ids));
    if (event.type === 'drafted') {
      const view = seatView(state, event.seat);
      lines.push(
        ...event.commitment.cards
          .flatMap((card) => cardOdds(view, card))
          .map((odds) => `      odds of ${odds}`),
      );
    }
    if (event.type === 'session-ended') lines.push('', ...ending(event.outcome));
    const next = log[place + 1];
    const over =
      next?.type === 'session-ended' || (next?.type === 'phase-began' && next.phase === 'briefing');
    if (over && state.round > 0) lines.push('', ...standing(state));
  }
  return [`hash ${logHash(log)}`, ...lines, ''].join('\n');
}
