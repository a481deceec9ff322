import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OnceCode } from '../../../shared/protocol/messages.ts';
import type { Refused } from '../../model/requests.ts';
import { joinAddress } from '../../model/route.ts';
import { needAddresses, reachableOrigin } from '../../net/addresses.ts';
import { refusedText } from '../../text/refusals.ts';
import { clockTime, say } from '../../text/say.ts';
import { useTable } from '../context.ts';
import { QrCode, spaced } from '../Invitation.tsx';

/** A code for another device, asked for by a click, and shown with its QR code until its time is over. */
export function CodeCard({ person, label }: { person: string | null; label: string }) {
  const { model } = useTable();
  const given = useSignal<OnceCode | Refused | null>(null);
  useEffect(needAddresses, []);
  const code = given.value;
  const ask = async () => {
    given.value = await model.asker.giveCode(person);
  };
  if (code === null || typeof code === 'string') {
    return (
      <div class="stack">
        <button type="button" class="button" onClick={() => void ask()}>
          {label}
        </button>
        {code !== null && (
          <p class="note caution" role="alert">
            {refusedText(code)}
          </p>
        )}
      </div>
    );
  }
  const left = model.clock.left(code.until);
  const link = joinAddress(reachableOrigin.value, code.code);
  return left <= 0 ? (
    <p class="note caution">{say('people.code.over')}</p>
  ) : (
    <div class="once-code" role="status">
      <p class="big-code">
        <span class="hidden">{say('share.code', { code: [...code.code].join(' ') })}</span>
        <span aria-hidden="true">{spaced(code.code)}</span>
      </p>
      <QrCode text={link} label={say('share.qr', { link })} />
      <p class="quiet">{say('people.code.how', { time: clockTime(left) })}</p>
    </div>
  );
}
