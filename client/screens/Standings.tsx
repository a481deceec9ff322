import type { Numbers } from '../../shared/content/numbers.ts';
import type { Outcome, Standing } from '../../shared/rules/state.ts';
import { Icon, Roundel } from '../panels/Art.tsx';
import { Chronicle } from '../panels/Chronicle.tsx';
import { CoinRow } from '../panels/CoinRow.tsx';
import { useTable, useView } from '../panels/context.ts';
import { MeterButton } from '../panels/MeterButton.tsx';
import { list, rung, say } from '../text/say.ts';
import { PageLink } from './PageLink.tsx';
import { SeedPanel } from './SeedPanel.tsx';
import { StandingIndicators } from './StandingIndicators.tsx';
import { StandingMandates } from './StandingMandates.tsx';

function PeaceIndex({ outcome }: { outcome: Outcome }) {
  const { coins, ladder } = useView();
  const mean =
    coins.length === 0 ? 0 : Math.round(coins.reduce((sum, { tension }) => sum + tension, 0) / coins.length);
  return (
    <section class="sheet pad peace-index" aria-labelledby="peace-index">
      <h2 id="peace-index" class="label">
        {say('end.peace')}
      </h2>
      <p class={`index-number numeral ${outcome.by === 'war' ? 'bad' : 'good'}`}>{outcome.peaceIndex}</p>
      <p class="quiet">
        {outcome.by === 'war' ? say('end.peace.war') : say('end.peace.note', { mean, ladder: rung(ladder) })}
      </p>
      <CoinRow />
    </section>
  );
}

function mandateWorth({ mandateMet }: Standing, { mandate }: Numbers): number {
  return mandateMet ? mandate.worth : 0;
}

/** The score before war quarters it. */
function wholeScore(standing: Standing, numbers: Numbers): number {
  const { influence, leverage, autonomy } = standing;
  return influence + leverage + numbers.score.perAutonomy * autonomy + mandateWorth(standing, numbers);
}

function ScoreRow({ standing, best }: { standing: Standing; best: number }) {
  const { name, look, model } = useTable();
  const { numbers } = useView().setup;
  const { perAutonomy } = numbers.score;
  const { seat, influence, leverage, autonomy, score, winner } = standing;
  const mandate = mandateWorth(standing, numbers);
  const whole = wholeScore(standing, numbers);
  const width = (part: number) => `${best > 0 ? (100 * part) / best : 0}%`;
  return (
    <tr class={seat === model.seat.value ? 'mine' : ''}>
      <th scope="row">
        <span class="seat-name">
          <Roundel look={look(seat)} /> <span class="name">{name(seat)}</span>
        </span>
        {winner && (
          <span class="chip winner">
            <Icon name="seal-check" /> {say('end.winner')}
          </span>
        )}
      </th>
      <td class="score-bar">
        <span aria-hidden="true">
          <i class="part influence" style={{ width: width(influence) }} />
          <i class="part leverage" style={{ width: width(leverage) }} />
          <i class="part autonomy" style={{ width: width(perAutonomy * autonomy) }} />
          <i class="part mandate" style={{ width: width(mandate) }} />
        </span>
      </td>
      <td>
        <MeterButton meter={{ of: 'influence', seat }} value={influence}>
          <span class="numeral">{influence}</span>
        </MeterButton>
      </td>
      <td>
        <MeterButton meter={{ of: 'leverage', seat }} value={leverage}>
          <span class="numeral">{leverage}</span>
        </MeterButton>
      </td>
      <td>
        <MeterButton meter={{ of: 'autonomy', seat }} value={autonomy}>
          <span class="numeral">{perAutonomy * autonomy}</span>
        </MeterButton>
      </td>
      <td class="numeral">{mandate}</td>
      <td class="numeral score">
        {score}
        {score !== whole && <small class="quiet"> / {whole}</small>}
      </td>
    </tr>
  );
}

function Scores({ outcome }: { outcome: Outcome }) {
  const { numbers } = useView().setup;
  const best = Math.max(...outcome.standings.map((standing) => wholeScore(standing, numbers)));
  return (
    <section class="sheet pad scores" aria-labelledby="scores">
      <h2 id="scores" class="label">
        {say('end.scores')}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div class="scroll-x" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('end.state')}</th>
              <td />
              <th scope="col">
                <i class="key-dot influence" /> {say('end.influence')}
              </th>
              <th scope="col">
                <i class="key-dot leverage" /> {say('end.leverage')}
              </th>
              <th scope="col">
                <i class="key-dot autonomy" /> {say('end.autonomy')}
              </th>
              <th scope="col">
                <i class="key-dot mandate" /> {say('end.mandate')}
              </th>
              <th scope="col">{say('end.score')}</th>
            </tr>
          </thead>
          <tbody>
            {outcome.standings.map((standing) => (
              <ScoreRow key={standing.seat} standing={standing} best={best} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The end: scores with their parts, and just as large what became of the peace. */
export function Standings() {
  const { name } = useTable();
  const { outcome, round } = useView();
  if (!outcome) return null;
  const war = outcome.by === 'war';
  const winners = outcome.standings.filter(({ winner }) => winner).map(({ seat }) => name(seat));
  return (
    <main class="standings">
      <header>
        <h1 class={war ? 'bad' : ''}>{say(war ? 'end.war' : 'end.title')}</h1>
        <p>{war ? say('end.war.note') : say('end.rounds.note', { rounds: round, winners: list(winners) })}</p>
      </header>
      <PeaceIndex outcome={outcome} />
      <Scores outcome={outcome} />
      <StandingMandates outcome={outcome} />
      <StandingIndicators outcome={outcome} />
      <SeedPanel />
      <section class="sheet pad end-chronicle">
        <Chronicle />
      </section>
      <p>
        <PageLink to={{ page: 'open', code: '' }}>{say('end.again')}</PageLink>
      </p>
    </main>
  );
}
