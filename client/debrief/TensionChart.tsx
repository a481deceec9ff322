import type { RoundStory } from '../../shared/analysis/tension.ts';
import { CoinMark } from '../panels/Art.tsx';
import { causeText } from '../text/causes.ts';
import { incidentTexts } from '../text/events.ts';
import { rung, say, signed } from '../text/say.ts';
import type { Names, ScreenProps } from './names.ts';
import { areaPath, linePath, placesOf, standing } from './plot.ts';

const GRID = [20, 40, 60, 80];

function Row({ story, names }: { story: RoundStory; names: Names }) {
  const { round, tension, face, ladder, incident, parts } = story;
  const moved = parts.filter(({ by }) => by !== 0);
  return (
    <tr>
      <th scope="row">{round}</th>
      <td class="numeral">{tension}</td>
      <td>{say(`coin.${face}`)}</td>
      <td>{rung(ladder)}</td>
      <td>
        {incident &&
          say(incident.met ? 'debrief.incident.met' : 'debrief.incident.failed', {
            title: incidentTexts(incident.incident).title,
          })}
      </td>
      <td>
        <ul>
          {moved.map(({ by, cause }) => (
            <li key={JSON.stringify(cause)}>
              <span class="numeral">{signed(by)}</span> {causeText(cause, names.name)}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function RoundsTable({ debrief, names }: ScreenProps) {
  return (
    <details class="chart-table">
      <summary>{say('debrief.tension.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div class="scroll-x" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('debrief.round')}</th>
              <th scope="col">{say('debrief.tension.at')}</th>
              <th scope="col">{say('debrief.coin')}</th>
              <th scope="col">{say('meter.ladder')}</th>
              <th scope="col">{say('debrief.incident')}</th>
              <th scope="col">{say('debrief.tension.why')}</th>
            </tr>
          </thead>
          <tbody>
            {debrief.rounds.map((story) => (
              <Row key={story.round} story={story} names={names} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Tension over the rounds, with the coins that it biased. */
export function TensionChart({ debrief, names }: ScreenProps) {
  const { rounds, start } = debrief;
  const places = placesOf([start.tension, ...rounds.map(({ tension }) => tension)]);
  const highest = Math.max(start.ladder, ...rounds.map(({ ladder }) => ladder));
  const ended = rounds.at(-1)?.ladder ?? start.ladder;
  return (
    <section class="sheet pad tension-story" aria-labelledby="tension-story">
      <header class="panel-head">
        <h2 id="tension-story">{say('debrief.tension')}</h2>
        <p class="label">{say('debrief.ladder', { highest: rung(highest), ended: rung(ended) })}</p>
      </header>
      <div class="plot tension-plot" aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {rounds.map(({ round }, at) =>
            at % 2 === 0 ? (
              <rect
                key={round}
                class="plot-band"
                x={(100 * at) / rounds.length}
                width={100 / rounds.length}
                height="100"
              />
            ) : null,
          )}
          {GRID.map((level) => (
            <path key={level} class="plot-grid" d={`M0 ${100 - level}H100`} />
          ))}
          <path class="tension-area" d={areaPath(places)} />
          <path class="tension-line" d={linePath(places)} />
        </svg>
        {GRID.map((level) => (
          <span key={level} class="plot-level numeral" style={{ bottom: `${level}%` }}>
            {level}
          </span>
        ))}
        {rounds.map(({ round, face, tension }, at) => {
          const place = places[at + 1];
          if (!place) return null;
          return (
            <span
              key={round}
              class={`plot-coin ${at === rounds.length - 1 ? 'last' : ''}`}
              style={standing(place)}
            >
              <CoinMark side={face} />
              <b class={face === 'peace' ? 'good' : 'bad'}>{say(`coin.${face}`)}</b>
              <b class="numeral plot-value">{tension}</b>
            </span>
          );
        })}
      </div>
      <ol class="plot-rounds" aria-hidden="true">
        {rounds.map(({ round }) => (
          <li key={round}>
            <span class="plot-word">{say('debrief.round')} </span>
            {round}
          </li>
        ))}
      </ol>
      <RoundsTable debrief={debrief} names={names} />
    </section>
  );
}
