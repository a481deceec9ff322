import { NUMBERS } from '../../shared/content/numbers.ts';
import { ROUND_PHASES } from '../../shared/rules/state.ts';
import { say } from '../text/say.ts';
import { CoinPanel } from './CoinPanel.tsx';
import { ExampleTable } from './ExampleTable.tsx';
import { IllustratedPage } from './IllustratedPage.tsx';
import { phasePicture } from './pictures.ts';
import { Themed } from './Themed.tsx';

const PHASE_VALUES = { capital: NUMBERS.capital.perRound, moves: NUMBERS.slots };

function Phases() {
  return (
    <ol class="rb-phases">
      {ROUND_PHASES.map((phase, place) => (
        <li key={phase}>
          <span class="rb-step numeral" aria-hidden="true">
            {place + 1}
          </span>
          <Themed class="rb-phase-picture" draw={(theme) => phasePicture(phase, theme)} />
          <div>
            <h3>{say(`phase.${phase}`)}</h3>
            <p>{say(`rulebook.phase.${phase}`, PHASE_VALUES)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Score() {
  const { score, mandate } = NUMBERS;
  return (
    <section class="rb-score">
      <h3>{say('rulebook.score.title')}</h3>
      <p class="rb-sum">
        <span>{say('meter.influence')}</span>
        <i aria-hidden="true">+</i>
        <span>{say('meter.leverage')}</span>
        <i aria-hidden="true">+</i>
        <span>{say('rulebook.score.autonomy', { times: score.perAutonomy })}</span>
        <i aria-hidden="true">+</i>
        <span>{say('rulebook.score.mandate', { worth: mandate.worth })}</span>
      </p>
      <p class="fine">{say('rulebook.score.about')}</p>
    </section>
  );
}

/** The first of the two pages: the table, the five phases, the coin and the score. */
export function RoundPage() {
  return (
    <IllustratedPage
      page={1}
      title={say('rulebook.round.title')}
      lead={say('rulebook.round.lead', PHASE_VALUES)}
    >
      <ExampleTable />
      <Phases />
      <CoinPanel />
      <Score />
    </IllustratedPage>
  );
}
