import { useSignal } from '@preact/signals';
import { ROUND_PHASES } from '../../shared/rules/state.ts';
import { width } from '../model/layout.ts';
import { say } from '../text/say.ts';
import { CoinMark, Icon } from './Art.tsx';
import { ThemeButton } from './Brand.tsx';
import { Clock } from './Clock.tsx';
import { useTable, useView } from './context.ts';
import { DataDialog } from './DataDialog.tsx';
import { PrintMenu } from './PrintMenu.tsx';
import { TeamDialog } from './people/TeamDialog.tsx';

function PhaseSteps() {
  const { phase } = useView();
  const at = (ROUND_PHASES as readonly string[]).indexOf(phase);
  return (
    <ol class="phase-steps" aria-label={say('phase.steps')}>
      {ROUND_PHASES.map((each, i) => (
        <li
          key={each}
          class={i === at ? 'now' : i < at ? 'done' : ''}
          {...(i === at ? { 'aria-current': 'step' as const } : {})}
        >
          <i class="phase-dot" aria-hidden="true" />
          <span>{say(`phase.${each}`)}</span>
        </li>
      ))}
    </ol>
  );
}

/** The strip at the top of every table: where one is, which phase, and how long it lasts. */
export function TopBar() {
  const { model, title, helpOpen } = useTable();
  const dataOpen = useSignal(false);
  const peopleOpen = useSignal(false);
  const { phase, round, setup } = useView();
  const small = width.value === 'phone' || width.value === 'tablet';
  const inRound = round > 0 ? say('phase.round', { round, rounds: setup.rounds }) : say('phase.seating');
  const running = phase !== 'seating' && phase !== 'ended';
  return (
    <>
      <header class="top-bar">
        <CoinMark />
        <div class="top-title">
          <h1>{small ? say(`phase.${phase}`) : say('app.title')}</h1>
          <p class="label">{small ? inRound : `${title} · ${inRound}`}</p>
        </div>
        {running ? <PhaseSteps /> : <span class="spring" />}
        {running && <Clock model={model} />}
        <div class="top-tools">
          <ThemeButton />
          <PrintMenu />
          <button
            type="button"
            class="icon-button"
            aria-label={say(model.desk.value ? 'data.title.desk' : 'data.title')}
            title={say(model.desk.value ? 'data.title.desk' : 'data.title')}
            onClick={() => {
              dataOpen.value = true;
            }}
          >
            <Icon name="lock-key" />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={say('people.own')}
            title={say('people.own')}
            onClick={() => {
              peopleOpen.value = true;
            }}
          >
            <Icon name="users-three" />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={say('app.help')}
            title={say('app.help')}
            onClick={() => {
              helpOpen.value = true;
            }}
          >
            <Icon name="question" />
          </button>
        </div>
      </header>
      {peopleOpen.value && (
        <TeamDialog
          onClose={() => {
            peopleOpen.value = false;
          }}
        />
      )}
      {dataOpen.value && (
        <DataDialog
          onClose={() => {
            dataOpen.value = false;
          }}
        />
      )}
    </>
  );
}
