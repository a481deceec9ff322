import { useEffect } from 'preact/hooks';
import type { DeskRequest } from '../../../shared/protocol/messages.ts';
import { say } from '../../text/say.ts';
import type { TableContext } from '../context.ts';
import { useTable } from '../context.ts';
import { doAtDesk } from './deskContext.ts';

/** How long it is shown that something was done, and may be taken back with a click. Milliseconds. */
const SHOWN_FOR = 10_000;

function doneText(request: DeskRequest, { name }: TableContext): string {
  const values = 'seat' in request && request.seat ? { seat: name(request.seat) } : { seat: '' };
  switch (request.type) {
    case 'mute':
      return say(request.muted ? 'desk.done.mute' : 'desk.done.unmute', values);
    case 'give-time':
      return say(request.extra > 0 ? 'desk.done.time' : 'desk.done.time.none', values);
    case 'nudge':
    case 'mark-absent':
    case 'mark-present':
    case 'act-for':
      return say(`desk.done.${request.type}`, values);
    case 'tell':
    case 'mark-moment':
    case 'drop-moment':
    case 'prepare-inject':
    case 'drop-inject':
    case 'send-inject':
      return say(`desk.done.${request.type}`);
    default:
      return say('desk.done');
  }
}

/** Says what the desk has just done, with the way back where there is one. */
export function Done() {
  const table = useTable();
  const { done } = table.desk;
  const now = done.value;
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => {
      if (done.peek() === now) done.value = null;
    }, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [now, done]);
  return (
    <div class="desk-done" role="status">
      {now && (
        <p class="sheet">
          {now.undone ? say('desk.done.undone') : doneText(now.request, table)}
          {now.inverse && (
            <button
              type="button"
              class="button small"
              onClick={() => {
                if (now.inverse) void doAtDesk(table, now.inverse, true);
              }}
            >
              {say('desk.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
