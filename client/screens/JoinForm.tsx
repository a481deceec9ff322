import { useEffect, useState } from 'preact/hooks';
import { CODE_LENGTH, misreadSymbols } from '../../shared/protocol/code.ts';
import { goTo } from '../model/route.ts';
import { Icon } from '../panels/Art.tsx';
import { unansweredText } from '../text/refusals.ts';
import { inLanguage, list, say } from '../text/say.ts';
import { JoinData } from './JoinData.tsx';
import type { Joining } from './joining.ts';
import { createJoining } from './joining.ts';
import { SeatChoice } from './SeatChoice.tsx';
import { seatTexts } from './seatTexts.ts';

/** What there is to say about the code that is typed so far. */
function CodeNote({ joining }: { joining: Joining }) {
  const { normal, look, session } = joining;
  const misread = misreadSymbols(normal.value);
  const id = 'code-note';
  if (misread.length > 0) {
    return (
      <p id={id} class="note caution">
        {say('join.code.hint', { symbols: list(misread), count: misread.length })}
      </p>
    );
  }
  if (look.value === 'found' && session.value) {
    const title = inLanguage(session.value.cast.title);
    return (
      <p id={id} class="note good">
        <Icon name="check-circle" /> {say('join.code.found', { scenario: title })}
      </p>
    );
  }
  if (look.value === 'once')
    return (
      <p id={id} class="note good">
        {say('join.once')}
      </p>
    );
  if (look.value === 'looking')
    return (
      <p id={id} class="note">
        {say('join.code.looking')}
      </p>
    );
  if (look.value === 'short') {
    const long = normal.value.length > CODE_LENGTH;
    return (
      <p id={id} class={long ? 'note caution' : 'note'}>
        {say('join.code.short')}
      </p>
    );
  }
  return (
    <p id={id} class="note caution" role="alert">
      {unansweredText(look.value === 'found' ? 'offline' : look.value)}
    </p>
  );
}

/** Comes in without a seat. Where that is all that is wanted, it is the form's one button. */
function WatchButton({ joining, only }: { joining: Joining; only: boolean }) {
  const { session, look, taking } = joining;
  if (look.value !== 'found' || session.value?.phase === 'ended') return null;
  return (
    <button
      type={only ? 'submit' : 'button'}
      class={only ? 'button primary large' : 'text-button'}
      disabled={taking.value}
      onClick={only ? undefined : () => void watchHere(joining)}
    >
      {say('join.watch')}
    </button>
  );
}

async function watchHere(joining: Joining): Promise<void> {
  if (await joining.watch()) goTo({ page: 'watch', code: joining.normal.value });
}

function TakeButton({ joining }: { joining: Joining }) {
  const { seat, session, taking, look } = joining;
  if (look.value === 'once')
    return (
      <button type="submit" class="button primary large" disabled={taking.value}>
        {say('join.once.go')}
      </button>
    );
  if (session.value?.phase === 'ended') return null;
  const open = session.value?.seats.some(({ state }) => state !== 'taken') ?? false;
  const chosen = seat.value && session.value ? seatTexts(session.value.cast, seat.value) : null;
  const label = taking.value
    ? say('join.taking')
    : chosen
      ? say('join.take', { seat: chosen.name })
      : say('join.take.any');
  return (
    <button type="submit" class="button primary large" disabled={!open || taking.value}>
      {label}
    </button>
  );
}

/** @param watch whether the person came to look on */
export function JoinForm({ code, watch = false }: { code: string; watch?: boolean }) {
  const [joining] = useState(() => createJoining(code));
  const { typed, name, nameMissing, refused, session, look } = joining;
  useEffect(() => joining.follow(), [joining]);

  return (
    <form
      class="join"
      onSubmit={async (event) => {
        event.preventDefault();
        if (look.value === 'once') {
          const moved = await joining.move();
          if (moved !== null) goTo({ page: 'table', code: moved });
        } else if (watch) await watchHere(joining);
        else if (await joining.take()) goTo({ page: 'table', code: joining.normal.value });
      }}
    >
      <div class="fields">
        <label class="field">
          <span class="label">{say('join.code')}</span>
          <input
            class="code-input"
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-describedby="code-note"
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
            onBlur={() => {
              typed.value = joining.normal.value;
            }}
          />
        </label>
        <label class="field">
          <span class="label">{say('join.name')}</span>
          <input
            type="text"
            autocomplete="off"
            aria-describedby="name-note"
            maxLength={40}
            aria-invalid={nameMissing.value}
            value={name.value}
            onInput={(event) => {
              name.value = event.currentTarget.value;
              nameMissing.value = false;
            }}
          />
        </label>
      </div>
      <p class="note" id="name-note">
        {say('join.name.note')}
      </p>
      <CodeNote joining={joining} />
      {watch && <p class="quiet">{say('join.watch.note')}</p>}
      {!watch && look.value === 'found' && session.value && (
        <SeatChoice joining={joining} session={session.value} />
      )}
      {look.value === 'found' && session.value && <JoinData joining={joining} />}
      {nameMissing.value && (
        <p class="note caution" role="alert">
          {say('join.name.needed')}
        </p>
      )}
      {refused.value && (
        <p class="note caution" role="alert">
          {look.value === 'once' && refused.value === 'unknown-code'
            ? say('join.once.wrong')
            : unansweredText(refused.value)}
        </p>
      )}
      {(!watch || look.value === 'once') && <TakeButton joining={joining} />}
      <WatchButton joining={joining} only={watch} />
    </form>
  );
}
