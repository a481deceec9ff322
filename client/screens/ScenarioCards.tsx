import type { ScenarioOffer } from '../../shared/protocol/messages.ts';
import { Icon } from '../panels/Art.tsx';
import { TableThumbnail } from '../panels/TablePicture.tsx';
import { inLanguage, say } from '../text/say.ts';
import type { Opening } from './opening.ts';

function ScenarioCard({ offer, opening }: { offer: ScenarioOffer; opening: Opening }) {
  const chosen = opening.scenario.value?.id === offer.id;
  const [first] = offer.presets;
  return (
    <label class={chosen ? 'scenario-card chosen' : 'scenario-card'}>
      <input
        type="radio"
        name="scenario"
        class="hidden"
        checked={chosen}
        onChange={() => opening.choose(offer)}
      />
      <TableThumbnail id={offer.id} seats={offer.seats} tension={offer.tension} />
      <span class="scenario-text">
        <strong class="name">{inLanguage(offer.title)}</strong>
        <span class="scenario-summary">{inLanguage(offer.summary)}</span>
        {first && (
          <small class="label">
            {say('open.scenario.facts', {
              seats: offer.seats.length,
              rounds: first.rounds,
              minutes: first.minutes,
            })}
          </small>
        )}
      </span>
      {chosen && <Icon name="check-circle" weight="fill" />}
    </label>
  );
}

/** The scenarios as cards, one of them chosen. */
export function ScenarioCards({ opening }: { opening: Opening }) {
  return (
    <fieldset class="scenario-cards">
      <legend class="hidden">{say('open.scenario')}</legend>
      {opening.offers.value.map((offer) => (
        <ScenarioCard key={offer.id} offer={offer} opening={opening} />
      ))}
    </fieldset>
  );
}
