import type { PublicSeat } from '../../../shared/projection/views.ts';
import { say } from '../../text/say.ts';
import { Icon } from '../Art.tsx';
import { useTable } from '../context.ts';

type Sitting = PublicSeat['delegates'][number];

/** The name that a delegate goes by; a word for whoever has none any more. */
export function useDelegateName(): (id: string) => string {
  const { model } = useTable();
  return (id) => model.delegates.value.find((each) => each.id === id)?.name || say('seat.person');
}

/** One of a delegation: the name, whether it leads where there are several, and whether it is there. */
export function DelegateLine({ seat, delegate }: { seat: PublicSeat; delegate: Sitting }) {
  const { model } = useTable();
  const name = useDelegateName();
  const several = seat.delegates.length > 1;
  return (
    <span class="delegate">
      <i class={delegate.connected ? 'link-dot' : 'link-dot off'} aria-hidden="true" />
      <span class="delegate-name">{name(delegate.id)}</span>
      {delegate.id === model.person.value && <small class="you">{say('seating.you')}</small>}
      {several && seat.head === delegate.id && (
        <span class="chip">
          <Icon name="seal-check" /> {say('people.head')}
        </span>
      )}
      {!delegate.connected && <small class="quiet">{say('seat.lost')}</small>}
    </span>
  );
}
