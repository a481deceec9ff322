import { BEAT_STEPS, RARE_STEPS } from '../model/beat.ts';
import { stepText } from '../text/beats.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';
import { useTable, useView } from './context.ts';
import { SealsLine } from './SealsLine.tsx';

/** The steps of the resolution in their fixed order, with what came of each. */
export function Ledger() {
  const { model } = useTable();
  const { beats, index, told, done } = model.playback;
  const { round } = useView();
  const now = beats.value[index.value]?.step ?? null;
  const steps = BEAT_STEPS.filter(
    (step) => !RARE_STEPS.includes(step) || beats.value.some((beat) => beat.step === step),
  );
  const at = now === null ? -1 : (steps as readonly string[]).indexOf(now);
  return (
    <section class="ledger" aria-labelledby="ledger-title">
      <h2 id="ledger-title">{done.value ? say('ledger.account', { round }) : say('ledger.title')}</h2>
      <ol class="ledger-steps">
        {steps.map((step, i) => {
          const known = beats.value.slice(0, told.value).filter((beat) => beat.step === step);
          const over = i < at || (done.value && known.length > 0);
          const first = beats.value.findIndex((beat) => beat.step === step);
          return (
            <li
              key={step}
              class={i === at ? 'now' : over ? 'done' : ''}
              {...(i === at ? { 'aria-current': 'step' as const } : {})}
            >
              <span class="ledger-number numeral" aria-hidden="true">
                {i + 1}
              </span>
              <button
                type="button"
                class="ledger-step"
                disabled={first < 0 || first >= told.value}
                onClick={() => model.playback.showBeat(first)}
              >
                <strong>{say(`step.${step}`)}</strong>
                {(over || known.length > 0) && <small>{stepText(step, known)}</small>}
              </button>
            </li>
          );
        })}
      </ol>
      <SealsLine round={round} />
    </section>
  );
}

/** Pause, step, speed, and skip. */
export function PlaybackControls() {
  const { playback } = useTable().model;
  const { beats, index, playing, speed, done, played } = playback;
  const last = beats.value.length - 1;
  return (
    <div class="playback">
      <button
        type="button"
        class="button square"
        aria-label={say('ledger.back')}
        disabled={index.value <= 0}
        onClick={playback.back}
      >
        <Icon name="skip-back" />
      </button>
      {!done.value && (
        <button
          type="button"
          class="button primary square wide"
          aria-label={say(playing.value ? 'ledger.pause' : 'ledger.play')}
          onClick={playback.toggle}
        >
          <Icon name={playing.value ? 'pause' : 'play'} />
        </button>
      )}
      <button
        type="button"
        class="button square"
        aria-label={say('ledger.next')}
        disabled={index.value >= last && played.value > last}
        onClick={playback.next}
      >
        <Icon name="skip-forward" />
      </button>
      {!done.value && (
        <button
          type="button"
          class="button square"
          aria-label={say('ledger.speed', { speed: speed.value })}
          onClick={() => playback.setSpeed(speed.value === 1 ? 2 : 1)}
        >
          ×{speed.value}
        </button>
      )}
      {!done.value && (
        <button type="button" class="button text-button skip" onClick={playback.skip}>
          {say('ledger.skip')}
        </button>
      )}
    </div>
  );
}
