import { say } from '../text/say.ts';
import type { Paper } from './context.ts';
import { useTable } from './context.ts';
import { Dialog } from './Dialog.tsx';
import type { Folder } from './Folders.tsx';
import { News } from './Folders.tsx';

/** What was negotiated, kept at hand beside the cards: each opens over them. */
export function Papers({ folders }: { folders: readonly Folder<Paper>[] }) {
  const { papers } = useTable();
  const open = folders.find(({ id }) => id === papers.value);
  const ready = folders.filter(({ from = null }) => from === null);
  return (
    <nav class="papers" aria-label={say('table.papers')}>
      {ready.map(({ id, label, news }) => (
        <button
          key={id}
          type="button"
          class="tool"
          aria-haspopup="dialog"
          onClick={() => {
            papers.value = id;
          }}
        >
          {label} {news && <News {...news} />}
        </button>
      ))}
      {open && (
        <Dialog
          title={open.label}
          class="paper-dialog"
          onClose={() => {
            papers.value = null;
          }}
        >
          {open.content()}
        </Dialog>
      )}
    </nav>
  );
}
