import type { Cast } from '../../shared/content/cast.ts';
import type { SessionSeat, SessionSummary } from '../../shared/protocol/messages.ts';
import { Icon, Roundel } from '../panels/Art.tsx';
import { list, say } from '../text/say.ts';
import type { Joining } from './joining.ts';
import { seatTexts } from './seatTexts.ts';

function Seat({ joining, cast, seat }: { joining: Joining; cast: Cast; seat: SessionSeat }) {
  const texts = seatTexts(cast, seat.id);
  const taken = seat.state === 'taken';
  const chosen = joining.seat.value === seat.id;
  return (
    <label class={`seat-card ${taken ? 'off' : ''} ${chosen ? 'chosen' : ''}`}>
      <input
        type="radio"
        name="seat"
        class="hidden"
        disabled={taken}
        checked={chosen}
        onChange={() => {
          joining.seat.value = seat.id;
        }}
      />
      <Roundel look={texts} />
      <span class="seat-card-text">
        <strong class="name">{texts.name}</strong>
        <small>{say(`join.seat.${seat.state}`)}</small>
        {seat.delegates.length > 0 && <small class="quiet">{list(seat.delegates)}</small>}
      </span>
      {chosen && <Icon name="check-circle" weight="fill" />}
    </label>
  );
}

/** The seats of the session that was found, and "any". */
export function SeatChoice({ joining, session }: { joining: Joining; session: SessionSummary }) {
  if (session.phase === 'ended') return <p class="note caution">{say('join.over')}</p>;
  if (session.seats.every(({ state }) => state === 'taken'))
    return <p class="note caution">{say('join.full')}</p>;
  const any = joining.seat.value === null;
  return (
    <fieldset class="seat-choice">
      <legend class="label">{say('join.seat')}</legend>
      <div class="seat-cards">
        {session.seats.map((seat) => (
          <Seat key={seat.id} joining={joining} cast={session.cast} seat={seat} />
        ))}
        <label class={`seat-card any ${any ? 'chosen' : ''}`}>
          <input
            type="radio"
            name="seat"
            class="hidden"
            checked={any}
            onChange={() => {
              joining.seat.value = null;
            }}
          />
          <span class="seat-card-text">
            <strong>{say('join.seat.any')}</strong>
          </span>
          {any && <Icon name="check-circle" weight="fill" />}
        </label>
      </div>
    </fieldset>
  );
}
