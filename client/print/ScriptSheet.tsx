import { useEffect } from 'preact/hooks';
import { unlockingOf } from '../../shared/rules/setup.ts';
import { needScenarios, scenarios, scenariosMissing } from '../net/scenarios.ts';
import { useTable, useView } from '../panels/context.ts';
import { choices, findOwn } from '../screens/choices.ts';
import { unansweredText } from '../text/refusals.ts';
import { inLanguage, say } from '../text/say.ts';
import { AtTable } from './AtTable.tsx';
import { Paper } from './PrintFrame.tsx';
import { pacedOf } from './paced.ts';
import type { ScriptLine, ScriptOf } from './script.ts';
import { scriptOf } from './script.ts';

const BEFORE = [1, 2, 3, 4] as const;
const LATE = [1, 2, 3] as const;

function Line({ line }: { line: ScriptLine }) {
  const { part, round, at, lasts, says, watch } = line;
  const phase = part === 'seating' || part === 'teach' || part === 'debrief';
  const begins = part === 'briefing' ? 'script-line begins' : 'script-line';
  return (
    <tr class={phase ? 'script-line begins' : begins}>
      <td class="script-at numeral">{at}</td>
      <th scope="row">
        {phase ? say(`script.part.${part}`) : say(`phase.${part}`)}
        {round > 0 && <small>{say('script.round', { round })}</small>}
        <small class="numeral">{lasts}</small>
      </th>
      <td class="script-says">
        {says.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </td>
      <td class="script-watch">{watch}</td>
    </tr>
  );
}

/** The script of a session, minute by minute. */
function Script({ title, of }: { title: string; of: ScriptOf }) {
  const { paced, seats } = of;
  return (
    <article class="print-sheet script">
      <header class="print-head">
        <p class="label">{say('script.title')}</p>
        <h2>{title}</h2>
        <p>{say('script.facts', { minutes: paced.minutes, rounds: paced.rounds, seats })}</p>
      </header>
      <section class="script-notes">
        <div>
          <h3>{say('script.before')}</h3>
          <ol>
            {BEFORE.map((n) => (
              <li key={n}>{say(`script.before.${n}`)}</li>
            ))}
          </ol>
        </div>
        <div>
          <h3>{say('script.late')}</h3>
          <ol>
            {LATE.map((n) => (
              <li key={n}>{say(`script.late.${n}`)}</li>
            ))}
          </ol>
        </div>
      </section>
      <table class="script-table">
        <thead>
          <tr>
            <th scope="col">{say('script.column.at')}</th>
            <th scope="col">{say('script.column.part')}</th>
            <th scope="col">{say('script.column.say')}</th>
            <th scope="col">{say('script.column.watch')}</th>
          </tr>
        </thead>
        <tbody>
          {scriptOf(of).map((line) => (
            <Line key={line.at} line={line} />
          ))}
        </tbody>
      </table>
    </article>
  );
}

function ScriptOfTable() {
  const { title } = useTable();
  const { setup } = useView();
  const offer = scenarios.value?.find(({ id }) => id === setup.scenario);
  const paced = pacedOf(setup, offer?.presets ?? []);
  return <Script title={title} of={{ paced, unlocking: setup.unlocking, seats: setup.seats.length }} />;
}

function ScriptOfPreset({ scenario, preset }: { scenario: string; preset: string }) {
  useEffect(() => void findOwn(), []);
  const offer = choices.value.find(({ key }) => key === scenario)?.offer;
  const paced = offer?.presets.find(({ id }) => id === preset);
  if (offer && paced)
    return (
      <Script
        title={inLanguage(offer.title)}
        of={{ paced, unlocking: unlockingOf(paced, offer), seats: offer.seats.length }}
      />
    );
  const missing = scenariosMissing.value;
  const waits = scenarios.value === null && missing === null;
  return (
    <p class="print-note" role="status">
      {waits ? say('app.loading') : missing ? unansweredText(missing) : say('script.none')}
    </p>
  );
}

/** The facilitator's script: of a table, or of a preset (`first-table/20-minutes`). */
export function ScriptSheet({ code }: { code: string }) {
  useEffect(needScenarios, []);
  const [scenario = '', preset] = code.split('/');
  if (preset !== undefined)
    return (
      <Paper>
        <ScriptOfPreset scenario={scenario} preset={preset} />
      </Paper>
    );
  return (
    <AtTable code={code}>
      <ScriptOfTable />
    </AtTable>
  );
}
