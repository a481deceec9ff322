import { Icon, Roundel } from '../panels/Art.tsx';
import { mandateText } from '../text/mandates.ts';
import { say } from '../text/say.ts';
import type { ScreenProps } from './names.ts';

/** What each state had to do in secret, and whether it did. */
export function Mandates({ debrief, names: { name, look } }: ScreenProps) {
  const { outcome, worth } = debrief;
  return (
    <section class="sheet pad end-mandates" aria-labelledby="end-mandates">
      <h2 id="end-mandates" class="label">
        {say('mandate.all')}
      </h2>
      <p class="fine quiet">{say('mandate.all.note', { worth: worth.mandate })}</p>
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
