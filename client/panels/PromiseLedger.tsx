import { promisesBySeat } from '../model/ledger.ts';
import { say } from '../text/say.ts';
import { roomName, sayingText } from '../text/talk.ts';
import { Roundel } from './Art.tsx';
import { useTable } from './context.ts';
import { useReading } from './talkReading.ts';

/** What each state has promised, as far as the reader has heard it. */
export function PromiseLedger() {
  const { talking, name, look } = useTable();
  const reading = useReading();
  const ledger = promisesBySeat(talking.rooms.value, reading.seats);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section class="promise-ledger" tabIndex={0} aria-labelledby="promises-title">
      <h2 id="promises-title">{say('talk.promises')}</h2>
      <p class="fine quiet">{say(ledger.length > 0 ? 'talk.promises.note' : 'talk.promises.none')}</p>
      {ledger.map(({ seat, promises }) => (
        <section key={seat}>
          <h3>
            <Roundel look={look(seat)} size="s" /> {name(seat)}
          </h3>
          <ul>
            {promises.map(({ room, message }) => (
              <li key={`${room.key} ${message.at}`}>
                <p class="message-text">{sayingText(message.saying, name)}</p>
                <p class="label">
                  {say('talk.promises.where', {
                    round: message.round,
                    room: roomName(room.members, reading),
                  })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
