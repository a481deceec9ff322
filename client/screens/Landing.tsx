import { CoinMark } from '../panels/Art.tsx';
import { LanguageChoice, ThemeButton } from '../panels/Brand.tsx';
import { HeroPicture } from '../panels/TablePicture.tsx';
import { say } from '../text/say.ts';
import { HeldTables } from './HeldTables.tsx';
import { JoinForm } from './JoinForm.tsx';
import { PageLink } from './PageLink.tsx';
import { RecoverDesk } from './RecoverDesk.tsx';

/** The first page: join with a code, or go and open a session. @param watch whether the person came to look on */
export function Landing({ code, watch = false }: { code: string; watch?: boolean }) {
  return (
    <div class="landing">
      <main class="landing-sheet">
        <header class="landing-head">
          <CoinMark />
          <p class="label">{say('app.tagline')}</p>
          <span class="spring" />
          <LanguageChoice />
          <ThemeButton />
        </header>
        <h1 class="hero">{say('app.title')}</h1>
        <p class="lead">{say('app.lead')}</p>
        <HeldTables />
        <JoinForm key={code} code={code} watch={watch} />
        <RecoverDesk />
        <footer class="landing-foot">
          <span>
            {say('join.host')} <PageLink to={{ page: 'open', code: '' }}>{say('join.host.open')}</PageLink>
          </span>
          <PageLink to={{ page: 'rules', code: '' }}>{say('rulebook.link')}</PageLink>
          <span>{say('app.privacy')}</span>
        </footer>
      </main>
      <aside class="landing-picture">
        <p class="hidden">{say('join.picture')}</p>
        <HeroPicture />
      </aside>
    </div>
  );
}
