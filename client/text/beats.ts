import { MOVES } from '../../shared/content/moves.ts';
import type { Beat, BeatStep } from '../model/beat.ts';
import type { NameOf } from './causes.ts';
import { eventText } from './events.ts';
import { list, say } from './say.ts';

/** What a beat tells, in a sentence or two. */
export function beatText(beat: Beat, name: NameOf): string {
  const { about } = beat;
  switch (about.type) {
    case 'reveal':
      return say('tell.reveal');
    case 'cbm': {
      const offered = eventText(about.event, name) ?? '';
      if (about.answeredBy.length === 0) return offered;
      return `${offered} ${say('tell.cbm.answeredby', { others: list(about.answeredBy.map(name)) })}`;
    }
    case 'cyber': {
      const broken = about.violations.map((event) => eventText(event, name) ?? '');
      const struck = [eventText(about.event, name) ?? '', ...broken].join(' ');
      if (about.suspects.length === 0) return struck;
      const suspects = list(about.suspects.map(name));
      return `${struck} ${say('tell.cyber.suspects', { victim: name(about.event.target), suspects })}`;
    }
    case 'covert': {
      const struck = say('tell.cyber.covert', { target: name(about.victim) });
      if (about.suspects.length === 0) return struck;
      const suspects = list(about.suspects.map(name));
      return `${struck} ${say('tell.cyber.suspects', { victim: name(about.victim), suspects })}`;
    }
    case 'breach': {
      const broken = about.events.map((event) => eventText(event, name) ?? '');
      return [...broken, say('tell.accords.end', { count: broken.length })].join(' ');
    }
    case 'warned':
    case 'fund':
      return about.events.map((event) => eventText(event, name) ?? '').join(' ');
    case 'accords': {
      const over = [...about.left, ...about.ended].map((event) => eventText(event, name) ?? '');
      return [...(about.kept > 0 ? [say('tell.accords.kept', { pairs: about.kept })] : []), ...over].join(
        ' ',
      );
    }
    case 'drift':
      return say('tell.drift');
    case 'tension': {
      const change = beat.changes.find(({ meter }) => meter.of === 'tension');
      if (!change) return '';
      const key = change.from === change.to ? 'tell.tension.still' : 'tell.tension';
      return say(key, { from: change.from, to: change.to });
    }
    default:
      return eventText(about.event, name) ?? '';
  }
}

/** What came of a step so far, under its name in the ledger. */
export function stepText(step: BeatStep, beats: readonly Beat[]): string | null {
  const of = <T extends Beat['about']['type']>(type: T) =>
    beats.flatMap(({ about }) => (about.type === type ? [about as Extract<Beat['about'], { type: T }>] : []));
  switch (step) {
    case 'payment': {
      const cards = of('reveal').flatMap(({ commitments }) => commitments.flatMap((each) => each.cards));
      // A seat is told its own cyber card, but nobody else is.
      const shown = cards.filter(({ move }) => MOVES[move].kind !== 'cyber');
      return say('step.payment.line', { count: shown.length });
    }
    case 'votes': {
      const [vote] = of('vote');
      if (!vote) return of('fund').length > 0 ? say('step.votes.fund') : null;
      return say('step.votes.line', { passed: vote.event.passed ? 'yes' : 'no' });
    }
    case 'accords': {
      const kept = of('accords').reduce((sum, about) => sum + about.kept, 0);
      return say('step.accords.line', {
        broken: new Set(of('breach').flatMap(({ events }) => events.map(({ accord }) => accord.id))).size,
        kept,
      });
    }
    case 'measures': {
      const cards = of('cbm');
      const pairs = cards.reduce((sum, { answeredBy }) => sum + answeredBy.length, 0) / 2;
      return say('step.measures.line', { cards: cards.length, pairs: Math.round(pairs) });
    }
    case 'cyber': {
      const moves = of('cyber');
      const named = moves.filter(({ event }) => event.type !== 'cyber-struck' && event.named !== null);
      return say('step.cyber.line', { known: moves.length + of('covert').length, named: named.length });
    }
    case 'ai': {
      const systems = of('ai');
      const hazards = systems.filter(({ event }) => event.hazard !== null);
      return say('step.ai.line', { systems: systems.length, hazards: hazards.length });
    }
    case 'incident': {
      const [about] = of('incident');
      if (!about) return null;
      return say('step.incident.line', { total: about.event.total, demand: about.event.incident.demand });
    }
    case 'drift': {
      const moved = beats.flatMap(({ changes }) => changes).filter(({ from, to }) => from !== to);
      return say('step.drift.line', { count: moved.length });
    }
    case 'tension': {
      const change = beats.flatMap(({ changes }) => changes).find(({ meter }) => meter.of === 'tension');
      return change ? say('step.tension.line', { from: change.from, to: change.to }) : null;
    }
    case 'coin': {
      const [about] = of('coin');
      return about ? say(`step.coin.line.${about.event.face}`) : null;
    }
    default:
      return null;
  }
}
