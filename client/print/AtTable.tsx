import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { linkSeat } from '../net/seatLink.ts';
import { TableContextKey } from '../panels/context.ts';
import { tableContext } from '../screens/tableContext.ts';
import { hasNoTable, Waiting } from '../screens/Waiting.tsx';
import { Paper } from './PrintFrame.tsx';

/** What can be printed of a table needs what its reader may know: it joins with the reader's own key. */
export function AtTable({ code, children }: { code: string; children: ComponentChildren }) {
  const [link] = useState(() => linkSeat(code));
  const { model } = link;
  const table = useMemo(() => tableContext(model), [model]);
  useEffect(() => {
    link.join();
    return () => link.leave();
  }, [link]);
  if (model.shown.value === null || hasNoTable(model.link.value)) return <Waiting link={link} code={code} />;
  return (
    <TableContextKey.Provider value={table}>
      <Paper>{children}</Paper>
    </TableContextKey.Provider>
  );
}
