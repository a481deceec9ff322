import { CoinMark } from '../panels/Art.tsx';
import { say } from '../text/say.ts';
import { PageLink } from './PageLink.tsx';

/** At an address that is no page: says so, and leads home. */
export function Nowhere() {
  return (
    <main class="waiting">
      <CoinMark />
      <h1>{say('nowhere.title')}</h1>
      <p>{say('nowhere.note')}</p>
      <PageLink class="button primary" to={{ page: 'join', code: '' }}>
        {say('nowhere.home')}
      </PageLink>
    </main>
  );
}
