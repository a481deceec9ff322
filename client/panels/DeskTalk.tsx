import { useComputed, useSignal } from '@preact/signals';
import type { SeatId } from '../../shared/rules/state.ts';
import type { DeskLine } from '../model/deskTalk.ts';
import { deskLines, deskRooms } from '../model/deskTalk.ts';
import { kindOfRoom } from '../model/rooms.ts';
import { accordEventText } from '../text/accordEvents.ts';
import { list, say } from '../text/say.ts';
import { sayingText } from '../text/talk.ts';
import { Icon, Roundel } from './Art.tsx';
import { ClauseList } from './ClauseList.tsx';
import { useTable, useView } from './context.ts';

/** Names a room for a reader who is in none. */
function useRoomName(): (members: readonly SeatId[]) => string {
  const { name } = useTable();
  const seats = useView().setup.seats.length;
  return (members) => {
    const kind = kindOfRoom(members.length, seats);
    if (kind === 'plenary') return say('talk.plenary');
    const names = list(members.map(name));
    return kind === 'own' ? say('desk.talk.own', { seat: names }) : names;
  };
}

/** The terms that a line puts on the table; null where it puts none there. */
function termsOf({ event }: DeskLine) {
  return event.type === 'proposed' || event.type === 'proposal-revised' ? event.terms : null;
}

function Line({ line, withRoom }: { line: DeskLine; withRoom: boolean }) {
  const { name, look } = useTable();
  const roomName = useRoomName();
  const { event } = line;
  const terms = termsOf(line);
  return (
    <li class="desk-line">
      {'by' in event ? <Roundel look={look(event.by)} size="s" /> : <Icon name="handshake" />}
      <div>
        {withRoom && <small class="label">{roomName(line.members)}</small>}
        {event.type === 'said' ? (
          <p class="message-text">
            <strong>{name(event.by)}</strong> {sayingText(event.saying, name)}
          </p>
        ) : (
          <p>{accordEventText(event, name)}</p>
        )}
        {terms && (
          <details>
            <summary>{say(terms.secret ? 'desk.talk.terms.secret' : 'desk.talk.terms.open')}</summary>
            <ClauseList clauses={terms.clauses.map((clause) => ({ mark: 'same', clause, former: null }))} />
          </details>
        )}
      </div>
      {line.promise && (
        <span class="chip promise">
          <Icon name="bookmark-simple" weight="fill" /> {say('talk.promise')}
        </span>
      )}
    </li>
  );
}

/** What delegations say and offer to one another, for the facilitator to read: newest first, of one room or of all. */
export function DeskTalk() {
  const { model } = useTable();
  const roomName = useRoomName();
  const chosen = useSignal('');
  const lines = useComputed(() => deskLines(model.events.value));
  const rooms = useComputed(() => deskRooms(lines.value));
  const shown = lines.value.filter(({ room }) => chosen.value === '' || room === chosen.value).toReversed();
  const rounds = [...new Set(shown.map(({ round }) => round))];
  return (
    <div>
      <header class="panel-head">
        <h2>{say('desk.talk')}</h2>
        <label class="desk-filter">
          <span class="label">{say('desk.talk.room')}</span>
          <select
            value={chosen.value}
            onChange={(event) => {
              chosen.value = event.currentTarget.value;
            }}
          >
            <option value="">{say('desk.talk.all', { count: lines.value.length })}</option>
            {rooms.value.map(({ room, members, count }) => (
              <option key={room} value={room}>
                {say('desk.talk.count', { room: roomName(members), count })}
              </option>
            ))}
          </select>
        </label>
      </header>
      {shown.length === 0 && <p class="quiet">{say('desk.talk.empty')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section class="desk-lines" tabIndex={0} aria-label={say('desk.talk')}>
        {rounds.map((round) => (
          <section key={round}>
            <h3 class="label">{say('chronicle.round', { round })}</h3>
            <ol>
              {shown.flatMap((line, i) =>
                line.round === round
                  ? [<Line key={shown.length - i} line={line} withRoom={chosen.value === ''} />]
                  : [],
              )}
            </ol>
          </section>
        ))}
      </section>
    </div>
  );
}
