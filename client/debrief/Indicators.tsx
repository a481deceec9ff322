import type { Indicators as Counted } from '../../shared/rules/state.ts';
import { Roundel } from '../panels/Art.tsx';
import { say } from '../text/say.ts';
import type { ScreenProps } from './names.ts';

const INDICATORS = ['dialogues', 'governance', 'transparency'] as const satisfies (keyof Counted)[];

/** The paper's three indicators of a middle power's defence diplomacy, state by state. */
export function Indicators({ debrief, names: { name, look, viewer } }: ScreenProps) {
  return (
    <section class="sheet pad scores end-indicators" aria-labelledby="end-indicators">
      <h2 id="end-indicators" class="label">
        {say('end.indicators')}
      </h2>
      <dl>
        {INDICATORS.map((each) => (
          <div key={each}>
            <dt>{say(`end.indicator.${each}`)}</dt>
            <dd class="fine quiet">{say(`end.indicator.${each}.about`)}</dd>
          </div>
        ))}
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div class="scroll-x" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('end.state')}</th>
              {INDICATORS.map((each) => (
                <th key={each} scope="col">
                  {say(`end.indicator.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {debrief.outcome.standings.map(({ seat, indicators }) => (
              <tr key={seat} class={seat === viewer ? 'mine' : ''}>
                <th scope="row">
                  <span class="seat-name">
                    <Roundel look={look(seat)} size="s" /> <span class="name">{name(seat)}</span>
                  </span>
                </th>
                {INDICATORS.map((each) => (
                  <td key={each} class="numeral">
                    {indicators[each]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
