import { Icon } from '../panels/Art.tsx';
import { TableThumbnail } from '../panels/TablePicture.tsx';
import { inLanguage, say } from '../text/say.ts';
import type { ScenarioChoice } from './choices.ts';
import { choices } from './choices.ts';
import type { Opening } from './opening.ts';

function ScenarioCard({ choice, opening }: { choice: ScenarioChoice; opening: Opening }) {
  const { offer, own } = choice;
  const chosen = opening.chosen.value?.key === choice.key;
  const [first] = offer.presets;
  return (
    <label class={chosen ? 'scenario-card chosen' : 'scenario-card'}>
      <input
        type="radio"
        name="scenario"
        class="hidden"
        checked={chosen}
        onChange={() => opening.choose(choice)}
      />
      <TableThumbnail id={offer.id} seats={offer.seats} tension={offer.tension} />
      <span class="scenario-text">
        <strong class="name">{inLanguage(offer.title)}</strong>
        <span class="scenario-summary">{inLanguage(offer.summary)}</span>
        {own && <small class="label">{say('open.own')}</small>}
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
      {choices.value.map((choice) => (
        <ScenarioCard key={choice.key} choice={choice} opening={opening} />
      ))}
    </fieldset>
  );
}
