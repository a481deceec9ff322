import type { Press } from '../../shared/content/talk.ts';
import { PRESS_REGIMES } from '../../shared/content/talk.ts';
import { Segmented } from '../panels/Segmented.tsx';
import { say } from '../text/say.ts';
import type { Opening, Pace } from './opening.ts';
import { PACES } from './opening.ts';

function PressChoice({ press, onChange }: { press: Press; onChange: (press: Press) => void }) {
  return (
    <fieldset class="press-choice">
      <legend class="label">{say('open.press')}</legend>
      {PRESS_REGIMES.map((each) => (
        <label key={each} class={each === press ? 'preset chosen' : 'preset'}>
          <input
            type="radio"
            name="press"
            class="hidden"
            checked={each === press}
            onChange={() => onChange(each)}
          />
          <strong>{say(`open.press.${each}`)}</strong>
          <small>{say(`open.press.${each}.note`)}</small>
        </label>
      ))}
    </fieldset>
  );
}

/** What may be said at the table, how votes are shown, and how fast bots speak. */
export function NegotiationPlan({ opening }: { opening: Opening }) {
  const { press, secretBallot, pace } = opening;
  return (
    <section class="sheet pad stack negotiation-plan" aria-labelledby="negotiation-plan">
      <h2 id="negotiation-plan">{say('open.negotiation')}</h2>
      <PressChoice
        press={press.value}
        onChange={(chosen) => {
          press.value = chosen;
        }}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={secretBallot.value}
          onChange={(event) => {
            secretBallot.value = event.currentTarget.checked;
          }}
        />
        <span>
          {say('open.ballot')} <small class="quiet">{say('open.ballot.note')}</small>
        </span>
      </label>
      <Segmented<Pace>
        legend={say('open.pace')}
        value={pace.value}
        segments={(Object.keys(PACES) as Pace[]).map((each) => ({
          value: each,
          label: say(`open.pace.${each}`),
        }))}
        onChange={(chosen) => {
          pace.value = chosen;
        }}
      />
      <p class="quiet">{say('open.pace.note', { seconds: PACES[pace.value] })}</p>
    </section>
  );
}
