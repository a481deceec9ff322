import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { SessionSummary } from '../../shared/protocol/messages.ts';
import { joinAddress } from '../model/route.ts';
import { needAddresses, reachableOrigin } from '../net/addresses.ts';
import type { Answer } from '../net/http.ts';
import { findSession } from '../net/http.ts';
import { heldOf } from '../net/keys.ts';
import { Roundel } from '../panels/Art.tsx';
import { QrCode, spaced } from '../panels/Invitation.tsx';
import { seatTexts } from '../screens/seatTexts.ts';
import { unansweredText } from '../text/refusals.ts';
import { inLanguage, say } from '../text/say.ts';

const STEPS = [1, 2, 3, 4] as const;

/** How everybody joins, for the wall or the table: code, QR code, address and steps. It holds nothing secret. */
export function JoinSheet({ code }: { code: string }) {
  const [found] = useState(() => signal<Answer<SessionSummary> | null>(null));
  useEffect(() => {
    needAddresses();
    void findSession(code, undefined, heldOf(code).key).then((answer) => {
      found.value = answer;
    });
  }, [code, found]);
  const answer = found.value;
  if (!answer?.ok)
    return (
      <p class="print-note" role="status">
        {answer ? unansweredText(answer.why) : say('app.loading')}
      </p>
    );
  const { cast } = answer.value;
  const link = joinAddress(reachableOrigin.value, code);
  return (
    <article class="print-sheet join-sheet">
      <header class="print-head">
        <p class="label">{say('app.title')}</p>
        <h2>{inLanguage(cast.title)}</h2>
        <p>{inLanguage(cast.summary)}</p>
      </header>
      <div class="join-how">
        <QrCode text={link} label={say('share.qr', { link })} />
        <div>
          <p class="label">{say('print.join.code')}</p>
          <p class="big-code">{spaced(code)}</p>
          <p class="label">{say('print.join.link')}</p>
          <p class="join-link">{link}</p>
        </div>
      </div>
      <ol class="join-steps">
        {STEPS.map((n) => (
          <li key={n}>{say(`print.join.step.${n}`)}</li>
        ))}
      </ol>
      <ul class="join-seats" aria-label={say('print.join.seats')}>
        {cast.seats.map(({ id }) => (
          <li key={id}>
            <Roundel look={seatTexts(cast, id)} /> <span class="name">{seatTexts(cast, id).name}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
