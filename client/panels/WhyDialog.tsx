import { hazardsOf } from '../../shared/content/hazards.ts';
import { MOVES } from '../../shared/content/moves.ts';
import type { CardOption, Odds } from '../../shared/projection/views.ts';
import { faceOf, odds as oddsValues } from '../text/faces.ts';
import { say } from '../text/say.ts';
import { draftedCard } from './commitment.ts';
import { useTable } from './context.ts';
import { Dialog } from './Dialog.tsx';
import { percent, SumList } from './OddsBar.tsx';

function SumOf({ title, odds }: { title: string; odds: Odds }) {
  return (
    <div class="sum">
      <p class="sum-title">
        <strong>{title}</strong>
        <span class="numeral">
          {odds.bound !== 'exactly' && `${say('sum.total', oddsValues(odds))} `}
          {percent(odds.chance)}
        </span>
      </p>
      <SumList sum={odds.sum} />
    </div>
  );
}

function Postures({ option }: { option: CardOption }) {
  const { domain } = MOVES[option.move];
  return (
    <>
      {option.postures.map(({ posture, hazard, gain }) => (
        <SumOf
          key={posture}
          title={`${say(`posture.${posture}`)} ${say('posture.gain', { gain })}, ${say('posture.risk', oddsValues(hazard))}`}
          odds={hazard}
        />
      ))}
      <h3 class="label">{say('sum.hazards')}</h3>
      <ul class="plain">
        {hazardsOf(domain).map((id) => (
          <li key={id}>
            <strong>{say(`hazard.${id}`)}</strong>: {say(`hazard.${id}.effect`)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Targets({ option }: { option: CardOption }) {
  const { name } = useTable();
  return (
    <>
      {option.targets.map(({ seat, success, named }) =>
        success && named ? (
          <section key={seat}>
            <h3>{name(seat)}</h3>
            <SumOf title={say('sum.success')} odds={success} />
            <SumOf title={say('sum.named')} odds={named} />
          </section>
        ) : null,
      )}
      <p class="quiet">{say('effect.cyber.wrong')}</p>
    </>
  );
}

/** The sums behind the numbers of a card. */
export function WhyDialog({ option, onClose }: { option: CardOption; onClose: () => void }) {
  const table = useTable();
  const { kind } = MOVES[option.move];
  return (
    <Dialog title={say(`move.${option.move}.title`)} onClose={onClose} class="why-dialog">
      <p>{faceOf(option, draftedCard(table, option.move))}</p>
      {kind === 'ai' && <Postures option={option} />}
      {kind === 'cyber' && <Targets option={option} />}
      {kind === 'cbm' && <p class="quiet">{say('help.card.2')}</p>}
    </Dialog>
  );
}
