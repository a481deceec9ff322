import type { SeenOf } from '../model/beat.ts';
import type { Changed } from '../model/undo.ts';
import { rung, say, share } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { Changes } from './Changes.tsx';
import { CoinRow } from './CoinRow.tsx';
import { useView } from './context.ts';

function Ladder({ changes }: { changes: readonly Changed[] }) {
  const { setup } = useView();
  const change = changes.find(({ meter }) => meter.of === 'ladder');
  if (!change || change.from === change.to) return null;
  const up = change.to > change.from;
  const war = change.to >= setup.numbers.war.ladder;
  return (
    <div class="ladder-note">
      <p>
        <Icon name="steps" />{' '}
        <strong>
          {say(up ? 'ledger.coin.ladder.up' : 'ledger.coin.ladder.down', { ladder: rung(change.to) })}
        </strong>
      </p>
      {up && <p class="quiet">{say(war ? 'ledger.coin.ladder.war' : 'ledger.coin.ladder.note')}</p>}
    </div>
  );
}

interface Props {
  readonly event: SeenOf<'coin-flipped'>;
  readonly changes: readonly Changed[];
  /** The coin has landed and its numbers have moved. */
  readonly moved: boolean;
}

/** The coin: how it fell, with what chance, and what it brings everybody. */
export function CoinBeat({ event, changes, moved }: Props) {
  const { round } = useView();
  const { face, tension } = event;
  const chance = face === 'conflict' ? tension : 100 - tension;
  return (
    <section class="beat coin-beat">
      <p class="label">{say('ledger.round', { round, tension })}</p>
      {moved ? (
        <>
          <h2 class={`verdict verdict-${face}`}>{say(`coin.${face}`)}</h2>
          <p>
            {say('ledger.coin.why', { chance: share(chance * 100) })} {say(`ledger.coin.${face}`)}
          </p>
          <Ladder changes={changes} />
          <Changes changes={changes.filter(({ meter }) => meter.of !== 'ladder')} most={3} />
        </>
      ) : (
        <h2 class="verdict">{say('step.coin')}</h2>
      )}
      <CoinRow hideLast={!moved} />
    </section>
  );
}
