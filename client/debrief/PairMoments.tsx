import type { TrustCourse, TrustPair } from '../../shared/analysis/trust.ts';
import { causeText } from '../text/causes.ts';
import { say, signed } from '../text/say.ts';
import type { Names } from './names.ts';
import { PairPlot } from './PairPlot.tsx';

/** The causes that are told of one moment; more of them say little. */
const MOST_CAUSES = 3;

function CourseTable({ pair: { there, back }, names: { name } }: { pair: TrustPair; names: Names }) {
  const row = ({ seat, toward, values }: TrustCourse) => (
    <tr key={seat}>
      <th scope="row">{say('meter.trust.of', { from: name(seat), toward: name(toward) })}</th>
      {values.map((value, round) => (
        <td key={round} class="numeral">
          {value}
        </td>
      ))}
    </tr>
  );
  return (
    <details class="chart-table">
      <summary>{say('debrief.trust.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div class="scroll-x" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {there.values.map((_, round) => (
                <th key={round} scope="col">
                  {round === 0 ? say('meter.start') : say('meter.round', { round })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{[there, back].map(row)}</tbody>
        </table>
      </div>
    </details>
  );
}

/** One pair at large: its two courses, and each moment that moved them, with what it came from. */
export function PairMoments({ pair, names }: { pair: TrustPair; names: Names }) {
  const { name } = names;
  const moments = [pair.there, pair.back]
    .flatMap(({ seat, toward, moments: of }) => of.map((moment) => ({ seat, toward, ...moment })))
    .toSorted((a, b) => a.round - b.round || Math.abs(b.by) - Math.abs(a.by));
  return (
    <div class="pair-detail">
      <div class="pair-large">
        <PairPlot pair={pair} large />
        <CourseTable pair={pair} names={names} />
      </div>
      <div class="stack">
        <h3>{say('debrief.trust.moments', { a: name(pair.there.seat), b: name(pair.back.seat) })}</h3>
        {moments.length === 0 && <p class="quiet">{say('debrief.trust.quiet')}</p>}
        <ol class="moments">
          {moments.map(({ seat, toward, round, by, parts }) => (
            <li key={`${round} ${seat}`}>
              <span class="moment-round label">{say('meter.round', { round })}</span>
              <span class={`numeral moment-by ${by > 0 ? 'good' : 'bad'}`}>{signed(by)}</span>
              <span>
                <strong>{say('meter.trust.of', { from: name(seat), toward: name(toward) })}</strong>
                <span class="quiet">
                  {parts
                    .slice(0, MOST_CAUSES)
                    .map(({ cause, by: asked }) => `${causeText(cause, name)} (${signed(asked)})`)
                    .join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
