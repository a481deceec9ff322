import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import type { Route, Sheet } from '../model/route.ts';
import { route, sheetOf } from '../model/route.ts';
import { holds } from '../net/keys.ts';
import { say } from '../text/say.ts';
import { Landing } from './Landing.tsx';
import { Nowhere } from './Nowhere.tsx';

/** A page that is loaded when somebody goes there. */
type Page<P> = () => Promise<ComponentType<P>>;

const openPage: Page<{ code: string }> = async () => (await import('./Open.tsx')).Open;
const rulesPage: Page<Record<never, never>> = async () => (await import('./Rulebook.tsx')).Rulebook;
const tablePage: Page<{ code: string }> = async () => (await import('./Table.tsx')).Table;

const scenariosPage: Page<{ code: string }> = async () => (await import('../editor/Editor.tsx')).Editor;

const printPage: Page<{ sheet: Sheet; code: string }> = async () =>
  (await import('../print/Print.tsx')).Print;

const checkPage: Page<Record<never, never>> = async () => (await import('../check/CheckPage.tsx')).CheckPage;

const projectorPage: Page<{ code: string }> = async () =>
  (await import('../projector/Projector.tsx')).Projector;

const NOTHING = {};

function Later<P extends object>({ page, props }: { page: Page<P>; props: P }) {
  const loaded = useSignal<{ readonly Page: ComponentType<P> } | null>(null);
  useEffect(() => {
    void page().then((Page) => {
      loaded.value = { Page };
    });
  }, [page, loaded]);
  const now = loaded.value;
  return now ? <now.Page {...props} /> : <p class="waiting">{say('app.loading')}</p>;
}

function PageOf({ at }: { at: Route }) {
  const sheet = sheetOf(at);
  if (sheet) return <Later key={sheet} page={printPage} props={{ sheet, code: at.code }} />;
  switch (at.page) {
    case 'open':
      return <Later page={openPage} props={{ code: at.code }} />;
    case 'table':
      return <Later key={at.code} page={tablePage} props={{ code: at.code }} />;
    case 'watch':
      return holds(at.code) ? (
        <Later key={at.code} page={tablePage} props={{ code: at.code }} />
      ) : (
        <Landing key="watch" code={at.code} watch />
      );
    case 'projector':
      return <Later page={projectorPage} props={{ code: at.code }} />;
    case 'rules':
      return <Later page={rulesPage} props={NOTHING} />;
    case 'check':
      return <Later page={checkPage} props={NOTHING} />;
    case 'scenarios':
      return <Later page={scenariosPage} props={{ code: at.code }} />;
    case 'nowhere':
      return <Nowhere />;
    default:
      return <Landing code={at.code} />;
  }
}

/** The page of the address. What was saved is safe if drawing it fails, and loading the page again brings it back. */
export function App() {
  const [error] = useErrorBoundary((fault: unknown) => console.error(fault));
  if (error) {
    return (
      <main class="waiting">
        <p role="alert">{say('app.broken')}</p>
        <button type="button" class="button primary" onClick={() => location.reload()}>
          {say('net.reload')}
        </button>
      </main>
    );
  }
  return <PageOf at={route.value} />;
}
