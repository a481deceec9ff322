import { say } from '../../text/say.ts';
import { useTable, useView } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { InjectEditor } from './InjectEditor.tsx';
import { MomentDialog } from './Moments.tsx';
import { SeatHelp } from './SeatHelp.tsx';
import { Words } from './Words.tsx';

/** Whatever lies open over the desk. */
export function DeskDialogs() {
  const { desk } = useTable();
  const seats = useView().setup.seats.map(({ id }) => id);
  const open = desk.open.value;
  const close = () => {
    desk.open.value = null;
  };
  switch (open?.what) {
    case 'seat':
      return <SeatHelp key={open.seat} seat={open.seat} onClose={close} />;
    case 'tell':
      return (
        <Dialog
          title={say(open.to.length === seats.length ? 'desk.message.all' : 'desk.message')}
          onClose={close}
          class="ask"
        >
          <Words to={open.to} onSent={close} />
        </Dialog>
      );
    case 'moment':
      return <MomentDialog onClose={close} />;
    case 'inject':
      return <InjectEditor id={open.inject} onClose={close} />;
    default:
      return null;
  }
}
