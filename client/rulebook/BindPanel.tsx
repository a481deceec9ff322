import { NUMBERS } from '../../shared/content/numbers.ts';
import type { IconName } from '../art/icons.ts';
import { Icon } from '../panels/Art.tsx';
import { say } from '../text/say.ts';

const WAYS = ['invest', 'incident', 'accord', 'norm'] as const;

const ICONS: Readonly<Record<(typeof WAYS)[number], IconName>> = {
  invest: 'trend-up',
  incident: 'siren',
  accord: 'scroll',
  norm: 'gavel',
};

function valuesOf(): Readonly<Record<(typeof WAYS)[number], Readonly<Record<string, number>>>> {
  const { cost, invest, incident, accord, norm } = NUMBERS;
  return {
    invest: { cost: cost.invest, every: invest.every },
    incident: {
      met: incident.met.influence,
      failed: -incident.failed.influence,
      tension: incident.failed.tension,
    },
    accord: { trust: -accord.breach.trustOfParties, influence: -accord.breach.influence },
    norm: { needs: norm.passes.needs, of: norm.passes.of },
  };
}

/** What a state can do besides its cards. */
export function BindPanel() {
  const values = valuesOf();
  return (
    <section class="rb-ways">
      {WAYS.map((way) => (
        <div key={way}>
          <h3>
            <Icon name={ICONS[way]} /> {say(`rulebook.way.${way}`)}
          </h3>
          <p class="fine">{say(`rulebook.way.${way}.about`, values[way])}</p>
        </div>
      ))}
    </section>
  );
}
