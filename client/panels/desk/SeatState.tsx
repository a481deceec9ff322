import type { PublicSeat } from '../../../shared/projection/views.ts';
import type { SeatWatch } from '../../model/deskWatch.ts';
import { lengthOfTime } from '../../text/longTime.ts';
import { say } from '../../text/say.ts';
import { Icon } from '../Art.tsx';
import { useTable, useView } from '../context.ts';

/** Whole ten seconds, so that a line does not flicker. */
function ago(milliseconds: number): string {
  return lengthOfTime(Math.floor(milliseconds / 10_000) * 10_000);
}

function PhaseMark({ seat, sealed }: { seat: PublicSeat; sealed: boolean }) {
  const { phase } = useView();
  if (phase === 'commitment')
    return sealed ? (
      <span class="mark wax">
        <Icon name="lock-simple" weight="fill" /> {say('seat.sealed')}
      </span>
    ) : (
      <span class="mark open">
        <i class="open-dot" aria-hidden="true" /> {say('seat.drafting')}
      </span>
    );
  if (seat.holder !== 'people' || phase === 'seating' || phase === 'ended') return null;
  return seat.ready ? (
    <span class="mark good">
      <Icon name="check" /> {say('seat.ready')}
    </span>
  ) : null;
}

/** How a seat is doing in this phase, in one mark: what needs help first, else how far it is. */
export function SeatState({ watch }: { watch: SeatWatch }) {
  const { model } = useTable();
  const { seat, trouble, silentFor } = watch;
  const news = model.deskNews.value?.seats.find((each) => each.seat === seat.id);
  if (seat.standIn || seat.markedAbsent)
    return (
      <span class="mark bad">
        <Icon name={seat.standIn ? 'robot' : 'user-minus'} />{' '}
        {say(seat.standIn ? 'seat.standin' : 'seat.absent')}
      </span>
    );
  if (trouble === 'lost')
    return (
      <span class="mark bad">
        <Icon name="wifi-slash" />{' '}
        {silentFor === null ? say('seat.lost') : say('desk.lost.for', { time: ago(silentFor) })}
      </span>
    );
  if (trouble === 'idle' && silentFor !== null)
    return (
      <span class="mark warn">
        <Icon name="hourglass" /> {say('desk.idle.for', { time: ago(silentFor) })}
      </span>
    );
  if (seat.holder === 'people' && !seat.connected)
    return (
      <span class="mark bad">
        <Icon name="wifi-slash" /> {say('seat.lost')}
      </span>
    );
  return (
    <>
      <PhaseMark seat={seat} sealed={news?.sealed ?? seat.sealed} />
      {trouble === 'last' && <small class="caution">{say('desk.last')}</small>}
    </>
  );
}
