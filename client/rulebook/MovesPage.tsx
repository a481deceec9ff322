import { DOMAINS } from '../../shared/content/domains.ts';
import { MOVE_IDS } from '../../shared/content/moves.ts';
import { NUMBERS } from '../../shared/content/numbers.ts';
import { DOMAIN_ICONS } from '../art/icons.ts';
import { Icon } from '../panels/Art.tsx';
import { say } from '../text/say.ts';
import { BindPanel } from './BindPanel.tsx';
import { IllustratedPage } from './IllustratedPage.tsx';
import { AiKind, CbmKind, CyberKind } from './Kinds.tsx';

function Domains() {
  return (
    <section class="rb-domains">
      <h3>{say('rulebook.domains.title', { count: DOMAINS.length })}</h3>
      <ul>
        {DOMAINS.map((domain) => (
          <li key={domain}>
            <Icon name={DOMAIN_ICONS[domain]} />
            {say(`domain.${domain}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The second of the two pages: the three kinds of card with their risks, and what else a state can do. */
export function MovesPage() {
  const values = { capital: NUMBERS.capital.perRound, cards: MOVE_IDS.length, domains: DOMAINS.length };
  return (
    <IllustratedPage page={2} title={say('rulebook.moves.title')} lead={say('rulebook.moves.lead', values)}>
      <CbmKind />
      <AiKind />
      <CyberKind />
      <BindPanel />
      <Domains />
    </IllustratedPage>
  );
}
