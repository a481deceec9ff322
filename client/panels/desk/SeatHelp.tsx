import { useSignal } from '@preact/signals';
import type { SeatId } from '../../../shared/rules/state.ts';
import { lengthOfTime } from '../../text/longTime.ts';
import { say } from '../../text/say.ts';
import { Icon } from '../Art.tsx';
import { asking, useTable, useView } from '../context.ts';
import { Dialog } from '../Dialog.tsx';
import { useHolder } from '../SeatList.tsx';
import { Segmented } from '../Segmented.tsx';
import { doAtDesk } from './deskContext.ts';
import { SeatPlan } from './SeatPlan.tsx';
import { SeatState } from './SeatState.tsx';
import { watchesOf } from './SeatTable.tsx';
import { Words } from './Words.tsx';

const SECOND = 1000;

/** Choices of more time for one seat; milliseconds. */
const EXTRA = [0, 30 * SECOND, 60 * SECOND, 120 * SECOND, 300 * SECOND] as const;

function MoreTime({ seat, given }: { seat: SeatId; given: number }) {
  const table = useTable();
  const choices = EXTRA.some((extra) => extra === given) ? EXTRA : [...EXTRA, given];
  return (
    <div class="stack-s">
      <Segmented
        legend={say('desk.extra')}
        value={String(given)}
        segments={choices.map((extra) => ({
          value: String(extra),
          label: extra === 0 ? say('desk.extra.none') : `+${lengthOfTime(extra)}`,
        }))}
        onChange={(extra) => void doAtDesk(table, { type: 'give-time', seat, extra: Number(extra) })}
      />
      <p class="fine quiet">{say('desk.extra.note')}</p>
    </div>
  );
}

/** In a rehearsal the facilitator takes a bot's seat itself. */
function PlayButton({ seat, onClose }: { seat: SeatId; onClose: () => void }) {
  const table = useTable();
  return (
    <div class="help-buttons">
      <button
        type="button"
        class="button primary"
        onClick={async () => {
          onClose();
          if (await doAtDesk(table, { type: 'rehearse', seat }))
            await asking(table, table.model.asker.look(seat));
        }}
      >
        <Icon name="user" /> {say('look.rehearse', { seat: table.name(seat) })}
      </button>
    </div>
  );
}

/** The table as this seat sees it; from there it can be acted for. */
function LookButton({ seat, onClose }: { seat: SeatId; onClose: () => void }) {
  const table = useTable();
  return (
    <div class="help-buttons">
      <button
        type="button"
        class="button primary"
        onClick={() => {
          void asking(table, table.model.asker.look(seat));
          onClose();
        }}
      >
        <Icon name="eye" /> {say('look.as', { seat: table.name(seat) })}
      </button>
    </div>
  );
}

/** All help for one seat: each is one click from here, and two from the desk. */
export function SeatHelp({ seat: id, onClose }: { seat: SeatId; onClose: () => void }) {
  const table = useTable();
  const { phase, setup } = useView();
  const holder = useHolder();
  const writing = useSignal(false);
  const watch = watchesOf(table).find(({ seat }) => seat.id === id);
  const news = table.model.deskNews.value?.seats.find(({ seat }) => seat === id);
  if (!watch || !news) return null;
  const { seat } = watch;
  const people = seat.holder === 'people';
  const running = phase !== 'seating' && phase !== 'ended';
  const away = seat.markedAbsent;
  return (
    <Dialog title={table.name(id)} onClose={onClose} class="seat-help">
      <p class="seat-help-state">
        <span>{holder(seat)}</span> <SeatState watch={watch} />
      </p>
      <SeatPlan watch={watch} />
      {running &&
        (setup.rehearsal && seat.holder === 'bot' ? (
          <PlayButton seat={id} onClose={onClose} />
        ) : (
          <LookButton seat={id} onClose={onClose} />
        ))}
      {people && running && (
        <div class="help-buttons">
          <button
            type="button"
            class="button"
            onClick={() => {
              void doAtDesk(table, { type: 'nudge', seat: id });
              onClose();
            }}
          >
            <Icon name="hand-waving" /> {say('desk.nudge')}
          </button>
          <button
            type="button"
            class="button"
            aria-expanded={writing.value}
            onClick={() => {
              writing.value = !writing.value;
            }}
          >
            <Icon name="chat-text" /> {say('desk.message')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => void doAtDesk(table, { type: away ? 'mark-present' : 'mark-absent', seat: id })}
          >
            <Icon name={away ? 'user-check' : 'robot'} /> {say(away ? 'desk.present' : 'desk.absent')}
          </button>
          <button
            type="button"
            class="button"
            aria-pressed={news.muted}
            onClick={() => void doAtDesk(table, { type: 'mute', seat: id, muted: !news.muted })}
          >
            <Icon name={news.muted ? 'speaker-simple-high' : 'speaker-simple-slash'} />{' '}
            {say(news.muted ? 'desk.unmute' : 'desk.mute')}
          </button>
        </div>
      )}
      {writing.value && <Words to={[id]} onSent={onClose} />}
      {people && running && <MoreTime seat={id} given={news.extraTime} />}
    </Dialog>
  );
}
