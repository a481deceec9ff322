import { useComputed } from '@preact/signals';
import { deskLines } from '../../model/deskTalk.ts';
import type { SeatWatch } from '../../model/deskWatch.ts';
import { watchSeats } from '../../model/deskWatch.ts';
import { say } from '../../text/say.ts';
import { Icon, Roundel } from '../Art.tsx';
import type { TableContext } from '../context.ts';
import { useTable, useView } from '../context.ts';
import { MeterButton } from '../MeterButton.tsx';
import { SeatPeople } from '../people/DeskPeople.tsx';
import { doAtDesk } from './deskContext.ts';
import { SeatPlan } from './SeatPlan.tsx';
import { SeatState } from './SeatState.tsx';

/** All seats as the desk watches them; follows time. */
export function watchesOf({ model }: TableContext): SeatWatch[] {
  const view = model.truth.value;
  return view ? watchSeats(view, model.deskNews.value, deskLines(model.events.value), model.clock) : [];
}

/** The help that is nearest, where a delegation is gone: a bot stands in, or gives back. */
function StandInButton({ watch: { seat, trouble } }: { watch: SeatWatch }) {
  const table = useTable();
  const values = { seat: table.name(seat.id) };
  if (seat.markedAbsent)
    return (
      <button
        type="button"
        class="button small"
        aria-label={say('desk.present.label', values)}
        onClick={() => void doAtDesk(table, { type: 'mark-present', seat: seat.id })}
      >
        {say('desk.present')}
      </button>
    );
  if (trouble !== 'lost') return null;
  return (
    <button
      type="button"
      class="button small"
      aria-label={say('desk.absent.label', values)}
      onClick={() => void doAtDesk(table, { type: 'mark-absent', seat: seat.id })}
    >
      <Icon name="robot" /> {say('desk.absent')}
    </button>
  );
}

function Row({ watch }: { watch: SeatWatch }) {
  const { name, look, desk, model } = useTable();
  const { seat, trouble } = watch;
  const news = model.deskNews.value?.seats.find((each) => each.seat === seat.id);
  return (
    <tr class={trouble === null ? '' : `trouble ${trouble}`}>
      <th scope="row">
        <span class="seat-name">
          <Roundel look={look(seat.id)} />
          <span>
            <span class="name">{name(seat.id)}</span>
            <SeatPeople seat={seat} />
          </span>
        </span>
      </th>
      <td>
        <span class="desk-state">
          <SeatState watch={watch} />
          {news?.muted && (
            <small class="mark quiet">
              <Icon name="speaker-simple-slash" /> {say('desk.muted')}
            </small>
          )}
        </span>
      </td>
      <td>
        {seat.markedAbsent || trouble === 'lost' ? (
          <StandInButton watch={watch} />
        ) : (
          <SeatPlan watch={watch} />
        )}
      </td>
      <td>
        <MeterButton meter={{ of: 'influence', seat: seat.id }} value={seat.influence}>
          <span class="numeral">{seat.influence}</span>
        </MeterButton>
      </td>
      {model.deskNews.value && (
        <td>
          <button
            type="button"
            class="icon-button"
            aria-label={say('desk.help.label', { seat: name(seat.id) })}
            onClick={() => {
              desk.open.value = { what: 'seat', seat: seat.id };
            }}
          >
            <Icon name="dots-three" weight="bold" />
          </button>
        </td>
      )}
    </tr>
  );
}

/** How far the table is, in the words of the phase. */
function Progress({ watches }: { watches: readonly SeatWatch[] }) {
  const { model } = useTable();
  const { phase, seats } = useView();
  const stuck = watches.filter(({ trouble }) => trouble === 'lost' || trouble === 'idle').length;
  const sealed = model.deskNews.value?.seats.filter((seat) => seat.sealed).length ?? 0;
  return (
    <p class="quiet fine desk-progress" aria-live="polite">
      {stuck > 0 && <strong class="bad">{say('desk.stuck', { count: stuck })} </strong>}
      {phase === 'commitment' && say('desk.sealed', { sealed, seats: seats.length })}
    </p>
  );
}

/** Every seat on one line: who sits there, whether it is stuck, what it plans or last said, and the way to help. */
export function SeatTable() {
  const table = useTable();
  const { phase } = useView();
  const watches = useComputed(() => watchesOf(table)).value;
  return (
    <section class="sheet pad desk-seats" aria-labelledby="desk-seats">
      <header class="panel-head">
        <h2 id="desk-seats">{say('desk.seats')}</h2>
        <Progress watches={watches} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div class="scroll-x" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('desk.seat')}</th>
              <th scope="col">{say('desk.state')}</th>
              <th scope="col">{say(phase === 'commitment' ? 'desk.plan' : 'desk.word')}</th>
              <th scope="col">{say('desk.influence.short')}</th>
              {table.model.deskNews.value && (
                <th scope="col">
                  <span class="hidden">{say('desk.help')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {watches.map((watch) => (
              <Row key={watch.seat.id} watch={watch} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
