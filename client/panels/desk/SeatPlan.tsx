import { MOVES } from '../../../shared/content/moves.ts';
import type { Commitment } from '../../../shared/rules/state.ts';
import type { SeatWatch } from '../../model/deskWatch.ts';
import { say } from '../../text/say.ts';
import { sayingText } from '../../text/talk.ts';
import { TokenMark } from '../Art.tsx';
import { cardLine } from '../commitment.ts';
import { useTable, useView } from '../context.ts';

function Plan({ plan }: { plan: Commitment }) {
  const { name } = useTable();
  if (plan.cards.length === 0 && plan.invest === null)
    return <small class="quiet">{say('desk.plan.none')}</small>;
  return (
    <ul class="desk-plan">
      {plan.cards.map((card) => (
        <li key={card.move}>
          <TokenMark kind={MOVES[card.move].kind} domain={MOVES[card.move].domain} /> {cardLine(card, name)}
        </li>
      ))}
      {plan.invest && (
        <li>
          {say('tray.invest')} · {say(`tray.invest.${plan.invest}`)}
        </li>
      )}
    </ul>
  );
}

/** What a seat plans while it chooses; else what it last said. */
export function SeatPlan({ watch: { seat, lastWord } }: { watch: SeatWatch }) {
  const { model, name } = useTable();
  const { phase } = useView();
  const plan = model.deskNews.value?.seats.find((each) => each.seat === seat.id)?.plan;
  if (phase === 'commitment') return plan ? <Plan plan={plan} /> : null;
  if (lastWord?.event.type !== 'said')
    return seat.holder === 'people' && phase !== 'seating' ? (
      <small class="quiet">{say('desk.word.none')}</small>
    ) : null;
  return (
    <small class="desk-word">
      {sayingText(lastWord.event.saying, name)}{' '}
      <span class="quiet">{say('chronicle.round', { round: lastWord.round })}</span>
    </small>
  );
}
