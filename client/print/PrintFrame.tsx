import type { ComponentChildren } from 'preact';
import type { Route } from '../model/route.ts';
import { Icon } from '../panels/Art.tsx';
import { LanguageChoice, ThemeButton } from '../panels/Brand.tsx';
import { PageLink } from '../screens/PageLink.tsx';
import { say } from '../text/say.ts';

interface Props {
  readonly title: string;
  /** Where the reader came from. */
  readonly back: Route;
  readonly children: ComponentChildren;
}

/** Where the paper lies. */
export function Paper({ children }: { children: ComponentChildren }) {
  return <main class="print-main">{children}</main>;
}

/** A page that is looked at, and then printed: what stands in the bar is on the screen only. */
export function PrintFrame({ title, back, children }: Props) {
  return (
    <div class="page print-page">
      <header class="page-bar print-bar">
        <PageLink class="quiet-link" to={back}>
          {say(back.code === '' ? 'app.back' : 'print.back')}
        </PageLink>
        <h1>{title}</h1>
        <span class="spring" />
        <LanguageChoice />
        <ThemeButton />
        <button type="button" class="button primary" onClick={() => window.print()}>
          <Icon name="printer" /> {say('rulebook.print')}
        </button>
      </header>
      {children}
    </div>
  );
}
