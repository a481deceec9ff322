import { targetsNeeded } from '../model/draft.ts';
import type { TableModel } from '../model/table.ts';
import { say } from '../text/say.ts';

/** How many people's seats have said that the phase may end. */
export function readiness(model: TableModel): { ready: number; people: number } {
  // Where the silent hold, the phase waits for those too who are away.
  const waits = model.setup.value?.silent === 'hold';
  const people = (model.truth.value?.seats ?? []).filter(
    ({ holder, standIn, markedAbsent, connected }) =>
      holder === 'people' && !standIn && !markedAbsent && (connected || waits),
  );
  return { ready: people.filter(({ ready }) => ready).length, people: people.length };
}

function commitmentText(model: TableModel): string {
  const view = model.truth.value;
  const round = view?.round ?? 0;
  const seats = view?.seats ?? [];
  if (view?.timeUp && !model.options.value?.canDraft && !model.options.value?.canReopen)
    return say('action.commitment.over');
  if (view?.closingAt) return say('action.commitment.closing');
  if (model.options.value?.canReopen) {
    return say('action.commitment.sealed', {
      sealed: seats.filter(({ sealed }) => sealed).length,
      seats: seats.length,
    });
  }
  const draft = model.drafting.draft.value;
  const open = draft.cards.find(({ move, targets }) => targets.length < targetsNeeded(move));
  if (open) {
    const key = targetsNeeded(open.move) === 2 ? 'tray.pair.needed' : 'tray.target.needed';
    const what = say(key, { card: say(`move.${open.move}.title`) });
    return say('action.commitment.unfinished', { what });
  }
  const empty = draft.cards.length === 0 && draft.invest === null;
  return say(empty ? 'action.commitment.empty' : 'action.commitment.drafted', { round });
}

/** What the reader is to do now, and why. */
export function actionText(model: TableModel): string {
  const view = model.truth.value;
  if (!view) return '';
  const own = view.seats.find(({ id }) => id === model.seat.value);
  if (view.phase === 'seating') return say(model.desk.value ? 'action.seating.host' : 'action.seating.guest');
  if (view.phase === 'ended') return say('action.ended');
  if (own?.markedAbsent) return say('action.absent');
  if (view.phase === 'commitment') return commitmentText(model);
  const { ready, people } = readiness(model);
  const played = model.playback.done.value;
  if (own?.ready && played) return say('action.waiting', { waiting: people - ready });
  if (view.phase === 'resolution') return say(played ? 'action.resolution.done' : 'action.resolution');
  if (view.phase === 'reflection') return say(played ? 'action.reflection' : 'action.reflection.coin');
  if (view.phase === 'negotiation') return say(`action.negotiation.${view.setup.press}`);
  return say(`action.${view.phase}`, { round: view.round });
}

/** What the deadline does, or that there is none while the clock is paused. */
export function deadlineText(model: TableModel): string | null {
  const view = model.truth.value;
  if (!view || view.phase === 'seating' || view.phase === 'ended') return null;
  if (view.paused) return say('action.paused');
  const own = view.seats.find(({ id }) => id === model.seat.value);
  if (own?.markedAbsent) return say(own.standIn ? 'action.absent.now' : 'action.absent.next');
  if (view.deadline === null || view.timeUp) return null;
  const last = view.phase === 'reflection' && view.round >= view.setup.rounds;
  return say(last ? 'action.deadline.last' : `action.deadline.${view.phase}`);
}
