import { MOVES } from '../../shared/content/moves.ts';
import type { CardOption } from '../../shared/projection/views.ts';
import type { Card } from '../../shared/rules/state.ts';
import { targetsNeeded, withTarget } from '../model/draft.ts';
import { say } from '../text/say.ts';
import { Roundel } from './Art.tsx';
import { stepFocus } from './arrows.ts';
import { useTable } from './context.ts';
import { Capabilities } from './SeatMeters.tsx';

function legendOf(card: Card): string {
  const { kind, aim } = MOVES[card.move];
  if (aim === 'pair') return say('tray.target.pair');
  return say(kind === 'cbm' ? 'tray.partner.one' : 'tray.target.one');
}

/** Whom the card is for: one state, or the two of a pair. */
export function TargetChoice({ card, option }: { card: Card; option: CardOption }) {
  const { model, name, look } = useTable();
  if (targetsNeeded(card.move) === 0) {
    return MOVES[card.move].aim === 'all' ? <p class="label">{say('tray.target.all')}</p> : null;
  }
  return (
    <fieldset class="targets">
      <legend class="label">{legendOf(card)}</legend>
      <div class="target-row">
        <div class="target-list">
          {option.targets.map(({ seat }) => {
            const chosen = card.targets.includes(seat);
            return (
              <button
                key={seat}
                type="button"
                class={chosen ? 'target chosen' : 'target'}
                aria-pressed={chosen}
                onKeyDown={(event) => stepFocus(event, '.target-list')}
                onClick={() => model.drafting.change(withTarget(model.drafting.draft.value, card.move, seat))}
              >
                <Roundel look={look(seat)} />
                <span>{name(seat)}</span>
              </button>
            );
          })}
        </div>
        {MOVES[card.move].kind === 'cyber' &&
          card.targets.map((seat) => <Capabilities key={seat} seat={seat} />)}
      </div>
    </fieldset>
  );
}
