import type { DeskView } from '../../shared/projection/deskView.ts';
import { Icon } from '../panels/Art.tsx';
import { say } from '../text/say.ts';

/** What the facilitator wanted to come back to, in the order in which it happened. */
export function Marked({ moments }: Pick<DeskView, 'moments'>) {
  return (
    <section class="sheet pad desk-moments" aria-labelledby="marked">
      <h2 id="marked" class="label">
        {say('desk.moments')}
      </h2>
      <ol>
        {moments.map(({ moment, round, phase, note }) => (
          <li key={moment}>
            <Icon name="bookmark-simple" weight="fill" />
            <span>
              {note !== '' && <span class="moment-note">{note}</span>}
              <small class="quiet">
                {say('desk.moment.at', {
                  round: say('chronicle.round', { round }),
                  phase: say(`phase.${phase}`),
                })}
              </small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
