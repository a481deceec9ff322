import { useEffect } from 'preact/hooks';
import { joinAddress } from '../model/route.ts';
import { addresses, chooseAddress, needAddresses, reachableOrigin } from '../net/addresses.ts';
import { Invitation } from '../panels/Invitation.tsx';
import { say } from '../text/say.ts';

/** After opening: the code for the others, and the way to the table. */
export function SharePanel({ code, onOpen }: { code: string; onOpen: () => void }) {
  return (
    <section class="sheet pad stack share" aria-labelledby="share">
      <h2 id="share" class="label">
        {say('share.title')}
      </h2>
      <InvitationWithAddresses code={code} />
      <span class="spring" />
      <button type="button" class="button primary large" onClick={onOpen}>
        {say('share.open')}
      </button>
    </section>
  );
}

/** The invitation with the addresses under which others in the network find this server. */
export function InvitationWithAddresses({ code }: { code: string }) {
  useEffect(needAddresses, []);
  return (
    <>
      <Invitation code={code} link={joinAddress(reachableOrigin.value, code)} />
      <NetworkChoice />
      <p class="fine">
        {say('share.check')} <span class="address">{`${reachableOrigin.value}/check`}</span>
      </p>
    </>
  );
}

/** Which of several networks the others are in; nothing where there is one. */
function NetworkChoice() {
  if (addresses.value.length < 2) return null;
  return (
    <label class="field network">
      <span class="label">{say('share.network')}</span>
      <select value={reachableOrigin.value} onChange={({ currentTarget: { value } }) => chooseAddress(value)}>
        {addresses.value.every(({ address }) => address !== reachableOrigin.value) && (
          <option value={reachableOrigin.value}>{reachableOrigin.value}</option>
        )}
        {addresses.value.map(({ name, address }) => (
          <option key={address} value={address}>
            {name === '' ? address : `${address} (${name})`}
          </option>
        ))}
      </select>
    </label>
  );
}
