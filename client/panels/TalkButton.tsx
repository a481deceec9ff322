import type { ComponentChildren } from 'preact';
import type { SeatId } from '../../shared/rules/state.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { useTable } from './context.ts';
import { showPaper } from './showing.ts';

interface Props {
  readonly seat: SeatId;
  /** What is pressed; where nothing is given, a button that says what it does. */
  readonly children?: ComponentChildren;
}

/** Opens the room with one other state; only what it holds for the reader's own, and where none speaks in private. */
export function TalkButton({ seat, children }: Props) {
  const table = useTable();
  const { model, name, talking } = table;
  const talk = model.options.value?.talk;
  if (!talk || seat === model.seat.value || talk.private.refused !== null) return <>{children}</>;
  const label = say('talk.to', { seat: name(seat) });
  return (
    <button
      type="button"
      class={children ? 'talk-to' : 'button'}
      aria-label={label}
      title={label}
      onClick={() => {
        table.asked.value = null;
        talking.enter([seat]);
        showPaper(table, 'talk');
      }}
    >
      {children ?? (
        <>
          <Icon name="chats-circle" /> {label}
        </>
      )}
    </button>
  );
}
