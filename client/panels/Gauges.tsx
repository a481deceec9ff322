import { say } from '../text/say.ts';
import { useView } from './context.ts';
import { MeterButton } from './MeterButton.tsx';

const ROMAN = ['0', 'I', 'II', 'III', 'IV'];

/** Tension and ladder in numerals, at the corners of the board. */
export function Gauges() {
  const { tension, ladder } = useView();
  return (
    <div class="gauges">
      <MeterButton meter={{ of: 'tension' }} value={tension}>
        <span class="label">{say('meter.tension')}</span>
        <span class="big numeral">{tension}</span>
      </MeterButton>
      <MeterButton meter={{ of: 'ladder' }} value={ladder}>
        <span class="label">{say('meter.ladder')}</span>
        <span class="big numeral">{ROMAN[ladder] ?? ladder}</span>
      </MeterButton>
    </div>
  );
}
