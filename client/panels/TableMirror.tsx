import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PublicSeat, PublicView } from '../../shared/projection/views.ts';
import { trustBand } from '../art/theme.ts';
import type { BoardLayout } from '../board/geometry.ts';
import { layoutBoard } from '../board/geometry.ts';
import { placesOf } from '../model/boardPicture.ts';
import { list, rung, say, share } from '../text/say.ts';
import { AccordMirror } from './AccordMirror.tsx';
import { stepFocus } from './arrows.ts';
import type { TableContext } from './context.ts';
import { useTable, useView } from './context.ts';

/** What a seat is doing, in a word. */
export function seatStatus(seat: PublicSeat, phase: PublicView['phase']): string {
  if (seat.holder === 'nobody') return say('table.status.nobody');
  if (phase === 'commitment' && seat.sealed) return say('table.status.sealed');
  if (seat.holder === 'bot') return say('table.status.bot');
  if (seat.standIn) return say('seat.standin');
  if (seat.markedAbsent) return say('seat.absent');
  if (!seat.connected) return say('table.status.lost');
  return say(seat.ready ? 'table.status.ready' : 'table.status.here');
}

/** Everything that the board shows of a seat, in words. */
function seatText(table: TableContext, seat: PublicSeat, phase: PublicView['phase']): string {
  const { model, name } = table;
  const trust = model.shown.value?.trust ?? {};
  const viewer = model.seat.value;
  const plain = say('table.mirror.seat', {
    seat: name(seat.id),
    influence: seat.influence,
    status: seatStatus(seat, phase),
  });
  if (viewer === null) return plain;
  if (viewer === seat.id) return `${plain} ${say('table.mirror.own')}`;
  const others = trust[seat.id]?.[viewer] ?? 0;
  const own = trust[viewer]?.[seat.id] ?? 0;
  const values = {
    others,
    othersBand: say(`trust.band.${trustBand(others).id}`).toLocaleLowerCase(),
    own,
    ownBand: say(`trust.band.${trustBand(own).id}`).toLocaleLowerCase(),
  };
  return `${plain} ${say('table.mirror.trust', values)}`;
}

function Seats({ layout }: { layout: BoardLayout | null }) {
  const table = useTable();
  const { model, focus, asked } = table;
  const { seats, phase } = useView();
  const order = placesOf(
    seats.map(({ id }) => id),
    model.seat.value,
  );
  return (
    <ul class="mirror-seats" aria-label={say('table.mirror.seats')}>
      {order.map((id, at) => {
        const seat = seats.find((each) => each.id === id);
        const plate = layout?.plates[at];
        if (!seat) return null;
        return (
          <li key={id}>
            <button
              type="button"
              aria-pressed={focus.value === id}
              style={
                plate
                  ? {
                      left: `${plate.x - plate.hw}px`,
                      top: `${plate.y - plate.hh}px`,
                      width: `${2 * plate.hw}px`,
                      height: `${2 * plate.hh}px`,
                    }
                  : {}
              }
              onKeyDown={(event) => stepFocus(event, 'ul')}
              onClick={() => {
                focus.value = focus.value === id ? null : id;
                asked.value = { of: 'influence', seat: id };
              }}
            >
              <span class="hidden">{seatText(table, seat, phase)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function TrustTable() {
  const { name } = useTable();
  const { seats, trust } = useView();
  return (
    <table>
      <caption>{say('trust.table')}</caption>
      <thead>
        <tr>
          <td />
          {seats.map(({ id }) => (
            <th key={id} scope="col">
              {name(id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seats.map(({ id: from }) => (
          <tr key={from}>
            <th scope="row">{name(from)}</th>
            {seats.map(({ id: toward }) => (
              <td key={toward}>{from === toward ? '–' : (trust[from]?.[toward] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The board in words: always there, and the only board for whoever does not see the picture. */
export function TableMirror({ host }: { host: RefObject<HTMLDivElement | null> }) {
  const view = useView();
  const layout = useSignal<BoardLayout | null>(null);
  const count = view.seats.length;
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = () => {
      layout.value = layoutBoard(element.clientWidth, element.clientHeight, count);
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [host, count, layout]);
  const { tension, ladder, agenda } = view;
  return (
    <section class="mirror" aria-label={say('table.board')}>
      <Seats layout={layout.value} />
      <div class="hidden">
        <p>{say('coin.now', { tension, chance: share(tension * 100), ladder: rung(ladder) })}</p>
        {agenda.length > 0 && (
          <p>{say('tell.agenda', { domains: list(agenda.map((domain) => say(`domain.${domain}`))) })}</p>
        )}
        <AccordMirror />
        <TrustTable />
      </div>
    </section>
  );
}
