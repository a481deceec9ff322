import type { Options } from '../../shared/projection/views.ts';
import type { Investment } from '../../shared/rules/state.ts';
import { withInvestment } from '../model/draft.ts';
import { refusedText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { useTable, useView } from './context.ts';
import { Cost } from './Meters.tsx';

/** The round in which investing comes into the game; null where it has come. */
export function investsFrom({ invest }: Pick<Options, 'invest'>): number | null {
  const rounds = invest.map(({ refused, unlocksIn }) =>
    refused === 'locked-until-later' ? unlocksIn : null,
  );
  return rounds.find((round) => round !== null) ?? null;
}

/** Investing, in place of a second card. */
export function InvestChoice() {
  const { model } = useTable();
  const { rounds } = useView().setup;
  const options = model.options.value?.invest ?? [];
  const from = investsFrom({ invest: options });
  if (from !== null) {
    return from > rounds ? null : (
      <p class="fine quiet">
        <Icon name="lock-simple" /> {say('tray.invest.later', { round: from })}
      </p>
    );
  }
  return (
    <div class="invest-choice">
      {options.map(({ invest, cost, refused, unlocksIn }) => (
        <button
          key={invest}
          type="button"
          class={`invest ${refused ? 'refused' : ''}`}
          aria-disabled={refused !== null}
          onClick={() => {
            if (refused === null) model.drafting.change(withInvestment(model.drafting.draft.value, invest));
          }}
        >
          <span>
            <strong>{say('tray.invest')}</strong> <small>{say(`tray.invest.${invest}`)}</small>
            {refused && <small class="invest-refused">{refusedText(refused, unlocksIn, rounds)}</small>}
          </span>
          <Cost cost={cost} label={say('tray.invest.cost', { cost })} />
        </button>
      ))}
    </div>
  );
}

/** The investment that was chosen. */
export function InvestSlot({ invest, slot }: { invest: Investment; slot: number }) {
  const { model } = useTable();
  const title = say('tray.invest');
  return (
    <section class="slot" aria-label={title}>
      <header class="slot-head">
        <div>
          <p class="label">{say(slot === 0 ? 'hand.slot.0' : 'hand.slot.1')}</p>
          <h3>{title}</h3>
        </div>
        {model.options.value?.canDraft && (
          <button
            type="button"
            class="icon-button"
            aria-label={say('tray.remove', { card: title })}
            onClick={() => model.drafting.change(withInvestment(model.drafting.draft.value, null))}
          >
            <Icon name="x" />
          </button>
        )}
      </header>
      <ul class="effects">
        <li>{say(`effect.invest.${invest}`)}</li>
      </ul>
    </section>
  );
}
