import { useEffect } from 'preact/hooks';
import { useTable } from '../panels/context.ts';

/** Time to read the last beat before the table is told that this seat has seen it all. */
const READING = 6_000;

/** After the resolution has been played to its end, and nobody has paused or stepped, the seat is ready by itself. */
export function useAutoReady(): void {
  const { model, looks } = useTable();
  const view = model.truth.value;
  const { done, handled, beats } = model.playback;
  const own = view?.seats.find(({ id }) => id === model.seat.value);
  const due =
    !looks &&
    view?.phase === 'resolution' &&
    done.value &&
    !handled.value &&
    beats.value.length > 0 &&
    own?.ready === false;
  const round = view?.round ?? 0;
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(() => {
      void model.asker.intent({ type: 'ready', round, phase: 'resolution', ready: true });
    }, READING);
    return () => clearTimeout(timer);
  }, [due, round, model]);
}
