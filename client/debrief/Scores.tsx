import type { Debrief } from '../../shared/analysis/debrief.ts';
import type { Standing } from '../../shared/rules/state.ts';
import { Icon, Roundel } from '../panels/Art.tsx';
import { MeterButton } from '../panels/MeterButton.tsx';
import { say } from '../text/say.ts';
import type { Names, ScreenProps } from './names.ts';

type Worth = Debrief['worth'];

function mandateWorth({ mandateMet }: Standing, { mandate }: Worth): number {
  return mandateMet ? mandate : 0;
}

/** The score before war quarters it. */
function wholeScore(standing: Standing, worth: Worth): number {
  const { influence, leverage, autonomy } = standing;
  return influence + leverage + worth.autonomy * autonomy + mandateWorth(standing, worth);
}

interface RowProps {
  readonly standing: Standing;
  readonly best: number;
  readonly worth: Worth;
  readonly names: Names;
}

function ScoreRow({ standing, best, worth, names: { name, look, viewer } }: RowProps) {
  const { seat, influence, leverage, autonomy, score, winner } = standing;
  const mandate = mandateWorth(standing, worth);
  const whole = wholeScore(standing, worth);
  const width = (part: number) => `${best > 0 ? (100 * part) / best : 0}%`;
  return (
    <tr class={seat === viewer ? 'mine' : ''}>
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
          <i class="part autonomy" style={{ width: width(worth.autonomy * autonomy) }} />
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
          <span class="numeral">{worth.autonomy * autonomy}</span>
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

/** Scores with their parts. */
export function Scores({ debrief, names }: ScreenProps) {
  const { outcome, worth } = debrief;
  const best = Math.max(...outcome.standings.map((standing) => wholeScore(standing, worth)));
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
              <ScoreRow key={standing.seat} standing={standing} best={best} worth={worth} names={names} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
