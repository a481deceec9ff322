import type { SeenEvent } from '../../shared/projection/seen.ts';
import type { TabledNorm } from '../../shared/rules/state.ts';
import type { SeenOf } from '../model/beat.ts';
import type { NameOf } from './causes.ts';
import { mandateText } from './mandates.ts';
import { list, say } from './say.ts';

const TYPES = [
  'said',
  'promise-pinned',
  'norm-tabled',
  'norm-withdrawn',
  'norm-backed',
  'norm-called',
  'norm-lapsed',
  'norm-voted',
  'norm-violated',
  'fund-moved',
  'mandate-dealt',
  'mandate-shown',
] as const satisfies readonly SeenEvent['type'][];

/** Events of talk, norms and mandates. */
export type NegotiationEvent = SeenOf<(typeof TYPES)[number]>;

export function isNegotiationEvent(event: SeenEvent): event is NegotiationEvent {
  return (TYPES as readonly string[]).includes(event.type);
}

function normTitle({ norm }: Pick<TabledNorm, 'norm'>): string {
  return say(`norm.${norm}.title`);
}

/** The result of a vote, with the roll call where it is public. */
export function voteText(event: SeenOf<'norm-voted'>, name: NameOf): string {
  const { ballot, votes, inFavour, against, passed } = event;
  const tally = say(passed ? 'vote.passed' : 'vote.failed', { norm: normTitle(ballot), inFavour, against });
  if (votes === null) return `${tally} ${say('vote.tally')}`;
  const who = (vote: 'for' | 'against') =>
    votes.filter((each) => each.vote === vote).map(({ seat }) => name(seat));
  const [yes, no] = [who('for'), who('against')];
  return [
    tally,
    ...(yes.length > 0 ? [say('vote.roll.for', { names: list(yes) })] : []),
    ...(no.length > 0 ? [say('vote.roll.against', { names: list(no) })] : []),
  ].join(' ');
}

/** What happened, as one sentence for the chronicle; null for what stands elsewhere. */
export function negotiationText(event: NegotiationEvent, name: NameOf): string | null {
  switch (event.type) {
    case 'norm-tabled':
      return say('norm.event.tabled', { seat: name(event.by), norm: normTitle(event) });
    case 'norm-withdrawn':
      return say('norm.event.withdrawn', { seat: name(event.by), norm: normTitle(event) });
    case 'norm-backed':
      return say(event.backs ? 'norm.event.backed' : 'norm.event.left', {
        seat: name(event.by),
        norm: normTitle(event),
      });
    case 'norm-called':
      return say('norm.event.called', { seat: name(event.ballot.sponsor), norm: normTitle(event.ballot) });
    case 'norm-lapsed':
      return say('norm.event.lapsed', { norm: normTitle(event) });
    case 'norm-voted':
      return voteText(event, name);
    case 'norm-violated':
      return say('norm.event.violated', {
        named: name(event.named),
        victim: name(event.victim),
        norm: normTitle(event),
      });
    case 'fund-moved':
      return say('norm.event.fund', { from: name(event.from), to: name(event.to), amount: event.amount });
    case 'mandate-shown': {
      const values = { seat: name(event.seat), mandate: mandateText(event.mandate, name) };
      return say(event.open ? 'mandate.event.open' : 'mandate.event.shown', {
        ...values,
        to: list(event.to.map(name)),
      });
    }
    // Talk has its own place, and one's mandate is on its card.
    case 'said':
    case 'promise-pinned':
    case 'mandate-dealt':
      return null;
  }
}
