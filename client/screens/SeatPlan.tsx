import { STYLES } from '../../shared/content/styles.ts';
import { MOST_DELEGATES } from '../../shared/protocol/limits.ts';
import type { ScenarioOffer } from '../../shared/protocol/messages.ts';
import { Roundel } from '../panels/Art.tsx';
import { Segmented } from '../panels/Segmented.tsx';
import { inLanguage, say } from '../text/say.ts';
import type { Opening, Player } from './opening.ts';

type Seat = ScenarioOffer['seats'][number];

function StyleChoice({
  seat,
  player,
  onChange,
}: {
  seat: Seat;
  player: Player;
  onChange: (player: Player) => void;
}) {
  return (
    <select
      aria-label={say('open.style', { seat: inLanguage(seat.name) })}
      value={player}
      onChange={(event) => onChange(event.currentTarget.value as Player)}
    >
      <option value="any">{say('open.style.any')}</option>
      {STYLES.map((style) => (
        <option key={style} value={style}>
          {say(`style.${style}`)}
        </option>
      ))}
    </select>
  );
}

function SeatRow({ seat, opening }: { seat: Seat; opening: Opening }) {
  const name = inLanguage(seat.name);
  const mine = opening.plays.value && opening.seat.value === seat.id;
  const player = mine ? 'people' : (opening.players.value[seat.id] ?? 'people');
  const set = (next: Player) => {
    opening.players.value = { ...opening.players.value, [seat.id]: next };
  };
  return (
    <li class="seat-row">
      <Roundel look={seat} />
      <span class="seat-row-name">
        <strong class="name">{name}</strong>
        <small>{inLanguage(seat.profile)}</small>
      </span>
      <Segmented
        legend={say('open.who', { seat: name })}
        hideLegend
        class="dense"
        value={player === 'people' ? 'people' : 'bot'}
        segments={[
          { value: 'people', label: say('open.people') },
          { value: 'bot', label: say('open.bot'), disabled: mine },
        ]}
        onChange={(value) => set(value === 'people' ? 'people' : 'any')}
      />
      <span class="seat-row-style">
        {player !== 'people' && <StyleChoice seat={seat} player={player} onChange={set} />}
      </span>
    </li>
  );
}

/** Who plays each seat from the start. */
export function SeatPlan({ opening }: { opening: Opening }) {
  const seats = opening.scenario.value?.seats ?? [];
  return (
    <section class="sheet pad seat-plan" aria-labelledby="seat-plan">
      <header class="panel-head">
        <h2 id="seat-plan">{say('open.seats')}</h2>
        <p class="label">{say('open.seats.note')}</p>
      </header>
      <ul class="rows">
        {seats.map((seat) => (
          <SeatRow key={seat.id} seat={seat} opening={opening} />
        ))}
      </ul>
      <label class="field seat-room">
        <span class="label">{say('open.delegates')}</span>
        <select
          value={opening.delegatesPerSeat.value}
          onChange={({ currentTarget: { value } }) => {
            opening.delegatesPerSeat.value = Number(value);
          }}
        >
          {Array.from({ length: MOST_DELEGATES }, (_, i) => (
            <option key={i} value={i + 1}>
              {say('open.delegates.count', { count: i + 1 })}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
