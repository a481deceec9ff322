import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SessionSummary } from '../../shared/protocol/messages.ts';
import { goTo } from '../model/route.ts';
import type { Answer } from '../net/http.ts';
import { findSession } from '../net/http.ts';
import { heldOf, holds } from '../net/keys.ts';
import { TableThumbnail } from '../panels/TablePicture.tsx';
import { unansweredText } from '../text/refusals.ts';
import { inLanguage, say } from '../text/say.ts';
import { PageLink } from './PageLink.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { SharePanel } from './SharePanel.tsx';

/** A session that this browser has opened: how the others come, and the way to its table. */
export function Opened({ code }: { code: string }) {
  const [found] = useState(() => signal<Answer<SessionSummary> | null>(null));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!holds(code)) {
      goTo({ page: 'join', code }, true);
      return;
    }
    // The button that had the focus is gone with the form.
    heading.current?.focus();
    void findSession(code, undefined, heldOf(code).key).then((answer) => {
      found.value = answer;
    });
  }, [code, found]);
  const answer = found.value;
  const gone = answer && !answer.ok && answer.why === 'unknown-code';
  const session = answer?.ok ? answer.value : null;
  return (
    <main class="open-main opened">
      <h1 ref={heading} tabIndex={-1}>
        {say(gone ? 'opened.gone' : 'opened.title')}
      </h1>
      {answer && !answer.ok && (
        <p class="note caution" role="alert">
          {unansweredText(answer.why)}
        </p>
      )}
      {gone ? (
        <PageLink to={{ page: 'open', code: '' }}>{say('end.again')}</PageLink>
      ) : (
        <SharePanel code={code} onOpen={() => goTo({ page: 'table', code })} />
      )}
      {session && (
        <section class="opened-scenario">
          <TableThumbnail id={session.scenario} seats={session.cast.seats} tension={session.tension} />
          <h2>{inLanguage(session.cast.title)}</h2>
          <p>{inLanguage(session.cast.summary)}</p>
        </section>
      )}
      <RecoveryCode code={code} />
    </main>
  );
}
