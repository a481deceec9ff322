import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { linkSeat } from '../net/seatLink.ts';
import { TableContextKey } from '../panels/context.ts';
import { tableContext } from '../screens/tableContext.ts';
import { say } from '../text/say.ts';

/** What can be printed of a table needs what its reader may know: it joins with the reader's own key. */
export function AtTable({ code, children }: { code: string; children: ComponentChildren }) {
  const [link] = useState(() => linkSeat(code));
  const { model } = link;
  const table = useMemo(() => tableContext(model), [model]);
  useEffect(() => {
    link.join();
    return () => link.leave();
  }, [link]);
  const state = model.link.value;
  if (model.shown.value === null || (state !== 'open' && state !== 'lost'))
    return (
      <p class="print-note" role="status">
        {say(
          state === 'connecting' || state === 'open'
            ? 'net.connecting'
            : state === 'lost'
              ? 'net.offline'
              : 'print.refused',
        )}
      </p>
    );
  return <TableContextKey.Provider value={table}>{children}</TableContextKey.Provider>;
}
