import { hazardsOf } from '../../shared/content/hazards.ts';
import { MOVES } from '../../shared/content/moves.ts';
import type { CardOption, Odds } from '../../shared/projection/views.ts';
import { priceTexts } from '../text/effects.ts';
import { faceOf, odds as oddsValues } from '../text/faces.ts';
import { say } from '../text/say.ts';
import { draftedCard } from './commitment.ts';
import { useTable, useView } from './context.ts';
import { Dialog } from './Dialog.tsx';
import { percent, SumList } from './OddsBar.tsx';

interface Sum {
  readonly title: string;
  readonly odds: Odds;
  readonly besides?: readonly string[];
}

function SumOf({ title, odds, besides = [] }: Sum) {
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
      {besides.map((line) => (
        <p key={line} class="fine">
          {line}
        </p>
      ))}
    </div>
  );
}

function Postures({ option }: { option: CardOption }) {
  const { domain } = MOVES[option.move];
  const view = useView();
  return (
    <>
      {option.postures.map((each) => {
        const { posture, hazard, gain } = each;
        return (
          <SumOf
            key={posture}
            title={`${say(`posture.${posture}`)} ${say('posture.gain', { gain })}, ${say('posture.risk', oddsValues(hazard))}`}
            odds={hazard}
            besides={priceTexts(each, domain, view)}
          />
        );
      })}
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
