import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { joinAddress } from '../model/route.ts';
import { getAddresses } from '../net/http.ts';
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
  const [addresses] = useState(() => signal<readonly string[]>([]));
  useEffect(() => {
    void getAddresses().then((answer) => {
      if (answer.ok) addresses.value = answer.value.addresses;
    });
  }, [addresses]);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  // A phone cannot follow an address that only means this machine.
  const [lan] = addresses.value;
  const link = joinAddress(here && lan ? lan : location.origin, code);
  return (
    <Invitation code={code} link={link} addresses={addresses.value.map((each) => joinAddress(each, code))} />
  );
}
