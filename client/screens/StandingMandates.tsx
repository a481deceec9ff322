import type { Outcome } from '../../shared/rules/state.ts';
import { Icon, Roundel } from '../panels/Art.tsx';
import { useTable, useView } from '../panels/context.ts';
import { mandateText } from '../text/mandates.ts';
import { say } from '../text/say.ts';

/** What each state had to do in secret, and whether it did. */
export function StandingMandates({ outcome }: { outcome: Outcome }) {
  const { name, look } = useTable();
  const { worth } = useView().setup.numbers.mandate;
  return (
    <section class="sheet pad end-mandates" aria-labelledby="end-mandates">
      <h2 id="end-mandates" class="label">
        {say('mandate.all')}
      </h2>
      <p class="fine quiet">{say('mandate.all.note', { worth })}</p>
      <ul>
        {outcome.standings.map(({ seat, mandate, mandateMet }) => (
          <li key={seat}>
            <Roundel look={look(seat)} />
            <div>
              <p>
                <strong class="name">{name(seat)}</strong>
                {mandate && ` · ${say(`mandate.${mandate.id}.title`)}`}
              </p>
              <p class="fine quiet">{mandate ? mandateText(mandate, name) : say('mandate.none')}</p>
            </div>
            {mandate && (
              <span class={mandateMet ? 'chip winner' : 'chip'}>
                <Icon name={mandateMet ? 'check-circle' : 'x'} weight={mandateMet ? 'fill' : 'regular'} />{' '}
                {say(mandateMet ? 'mandate.met' : 'mandate.unmet')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
