import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Looking } from '../model/looking.ts';
import type { TableModel } from '../model/table.ts';
import { ActionLine } from '../panels/ActionLine.tsx';
import { Icon } from '../panels/Art.tsx';
import { TableContextKey, useTable } from '../panels/context.ts';
import { Dialog } from '../panels/Dialog.tsx';
import { listenToKeys } from '../panels/keys.ts';
import { MandateDialog } from '../panels/MandateCard.tsx';
import { MeterDialog } from '../panels/MeterDialog.tsx';
import { say } from '../text/say.ts';
import { Stage } from './Stage.tsx';
import { tableContext } from './tableContext.ts';

/** Whose table this is, whether anything can be done, and the way back to the desk. */
function LookBanner({ looking, seat }: { looking: Looking; seat: string }) {
  const { model, name } = useTable();
  const asking = useSignal(false);
  const rehearses = model.deskNews.value?.rehearsing === seat;
  const acts = looking.acts.value || rehearses;
  const values = { seat: name(seat) };
  const close = () => {
    asking.value = false;
  };
  return (
    <div class={`banner look-banner ${acts ? 'acts' : ''}`} role="status">
      <p>
        <Icon name="eye" /> {say(rehearses ? 'look.rehearses' : acts ? 'look.acts' : 'look.only', values)}
      </p>
      {!acts && (
        <button
          type="button"
          class="button small"
          onClick={() => {
            asking.value = true;
          }}
        >
          {say('look.act', values)}
        </button>
      )}
      <button
        type="button"
        class="button small"
        onClick={() => {
          looking.away();
          if (rehearses) void model.asker.desk({ type: 'rehearse', seat: null });
          void model.asker.look(null);
        }}
      >
        {say('look.back')}
      </button>
      {asking.value && (
        <Dialog title={say('look.act', values)} onClose={close} class="ask">
          <p>{say('look.act.ask', values)}</p>
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={close}>
              {say('app.cancel')}
            </button>
            <button
              type="button"
              class="button primary"
              onClick={() => {
                close();
                looking.acts.value = true;
              }}
            >
              {say('look.act', values)}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

/** The table as a seat sees it, for a facilitator; nothing can be asked until it says that it acts for the seat. */
export function Looked({ looking, at }: { looking: Looking; at: TableModel }) {
  const table = useMemo(() => tableContext(at, true), [at]);
  useEffect(() => listenToKeys(table), [table]);
  const seat = at.seat.value;
  if (seat === null || at.shown.value === null) return null;
  return (
    <>
      <LookBanner looking={looking} seat={seat} />
      <TableContextKey.Provider value={table}>
        <ActionLine />
        <Stage />
        <MeterDialog />
        <MandateDialog />
      </TableContextKey.Provider>
    </>
  );
}
