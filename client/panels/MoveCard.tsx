import { MOVES } from '../../shared/content/moves.ts';
import type { CardOption } from '../../shared/projection/views.ts';
import { faceOf, numberOf } from '../text/faces.ts';
import { say } from '../text/say.ts';
import { TokenMark } from './Art.tsx';
import { draftedCard, toggleCard, whyNot } from './commitment.ts';
import { useTable, useView } from './context.ts';
import { Cost } from './Meters.tsx';

interface Props {
  readonly option: CardOption;
  /** Its place in the hand, row by row; also its key from 1. */
  readonly place: number;
  readonly onWhy: () => void;
}

/** A card of the hand: token, title, cost, one sentence and one number. The sums stand behind "why". */
export function MoveCard({ option, place, onWhy }: Props) {
  const table = useTable();
  const view = useView();
  const { kind, domain } = MOVES[option.move];
  const card = draftedCard(table, option.move);
  const slot = table.model.drafting.draft.value.cards.findIndex(({ move }) => move === option.move);
  const refused = card ? null : whyNot(option);
  const title = say(`move.${option.move}.title`);
  return (
    <article class={`card card-${kind} ${card ? 'chosen' : ''} ${refused ? 'refused' : ''}`}>
      <button
        type="button"
        class="card-main"
        aria-pressed={card !== null}
        aria-disabled={refused !== null}
        aria-keyshortcuts={String(place + 1)}
        data-place={place}
        onClick={() => toggleCard(table, option)}
      >
        <span class="card-head">
          <TokenMark kind={kind} domain={domain} />
          <span class="card-title">{title}</span>
          <Cost cost={option.cost} label={say('hand.cost', { cost: option.cost })} />
        </span>
        <span class="card-face">{faceOf(option, card)}</span>
        <span class="card-number">{refused ?? numberOf(option, card, view)}</span>
      </button>
      <button type="button" class="why" aria-label={`${say('app.why')}: ${title}`} onClick={onWhy}>
        {say('app.why')}
      </button>
      {slot >= 0 && <span class="card-slot">{say(slot === 0 ? 'hand.slot.0' : 'hand.slot.1')}</span>}
    </article>
  );
}
