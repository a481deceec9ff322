import type { PublicSeat } from '../../shared/projection/views.ts';
import { list, say } from '../text/say.ts';
import { Icon, Roundel } from './Art.tsx';
import { useTable, useView } from './context.ts';

/** Who holds a seat, in words. */
export function useHolder(): (seat: PublicSeat) => string {
  const { model } = useTable();
  return (seat) => {
    if (seat.holder === 'nobody') return say('seat.nobody');
    if (seat.holder === 'bot') return say('seat.bot');
    const names = model.delegates.value.flatMap((each) => (each.seat === seat.id ? [each.name] : []));
    return names.length > 0 ? list(names) : say('seat.left');
  };
}

/** Whether the people of a seat are there. */
export function LinkMark({ seat }: { seat: PublicSeat }) {
  if (seat.holder === 'nobody') return null;
  if (seat.holder === 'bot') {
    return (
      <span class="mark">
        <Icon name="robot" />
      </span>
    );
  }
  if (seat.markedAbsent) {
    return (
      <span class="mark bad">
        <Icon name="user-minus" /> {say(seat.standIn ? 'seat.standin' : 'seat.absent')}
      </span>
    );
  }
  return seat.connected ? (
    <span class="mark good">
      <i class="link-dot" aria-hidden="true" /> {say('seat.here')}
    </span>
  ) : (
    <span class="mark bad">
      <Icon name="wifi-slash" /> {say(seat.standIn ? 'seat.standin' : 'seat.lost')}
    </span>
  );
}

/** Who sits where, while seats are being taken. */
export function SeatList() {
  const { model, name, look } = useTable();
  const { seats } = useView();
  const holder = useHolder();
  return (
    <ul class="rows seat-list">
      {seats.map((seat) => (
        <li key={seat.id} class={seat.holder === 'nobody' ? 'seat-row empty' : 'seat-row'}>
          <Roundel look={look(seat.id)} />
          <span class="seat-row-name">
            <strong class="name">
              {name(seat.id)}{' '}
              {seat.id === model.seat.value && <small class="you">{say('seating.you')}</small>}
            </strong>
            <small>{holder(seat)}</small>
          </span>
          <LinkMark seat={seat} />
        </li>
      ))}
    </ul>
  );
}
