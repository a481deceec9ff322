import { awaitedSeats, deadlinesFrom } from '../model/away.ts';
import { timeLeft } from '../model/clock.ts';
import { writeRoute } from '../model/route.ts';
import { calendarFile } from '../text/calendar.ts';
import { isLong, localTime } from '../text/longTime.ts';
import { list, say } from '../text/say.ts';
import { useTable, useView } from './context.ts';

/** Gives a file to the browser to keep. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Where phases take hours or days: for whom the table waits, until when, and a reminder for the reader's calendar. */
export function AwaitedLine() {
  const { model, name, title } = useTable();
  const view = useView();
  const { phase, setup, round } = view;
  if (phase === 'seating' || phase === 'ended' || !isLong(setup.clock[phase] ?? 0)) return null;
  const left = timeLeft(view, model.clock);
  const now = Date.now();
  const until = left === null || view.paused ? null : now + left;
  const awaited = awaitedSeats(view);
  const reader = model.seat.value;
  const keep = (ends: number) =>
    save(
      calendarFile({
        code: model.code,
        reader: reader ?? 'desk',
        name: reader === null ? say('desk.title') : name(reader),
        title,
        rounds: setup.rounds,
        link: `${location.origin}${writeRoute({ page: 'table', code: model.code })}`,
        deadlines: deadlinesFrom(view, ends),
        now,
      }),
      `middle-ground-${model.code}.ics`,
    );
  return (
    <aside class="banner away" aria-label={say('away.title')}>
      <p>
        {awaited.length === 0
          ? say('away.nobody')
          : say('away.awaited', {
              seats: list(awaited.map(name)),
              count: awaited.length,
              until: until === null ? '' : localTime(until, now),
              clock: until === null ? 'none' : 'runs',
            })}
        {phase === 'commitment' && awaited.length > 0 && ` ${say('away.silent')}`}
      </p>
      {until !== null && (
        <button
          type="button"
          class="button small"
          title={say('away.calendar.about')}
          onClick={() => keep(until)}
        >
          {say('away.calendar', { round })}
        </button>
      )}
    </aside>
  );
}
