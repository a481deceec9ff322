import { useEffect } from 'preact/hooks';
import { joinAddress } from '../model/route.ts';
import { needAddresses, reachableOrigin } from '../net/addresses.ts';
import { CoinMark } from '../panels/Art.tsx';
import { ThemeButton } from '../panels/Brand.tsx';
import { useTable, useView } from '../panels/context.ts';
import { QrCode, spaced } from '../panels/Invitation.tsx';
import { say } from '../text/say.ts';

/** Before the start: how one joins, as long as the door is open, and who is here. */
export function Lobby() {
  const { model, title } = useTable();
  const { seats } = useView();
  useEffect(needAddresses, []);
  const link = joinAddress(reachableOrigin.value, model.code);
  const seated = seats.filter(({ holder }) => holder === 'people').length;
  return (
    <section class="projector-lobby">
      <header class="projector-brand">
        <CoinMark />
        <span>{say('app.title')}</span>
        <ThemeButton />
      </header>
      <h1>{title}</h1>
      {model.people.value?.locked === false ? (
        <>
          <p class="projector-at">
            {say('projector.join')} <strong>{new URL(reachableOrigin.value).host}</strong>{' '}
            {say('projector.code')}
          </p>
          <p class="projector-code">
            <span class="hidden">{say('share.code', { code: [...model.code].join(' ') })}</span>
            <span aria-hidden="true">{spaced(model.code)}</span>
          </p>
          <QrCode text={link} label={say('share.qr', { link })} />
        </>
      ) : (
        <p class="projector-at">{say('projector.locked')}</p>
      )}
      <p class="projector-seated">{say('seating.count', { seated, seats: seats.length })}</p>
    </section>
  );
}
