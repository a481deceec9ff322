import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { SessionSummary } from '../../shared/protocol/messages.ts';
import { findSession } from '../net/http.ts';
import { heldCodes, heldOf, letGo } from '../net/keys.ts';
import { Icon } from '../panels/Art.tsx';
import { spaced } from '../panels/Invitation.tsx';
import { say } from '../text/say.ts';
import { PageLink } from './PageLink.tsx';
import { seatTexts } from './seatTexts.ts';

function wayBack({ code, cast, phase }: SessionSummary): string {
  const { seat, watches } = heldOf(code);
  const table = spaced(code);
  if (phase === 'ended') return say('held.over', { table });
  if (watches) return say('held.watch', { table });
  return seat === null
    ? say('held.desk', { table })
    : say('held.seat', { table, seat: seatTexts(cast, seat).name });
}

/** The seats and desks that this browser holds; those of tables that are no more are let go. */
export function HeldTables() {
  const [held] = useState(() => signal<readonly SessionSummary[]>([]));
  useEffect(() => {
    const stop = new AbortController();
    for (const code of heldCodes()) {
      void findSession(code, stop.signal, heldOf(code).key).then((answer) => {
        if (answer.ok) held.value = [...held.value, answer.value];
        else if (answer.why === 'unknown-code') letGo(code);
      });
    }
    return () => stop.abort();
  }, [held]);
  if (held.value.length === 0) return null;
  const isOver = ({ phase }: SessionSummary) => Number(phase === 'ended');
  return (
    <nav class="held" aria-label={say('held.title')}>
      {held.value
        .toSorted((a, b) => isOver(a) - isOver(b) || a.code.localeCompare(b.code))
        .map((session) => (
          <PageLink
            key={session.code}
            class="held-table"
            to={{ page: heldOf(session.code).watches ? 'watch' : 'table', code: session.code }}
          >
            {wayBack(session)} <Icon name="arrow-right" />
          </PageLink>
        ))}
    </nav>
  );
}
