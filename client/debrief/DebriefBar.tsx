import { DEBRIEF_SCREENS } from '../../shared/rules/state.ts';
import type { Debriefing } from '../model/debriefing.ts';
import { screenBeside } from '../model/debriefing.ts';
import { Icon } from '../panels/Art.tsx';
import { refusedText } from '../text/refusals.ts';
import { say } from '../text/say.ts';

function Step({ debriefing, step }: { debriefing: Debriefing; step: 1 | -1 }) {
  const beside = screenBeside(debriefing.screen.value, step);
  const label = say(step > 0 ? 'debrief.next' : 'debrief.previous');
  return (
    <button
      type="button"
      class="button square"
      disabled={beside === null}
      aria-label={label}
      title={label}
      onClick={() => beside && void debriefing.open(beside)}
    >
      <Icon name={step > 0 ? 'skip-forward' : 'skip-back'} />
    </button>
  );
}

/** The way through the debrief: everybody's where a facilitator leads from this page, else one's own. */
export function DebriefBar({ debriefing }: { debriefing: Debriefing }) {
  const { screen, leading, apart, refused } = debriefing;
  const title = say(`debrief.screen.${screen.value}`);
  return (
    <nav class="debrief-bar" aria-label={say('debrief.nav')}>
      <Step debriefing={debriefing} step={-1} />
      <ol class="debrief-steps">
        {DEBRIEF_SCREENS.map((each, at) => (
          <li key={each}>
            <button
              type="button"
              class="debrief-step"
              {...(each === screen.value ? { 'aria-current': 'step' as const } : {})}
              onClick={() => void debriefing.open(each)}
            >
              <span class="numeral">{at + 1}</span> {say(`debrief.screen.${each}`)}
            </button>
          </li>
        ))}
      </ol>
      <Step debriefing={debriefing} step={1} />
      {leading.value !== 'alone' && (
        <p class="debrief-led fine" role="status">
          {leading.value === 'leads' && (
            <>
              <Icon name="projector-screen" /> {say('debrief.leads', { title })}
            </>
          )}
          {leading.value === 'follows' && !apart.value && say('debrief.follows', { title })}
          {apart.value && say('debrief.apart')}
        </p>
      )}
      {apart.value && (
        <button type="button" class="button" onClick={debriefing.follow}>
          {say('debrief.follow')}
        </button>
      )}
      {refused.value !== null && refused.value !== 'offline' && (
        <p class="note caution" role="alert">
          {refusedText(refused.value)}
        </p>
      )}
    </nav>
  );
}
