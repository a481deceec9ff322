import { lessMotion, lettersOn, switchLetters, switchMotion, switchTheme, theme } from '../model/choices.ts';
import { writeRoute } from '../model/route.ts';
import { say } from '../text/say.ts';
import { Dialog } from './Dialog.tsx';

const CARD = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const KEYS = [
  'talk',
  'accords',
  'sign',
  'norms',
  'mandate',
  'cards',
  'posture',
  'target',
  'seal',
  'hold',
  'space',
  'arrows',
  'help',
  'close',
] as const;

/** Of a facilitator's desk. */
const DESK_KEYS = [
  'pause',
  'more',
  'end',
  'next',
  'write',
  'bookmark',
  'inject',
  'forward',
  'undo',
  'help',
  'close',
] as const;

/** The game on one card. */
export function HowToPlay() {
  return (
    <ul class="how-to-play">
      {CARD.map((line) => (
        <li key={line}>{say(`help.card.${line}`)}</li>
      ))}
    </ul>
  );
}

/** How to play, the keys, and what a person may switch. */
export function HelpDialog({ onClose, desk = false }: { onClose: () => void; desk?: boolean }) {
  return (
    <Dialog title={say('help.title')} onClose={onClose} class="help">
      <HowToPlay />
      <p>
        <a href={writeRoute({ page: 'rules', code: '' })} target="_blank" rel="noopener">
          {say('rulebook.link.help')}
        </a>
      </p>
      <label class="check">
        <input type="checkbox" checked={theme.value === 'evening'} onChange={switchTheme} />
        <span>{say('help.evening')}</span>
      </label>
      <label class="check">
        <input type="checkbox" checked={lessMotion.value} onChange={switchMotion} />
        <span>{say('help.motion')}</span>
      </label>
      <h3>{say('help.keys')}</h3>
      <table class="keys">
        <tbody>
          {(desk ? DESK_KEYS : KEYS).map((key) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{say(`help.key.cap.${key}`)}</kbd>
              </th>
              <td>{say(`help.key.${key}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label class="check">
        <input type="checkbox" checked={lettersOn.value} onChange={switchLetters} />
        <span>
          {say('help.keys.letters')} <small class="quiet">{say('help.keys.note')}</small>
        </span>
      </label>
      <p>
        <a href="/licences.txt" target="_blank" rel="noopener">
          {say('help.licences')}
        </a>
      </p>
    </Dialog>
  );
}
