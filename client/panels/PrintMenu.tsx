import { useSignal } from '@preact/signals';
import type { Sheet } from '../model/route.ts';
import { PageLink } from '../screens/PageLink.tsx';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { useTable } from './context.ts';
import { Dialog } from './Dialog.tsx';

/** What a delegate may want on paper, and what besides whoever leads. */
const FOR_ALL: readonly Sheet[] = ['briefs', 'accords'];
const FOR_DESK: readonly Sheet[] = ['join', 'cards', 'briefs', 'script', 'accords'];

/** The way to everything that can be printed of this table. */
export function PrintMenu() {
  const { model } = useTable();
  const open = useSignal(false);
  const { code } = model;
  return (
    <>
      <button
        type="button"
        class="icon-button print-button"
        aria-label={say('print.menu')}
        title={say('print.menu')}
        onClick={() => {
          open.value = true;
        }}
      >
        <Icon name="printer" />
      </button>
      {open.value && (
        <Dialog
          title={say('print.menu')}
          class="print-menu"
          onClose={() => {
            open.value = false;
          }}
        >
          <ul class="stack">
            {(model.desk.value ? FOR_DESK : FOR_ALL).map((sheet) => (
              <li key={sheet}>
                <PageLink to={{ page: `print/${sheet}`, code }}>{say(`print.${sheet}`)}</PageLink>
                <p class="fine quiet">{say(`print.${sheet}.about`)}</p>
              </li>
            ))}
            <li>
              <PageLink to={{ page: 'rules', code: '' }}>{say('rulebook.link')}</PageLink>
            </li>
          </ul>
        </Dialog>
      )}
    </>
  );
}
