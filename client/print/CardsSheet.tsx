import { useEffect } from 'preact/hooks';
import { joinAddress } from '../model/route.ts';
import { needAddresses, reachableOrigin } from '../net/addresses.ts';
import { Roundel } from '../panels/Art.tsx';
import { useTable, useView } from '../panels/context.ts';
import { QrCode, spaced } from '../panels/Invitation.tsx';
import { say } from '../text/say.ts';

/**
 * A card for each delegate, to stand before the person or to be handed out: its name, or a line to write it on, its
 * state, and the way in. No key is on it: who finds a lost card can take no seat that is taken.
 */
export function CardsSheet() {
  const { model, name, look } = useTable();
  const { setup, seats } = useView();
  useEffect(needAddresses, []);
  const link = joinAddress(reachableOrigin.value, model.code);
  const ofPeople = seats.filter(({ holder }) => holder !== 'bot');
  const cards = ofPeople.flatMap(({ id: seat }) => {
    const seated = model.delegates.value.filter((each) => each.seat === seat);
    const free = Math.max(0, setup.delegatesPerSeat - seated.length);
    return [
      ...seated.map((delegate) => ({ key: delegate.id, seat, person: delegate.name })),
      ...Array.from({ length: free }, (_, i) => ({ key: `${seat} ${i}`, seat, person: '' })),
    ];
  });
  return (
    <ul class="print-sheet cards-sheet">
      {cards.map(({ key, seat, person }) => (
        <li key={key} class="person-paper">
          <Roundel look={look(seat)} size="l" />
          <div class="person-who">
            <p class="person-name name">
              {person || <span class="write-line">{say('print.cards.name')}</span>}
            </p>
            <p>{say('print.cards.for', { seat: name(seat) })}</p>
            <p class="person-code numeral">{spaced(model.code)}</p>
          </div>
          <QrCode text={link} label={say('share.qr', { link })} />
        </li>
      ))}
    </ul>
  );
}
