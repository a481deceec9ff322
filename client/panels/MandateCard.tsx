import type { MandateProgress } from '../../shared/projection/views.ts';
import { mandateLineText, mandateText } from '../text/mandates.ts';
import { say } from '../text/say.ts';
import { Icon, Roundel } from './Art.tsx';
import { useTable, useView } from './context.ts';
import { Dialog } from './Dialog.tsx';

function Progress({ progress }: { progress: MandateProgress }) {
  const { name } = useTable();
  const { mandate, lines, met } = progress;
  return (
    <section class="mandate-progress" aria-labelledby="mandate-now">
      <h3 id="mandate-now" class="label">
        {say('mandate.now')}
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line.what} class={line.met ? 'met' : ''}>
            <Icon name={line.met ? 'check-circle' : 'hourglass'} weight={line.met ? 'fill' : 'regular'} />
            <span>
              {mandateLineText(line, mandate, name)}
              <span class="hidden"> {say(line.met ? 'mandate.met' : 'mandate.unmet')}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class={met ? 'note good' : 'note'}>{say(met ? 'mandate.met.now' : 'mandate.unmet.now')}</p>
    </section>
  );
}

/** The mandate turned over, with how it stands, and the mandates of others that the reader was shown. */
export function MandateDialog() {
  const { model, name, look, mandateOpen } = useTable();
  const { setup } = useView();
  const own = model.shownOwn.value;
  if (!mandateOpen.value || !own?.mandate) return null;
  const { mandate } = own.mandate;
  return (
    <Dialog
      title={say('mandate.title')}
      class="mandate-dialog"
      onClose={() => {
        mandateOpen.value = false;
      }}
    >
      <div class="mandate-paper">
        <p class="mandate-secret">
          <Icon name="eye-closed" /> {say('mandate.secret')}
        </p>
        <h3>{say(`mandate.${mandate.id}.title`)}</h3>
        <p>{mandateText(mandate, name)}</p>
        <p class="fine quiet">{say('mandate.worth', { worth: setup.numbers.mandate.worth })}</p>
      </div>
      <Progress progress={own.mandate} />
      {own.mandatesSeen.length > 0 && (
        <section class="mandates-seen" aria-labelledby="mandates-seen">
          <h3 id="mandates-seen" class="label">
            {say('mandate.shown')}
          </h3>
          <ul>
            {own.mandatesSeen.map((seen) => (
              <li key={seen.seat}>
                <Roundel look={look(seen.seat)} size="s" />
                <p>
                  <strong>
                    {name(seen.seat)}: {say(`mandate.${seen.mandate.id}.title`)}.
                  </strong>{' '}
                  {mandateText(seen.mandate, name)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

/** The mandate face down beside what the state has; nothing before it is dealt. */
export function MandateCard() {
  const { model, mandateOpen } = useTable();
  if (!model.shownOwn.value?.mandate) return null;
  return (
    <button
      type="button"
      class="mandate-card"
      aria-haspopup="dialog"
      onClick={() => {
        mandateOpen.value = true;
      }}
    >
      <Icon name="cards-three" />
      <span>
        <strong>{say('mandate.title')}</strong>
        <small>{say('mandate.open')}</small>
      </span>
    </button>
  );
}
