import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { IconName } from '../art/icons.ts';
import { CoinMark, Icon } from '../panels/Art.tsx';
import { LanguageChoice, ThemeButton } from '../panels/Brand.tsx';
import { PageLink } from '../screens/PageLink.tsx';
import '../style/check.css';
import { say } from '../text/say.ts';
import type { Check, Finding, Found } from './checks.ts';
import { CHECKS, check, verdictOf } from './checks.ts';

const MARKS: Readonly<Record<Finding, IconName>> = { good: 'check-circle', lesser: 'warning', bad: 'x' };

function Line({ what, found }: { what: Check; found: Found | undefined }) {
  const finding = found?.finding;
  return (
    <li class={`check-line found-${finding ?? 'nothing'}`}>
      <Icon name={finding ? MARKS[finding] : 'hourglass'} weight="fill" />
      <div>
        <h2>{say(`check.${what}`)}</h2>
        <p>
          {finding ? say(`check.${what}.${finding}`, { amount: found?.amount ?? 0 }) : say('check.waits')}
        </p>
      </div>
    </li>
  );
}

/** A page that a phone opens in the room to see that it can play, and what to do where it cannot. */
export function CheckPage() {
  const found = useSignal<Partial<Record<Check, Found>>>({});
  const look = () => {
    found.value = {};
    for (const what of CHECKS)
      void check(what).then((one) => {
        found.value = { ...found.value, [what]: one };
      });
  };
  useEffect(look, []);
  const all = CHECKS.flatMap((what) => found.value[what] ?? []);
  const verdict = all.length === CHECKS.length ? verdictOf(all) : null;
  return (
    <div class="page">
      <header class="page-bar">
        <CoinMark />
        <PageLink class="wordmark" to={{ page: 'join', code: '' }}>
          {say('app.title')}
        </PageLink>
        <span class="spring" />
        <LanguageChoice />
        <ThemeButton />
      </header>
      <main class="check-main">
        <h1>{say('check.title')}</h1>
        <p class={`check-verdict found-${verdict ?? 'nothing'}`} role="status">
          {verdict ? say(`check.verdict.${verdict}`) : say('check.waits')}
        </p>
        <ul class="sheet check-list">
          {CHECKS.map((what) => (
            <Line key={what} what={what} found={found.value[what]} />
          ))}
        </ul>
        <div class="check-on">
          <button type="button" class="button" onClick={look}>
            {say('check.again')}
          </button>
          <PageLink to={{ page: 'join', code: '' }}>{say('check.join')}</PageLink>
        </div>
      </main>
    </div>
  );
}
