import type { SeatId } from '../../shared/rules/state.ts';
import { CAPABILITIES } from '../../shared/rules/state.ts';
import { say } from '../text/say.ts';
import { useView } from './context.ts';
import { MeterButton } from './MeterButton.tsx';
import { Pips } from './Meters.tsx';

interface Props {
  readonly seat: SeatId;
}

/** The standing of a state. */
export function Influence({ seat }: Props) {
  const influence = useView().seats.find(({ id }) => id === seat)?.influence ?? 0;
  return (
    <MeterButton meter={{ of: 'influence', seat }} value={influence}>
      <span class="label">{say('meter.influence')}</span>
      <span class="big numeral">{influence}</span>
    </MeterButton>
  );
}

/** What a state can do: cyber, AI, institutions. */
export function Capabilities({ seat }: Props) {
  const of = useView().seats.find(({ id }) => id === seat);
  if (!of) return null;
  return (
    <span class="capabilities">
      {CAPABILITIES.map((capability) => (
        <MeterButton key={capability} meter={{ of: capability, seat }} value={of[capability]}>
          <span class="label">
            {say(`meter.${capability}`)} {of[capability]}
          </span>
          <Pips value={of[capability]} />
        </MeterButton>
      ))}
    </span>
  );
}

/** How little a state relies on others. */
export function Autonomy({ seat }: Props) {
  const { seats, setup } = useView();
  const autonomy = seats.find(({ id }) => id === seat)?.autonomy ?? 0;
  return (
    <MeterButton meter={{ of: 'autonomy', seat }} value={autonomy}>
      <span class="label">{say('meter.autonomy')}</span>
      <span class="big numeral">
        {autonomy} <small>/ {setup.numbers.ranges.autonomy.max}</small>
      </span>
    </MeterButton>
  );
}
