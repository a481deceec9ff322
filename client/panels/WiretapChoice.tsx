import { MOVES } from '../../shared/content/moves.ts';
import type { Card } from '../../shared/rules/state.ts';
import { withSeeks } from '../model/draft.ts';
import { say } from '../text/say.ts';
import { useTable } from './context.ts';
import { Segmented } from './Segmented.tsx';

/** What a wiretap looks for: the target's mandate, or one of its secret accords. */
export function WiretapChoice({ card }: { card: Card }) {
  const { model } = useTable();
  const move = MOVES[card.move];
  if (move.kind !== 'cyber' || !move.effects.some(({ type }) => type === 'wiretap')) return null;
  return (
    <div class="wiretap-choice">
      <Segmented
        legend={say('wiretap.seeks')}
        class="dense"
        value={card.seeks ?? 'mandate'}
        segments={[
          { value: 'mandate', label: say('wiretap.mandate') },
          { value: 'accord', label: say('wiretap.accord') },
        ]}
        onChange={(seeks) =>
          model.drafting.change(withSeeks(model.drafting.draft.value, card.move, seeks === 'accord'))
        }
      />
      {card.seeks === 'accord' && <p class="fine quiet">{say('wiretap.note')}</p>}
    </div>
  );
}
