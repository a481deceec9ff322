import { useComputed } from '@preact/signals';
import type { TableModel } from '../model/table.ts';
import { phaseLeft } from '../model/table.ts';
import { isLong, lengthOfTime, localTime } from '../text/longTime.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';

/** The last seconds in which the clock warns. */
const LAST = 30;

/** Whole seconds that the phase still has, and which part of it that is. */
function useLeft(model: TableModel) {
  return useComputed(() => {
    const view = model.truth.value;
    const left = phaseLeft(model);
    if (!view || left === null) return null;
    const whole = view.phase === 'seating' || view.phase === 'ended' ? null : view.setup.clock[view.phase];
    const share = whole ? Math.min(1, left / whole) : 0;
    return { seconds: Math.ceil(left / 1000), share: Math.round(share * 200) / 200, paused: view.paused };
  });
}

/** What is left; of hours or days, when they end in the reader's own time. A clock that stands has no such end. */
function leftText(seconds: number, paused: boolean): string {
  const left = seconds * 1000;
  if (paused || !isLong(left)) return lengthOfTime(left);
  const now = Date.now();
  return say('clock.until', { time: localTime(now + left, now) });
}

/** The clock of the phase with its bar. */
export function Clock({ model, large = false }: { model: TableModel; large?: boolean }) {
  const left = useLeft(model).value;
  const paused = model.truth.value?.paused ?? false;
  const long = left !== null && isLong(left.seconds * 1000);
  const late = left !== null && !paused && left.seconds <= LAST;
  return (
    <div
      class={`clock ${late ? 'late' : ''} ${large ? 'clock-large' : ''} ${long ? 'clock-long' : ''}`}
      role="timer"
      aria-label={say('clock.label')}
    >
      <span class="clock-time numeral" title={long ? lengthOfTime(left.seconds * 1000) : undefined}>
        {paused && <Icon name="pause" />}
        {left ? leftText(left.seconds, paused) : say(paused ? 'clock.paused' : 'clock.none')}
      </span>
      <span class="clock-bar" aria-hidden="true">
        <i style={{ transform: `scaleX(${left?.share ?? 0})` }} />
      </span>
    </div>
  );
}

/** The time that is left, within a sentence. */
export function TimeLeft({ model }: { model: TableModel }) {
  const left = useLeft(model).value;
  if (!left || left.paused) return null;
  return <span class="numeral time-left">{lengthOfTime(left.seconds * 1000)}</span>;
}
