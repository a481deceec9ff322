import { NUMBERS } from '../../shared/content/numbers.ts';
import { Icon } from '../panels/Art.tsx';
import { say } from '../text/say.ts';
import { coinPicture } from './pictures.ts';
import { Themed } from './Themed.tsx';

/** An example that is calm enough to be hoped for. */
const TENSION = 35;
const TRUST = 60;

/** What the coin's bias is, and what its faces do. */
export function CoinPanel() {
  const { peace, conflict } = NUMBERS.coin;
  const labels = { peace: say('coin.peace'), conflict: say('coin.conflict') };
  return (
    <section class="rb-coin">
      <Themed class="rb-coin-picture" draw={(theme) => coinPicture(theme, TENSION, labels)} />
      <div class="rb-coin-text">
        <p>
          <strong>{say('rulebook.coin.bias', { tension: TENSION })}</strong> {say('rulebook.coin.moves')}
        </p>
        <div class="rb-faces">
          <p class="rb-peace">
            <strong>
              <Icon name="plant" /> {say('coin.peace')}
            </strong>
            {say('rulebook.coin.peace', { trust: TRUST, paid: (TRUST - peace.trustFrom) / peace.divisor })}
          </p>
          <p class="rb-conflict">
            <strong>
              <Icon name="lightning" /> {say('coin.conflict')}
            </strong>
            {say('rulebook.coin.conflict', {
              loss: -conflict.influence,
              above: conflict.cyberAbove,
              tense: conflict.tenseFrom,
            })}
          </p>
        </div>
        <p>
          <Icon name="steps" /> {say('rulebook.coin.war')}
        </p>
      </div>
    </section>
  );
}
