import type { CardOption } from '../../shared/projection/views.ts';
import type { Card } from '../../shared/rules/state.ts';
import { POSTURE_ICONS } from '../art/icons.ts';
import { withPosture } from '../model/draft.ts';
import { odds } from '../text/faces.ts';
import { refusedText } from '../text/refusals.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { useTable, useView } from './context.ts';
import { Cost } from './Meters.tsx';
import { Segmented } from './Segmented.tsx';

/** Who decides: a human, the system, or a company's system. */
export function PostureChoice({ card, option }: { card: Card; option: CardOption }) {
  const { model } = useTable();
  const { rounds } = useView().setup;
  if (card.posture === null) return null;
  // A cost that is the same whoever decides stands on the card.
  const differ = option.postures.some(({ cost }) => cost !== option.postures[0]?.cost);
  const posture = card.posture;
  return (
    <div class="posture-choice">
      <Segmented
        legend={say('tray.decides')}
        class="postures"
        value={posture}
        segments={option.postures.map((each) => ({
          value: each.posture,
          disabled: each.refused !== null,
          label: (
            <>
              <strong class="posture-name">
                <Icon name={POSTURE_ICONS[each.posture]} /> {say(`posture.${each.posture}`)}
                {differ && <Cost cost={each.cost} label={say('posture.cost', { cost: each.cost })} />}
              </strong>
              <small>
                {each.refused === null
                  ? `${say('posture.gain', { gain: each.gain })}, ${say('posture.risk', odds(each.hazard))}`
                  : refusedText(each.refused, each.unlocksIn, rounds)}
              </small>
            </>
          ),
        }))}
        onChange={(next) => model.drafting.change(withPosture(model.drafting.draft.value, card.move, next))}
      />
      <p class="quiet">{say(`posture.${posture}.about`)}</p>
    </div>
  );
}
